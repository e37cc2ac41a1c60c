import type { ChoreId, ServiceId } from './ids.ts';
import type { CalendarDay, Instant } from './time.ts';

/** A keep-the-lights-on maintenance task. Overdue from the day after `dueOn`. */
export type Chore = {
  readonly id: ChoreId;
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly dueOn: CalendarDay;
  readonly doneAt: Instant | null;
};
