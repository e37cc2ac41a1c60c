import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { calendarAt, daysFrom } from '#shared/rules/operator-calendar.ts';
import type { UpkeepFound } from '#renderer/data/queries/upkeep-walk.ts';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

type Props = { readonly found: UpkeepFound; readonly today: CalendarDay };

/** When it was last done, and how often. The day stands as soon as it is found; the count, at the end. */
export function LogAnswer({ found: { last, state, times }, today }: Props): ReactElement {
  const isWhole = state === 'whole';
  const zone = zoneName(useZone());
  // The day of its line below, also where it was said in another zone.
  const day = last && calendarAt(last.at, zone).today;
  return (
    <p role="status" className="ans">
      {last === null || day === null ? (
        isWhole ? (
          'Never, so far as the log says.'
        ) : (
          'Not found yet.'
        )
      ) : (
        <>
          <b>{formatCalendarDay(day)}</b>, {agoWords(daysFrom(day, today))}: {last.text}.{' '}
          {isWhole ? `${countOf(times, 'time')} in all.` : 'Counting how often…'}
        </>
      )}
    </p>
  );
}

const agoWords = (days: number): string =>
  days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`;
