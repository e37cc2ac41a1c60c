import type { AssetId, IncidentId, LittleThingId, ServiceId } from './ids.ts';
import type { CalendarDay, Instant } from './time.ts';

/** Upkeep counts as toil; project work is what toil is held against. */
export const WORK_KINDS = ['upkeep', 'project'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** An ad-hoc piece of upkeep, logged in one line. */
export type LittleThing = {
  readonly id: LittleThingId;
  /** What was done, without the minutes and the time that the line named. */
  readonly text: string;
  readonly at: Instant;
  /** That moment's day on the operator's calendar where and when it was said. */
  readonly on: CalendarDay;
  readonly minutes: number | null;
  readonly work: WorkKind;
  readonly serviceId: ServiceId | null;
  readonly assetId: AssetId | null;
  /** The incident during which it was done, where the operator said so. */
  readonly incidentId: IncidentId | null;
};
