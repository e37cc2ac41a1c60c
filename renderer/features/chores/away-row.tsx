import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { Expectation } from '#shared/rules/absence-forecast.ts';
import { expectationWords } from '#shared/rules/absence-forecast-words.ts';
import type { Trip } from '#shared/rules/absence-trip.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { AwayMeaning } from './away-meaning.tsx';

type Props = {
  readonly one: Expectation;
  readonly line: ChoreLine | undefined;
  readonly trip: Trip;
  readonly days: readonly { readonly day: CalendarDay; readonly isWeekend: boolean }[];
};

/** A line of the forecast as a band over the days: where 80 % lie, with a tick at the best guess. */
export function AwayRow({ one, line, trip, days }: Props): ReactElement {
  const band = bandOf(one, days.length);
  return (
    <tr>
      <th scope="row" title={one.title}>
        <span className="clamp">
          {one.title}
          {one.isHabit && <span className="q by"> by habit</span>}
        </span>
        <span className="vh">: {expectationWords(one, trip)}</span>
      </th>
      {days.map(({ day, isWeekend }, place) => (
        <td key={day} className={isWeekend ? 'we' : ''}>
          {place === 0 && band !== null && <Band {...band} />}
        </td>
      ))}
      <td className="cq">
        <AwayMeaning line={line} />
      </td>
    </tr>
  );
}

type BandPlace = { readonly from: number; readonly to: number; readonly best: number | null };

/** In days from the first morning, cut at the edges of the picture; `null`: outside of it. */
function bandOf(one: Expectation, length: number): BandPlace | null {
  if (one.kind !== 'reactive') {
    const day = one.lapsesOnDay;
    if (day === null || day > length) return null;
    return { from: day - 1, to: day, best: day - 0.5 };
  }
  const { window } = one.reactive;
  if (window === null || window.from >= length) return null;
  const best = window.best < length ? window.best : null;
  return { from: window.from, to: Math.min(window.to, length), best };
}

/** Placed over all days from within the first one, whose width is that of every day. */
function Band({ best, from, to }: BandPlace): ReactElement {
  const share = (days: number): string => `${String(days * 100)}%`;
  return (
    <>
      <span className="band" style={{ left: share(from), width: share(to - from) }} />
      {best !== null && <span className="best" style={{ left: share(best) }} />}
    </>
  );
}
