import { useMemo } from 'react';
import { instant, type CalendarDay } from '#shared/domain/time.ts';
import { weekOf, weeksUpTo } from '#shared/rules/calendar-week.ts';
import { localHours } from '#shared/rules/local-hour.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { WorkItem } from '#shared/rules/toil-item.ts';
import { workItems } from '#shared/rules/toil-items.ts';
import { readWork, readWorkNames, type ToilRows } from '#renderer/data/queries/toil.ts';
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
const LONGEST_WEEKS = 52;
const FOR_EVER = instant(Number.MAX_SAFE_INTEGER);

const LOADING = { state: 'loading' } as const;

/**
 * The work of the last year.
 *
 * This week is read apart from the weeks before it: each tick changes this one, and only what is
 * back-dated the others.
 */
export function useToil(): Live<Toil> {
  const now = useNow();
  const zone = zoneName(useZone());
  const calendar = calendarAt(now, zone);
  const { today } = calendar;
  const since = calendar.startOf(weeksUpTo(today, LONGEST_WEEKS)[0] ?? today);
  const monday = calendar.startOf(weekOf(today));
  const before = useLive((db) => readWork(db, { from: since, to: monday }), [since, monday]);
  const thisWeek = useLive((db) => readWork(db, { from: monday, to: FOR_EVER }), [monday]);
  const named = useLive((db) => readWorkNames(db, since), [since]);

  return useMemo(() => {
    if (before.state !== 'ready' || thisWeek.state !== 'ready' || named.state !== 'ready') {
      return LOADING;
    }
    const [old, current] = [before.value, thisWeek.value];
    const chores = new Map([...old.chores, ...current.chores].map((chore) => [chore.id, chore]));
    const rows = {
      ...named.value,
      chores: [...chores.values()],
      entries: [...old.entries, ...current.entries],
      things: [...old.things, ...current.things],
      incidents: [...old.incidents, ...current.incidents],
    };
    const localHour = localHours(zone);
    const items = workItems(rows, (at) => localHour(at).day);
    return { state: 'ready', value: { rows, items, today, zone } };
  }, [before, named, thisWeek, today, zone]);
}
