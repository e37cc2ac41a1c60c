import { useMemo } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { weeksUpTo } from '#shared/rules/calendar-week.ts';
import { localHours } from '#shared/rules/local-hour.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { WorkItem } from '#shared/rules/toil-item.ts';
import { workItems } from '#shared/rules/toil-items.ts';
import { readToil, type ToilRows } from '#renderer/data/queries/toil.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

export type Toil = {
  readonly rows: ToilRows;
  readonly items: readonly WorkItem[];
  readonly today: CalendarDay;
  /** An IANA name. */
  readonly zone: string;
};

/** The longest period that is shown; what work takes is known from all of it, whatever is shown. */
export const LONGEST_WEEKS = 52;

const LOADING = { state: 'loading' } as const;

/** The work of the last year. It is read again when some of it changes, or another week begins. */
export function useToil(): Live<Toil> {
  const now = useNow();
  const zone = zoneName(useZone());
  const calendar = calendarAt(now, zone);
  const { today } = calendar;
  const since = calendar.startOf(weeksUpTo(today, LONGEST_WEEKS)[0] ?? today);
  const read = useLive((db) => readToil(db, since), [since]);
  return useMemo(() => {
    if (read.state === 'loading') return LOADING;
    const localHour = localHours(zone);
    const items = workItems(read.value, (at) => localHour(at).day);
    return { state: 'ready', value: { rows: read.value, items, today, zone } };
  }, [read, today, zone]);
}
