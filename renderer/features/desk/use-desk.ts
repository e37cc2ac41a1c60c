import { useMemo } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { days, type Instant } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { deskState, type DeskState } from '#shared/rules/desk-state.ts';
import { dueToday, type DueItem } from '#shared/rules/due-today.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { Tension } from '#shared/rules/tension.ts';
import { tensions } from '#shared/rules/tensions.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { deskOrder } from './desk-order.ts';
import { readDesk } from './read-desk.ts';

export type Desk = {
  readonly now: Instant;
  /** Most tension first; a service without one by its name. */
  readonly states: readonly DeskState[];
  readonly active: readonly Incident[];
  readonly tensions: readonly Tension[];
  readonly due: readonly DueItem[];
};

/** The desk at this minute: the rows of the log, and what follows from them now. */
export function useDesk(): Live<Desk> {
  const now = useNow();
  const zone = zoneName(useZone());
  const calendar = useMemo(() => calendarAt(now, zone), [now, zone]);
  const dayBegins = calendar.startOf(calendar.today);
  const read = useLive((db) => readDesk(db, dayBegins), [dayBegins]);

  return useMemo(() => {
    if (read.state === 'loading') return read;
    const { active, due, rows, settings } = read.value;
    const scanMaxAge = days(settings.scanMaxAgeDays);
    const states = rows.map((row) => deskState(row, now, calendar, scanMaxAge));
    const pulls = tensions(states, now);
    const standing: Parameters<typeof dueToday>[0]['standingOf'] = (acceptance) =>
      standingOf(acceptance, now, controlsUnproven(acceptance, due.chores, now, calendar));
    return {
      state: 'ready',
      value: {
        now,
        active,
        tensions: pulls,
        states: deskOrder(states, pulls),
        due: dueToday({ ...due, standingOf: standing }, now, calendar),
      },
    };
  }, [read, now, calendar]);
}
