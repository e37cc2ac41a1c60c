import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { daysFrom } from '#shared/rules/operator-calendar.ts';
import type { UpkeepFound } from '#renderer/data/queries/upkeep-walk.ts';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';

type Props = { readonly found: UpkeepFound; readonly today: CalendarDay };

/** When it was last done, and how often. The day stands as soon as it is found; the count, at the end. */
export function LogAnswer({ found: { last, state, times }, today }: Props): ReactElement {
  const isWhole = state === 'whole';
  return (
    <p role="status" className="ans">
      {last === null ? (
        isWhole ? (
          'Never, so far as the log says.'
        ) : (
          'Not found yet.'
        )
      ) : (
        <>
          <b>{formatCalendarDay(last.on)}</b>, {agoWords(daysFrom(last.on, today))}: {last.text}.{' '}
          {isWhole ? `${countOf(times, 'time')} in all.` : 'Counting how often…'}
        </>
      )}
    </p>
  );
}

const agoWords = (days: number): string =>
  days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`;
