import type { ReactElement } from 'react';
import type { ChoreKind } from '#shared/domain/chore.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { expectationWords } from '#shared/rules/absence-forecast-words.ts';
import { isExpected, isWithoutBasis, KIND_ORDER } from '#shared/rules/absence-outlook.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import { shortDayWords } from '#shared/rules/day-words.ts';
import type { Expectation } from '#shared/rules/absence-forecast.ts';
import type { Forecast } from '#renderer/data/worker/due-messages.ts';
import { AwayMeaning } from './away-meaning.tsx';

type Props = { readonly away: Forecast; readonly onOpen: (id: ChoreId) => void };

const HEADS: Readonly<Record<ChoreKind, { readonly title: string; readonly says: string }>> = {
  deadline: { title: 'Deadlines', says: 'exact dates' },
  preventive: {
    title: 'Preventive',
    says: 'late on a known day; what that brings is bounded by what was survived',
  },
  reactive: { title: 'Now and then', says: 'chances from past gaps, quiet until you leave' },
};

/** The whole forecast by kind, each line with what it rests on. Kinds are never added up. */
export function AwayForecast({ away, onOpen }: Props): ReactElement {
  const { expectations, length } = away.outlook;
  return (
    <>
      {KIND_ORDER.map((kind) => {
        const ofKind = expectations.filter((one) => one.kind === kind);
        const shown = ofKind.filter((one) => isExpected(one, length) || isWithoutBasis(one));
        const rest = ofKind.length - shown.length;
        return (
          <section key={kind} aria-label={HEADS[kind].title}>
            <h3 className="cl-g">
              <b>{HEADS[kind].title}</b>
              <span className="q">
                {shown.length}, {HEADS[kind].says}
              </span>
            </h3>
            {shown.length > 0 && (
              <table className="fc">
                <thead>
                  <tr>
                    <th scope="col">What</th>
                    <th scope="col">In time until</th>
                    <th scope="col">What to expect</th>
                    <th scope="col">What it means</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((one) => (
                    <Line key={one.about} one={one} away={away} onOpen={onOpen} />
                  ))}
                </tbody>
              </table>
            )}
            {rest > 0 && <p className="none q2">{restWords(kind, rest)}</p>}
          </section>
        );
      })}
    </>
  );
}

const restWords = (kind: ChoreKind, rest: number): string =>
  kind === 'reactive'
    ? `${String(rest)} more will hardly come up in these days.`
    : `${String(rest)} more lapse later, or not at all.`;

function Line({
  away: { lines, outlook },
  one,
  onOpen,
}: Props & { readonly one: Expectation }): ReactElement {
  const line = lines.find(({ id }) => id === one.about);
  return (
    <tr>
      <th scope="row">
        {line === undefined ? (
          <>
            {one.title} <span className="q by">by habit</span>
          </>
        ) : (
          <button
            type="button"
            className="link clamp"
            title={one.title}
            onClick={() => onOpen(line.id)}
          >
            {one.title}
          </button>
        )}
      </th>
      <td className="num2">{inTimeWords(one, outlook.trip.from)}</td>
      <td>{expectationWords(one, outlook.trip)}</td>
      <td>
        <AwayMeaning line={line} />
      </td>
    </tr>
  );
}

function inTimeWords({ isLate, lapsesOnDay }: Expectation, from: CalendarDay): string {
  if (isLate) return 'late already';
  return lapsesOnDay === null ? '—' : shortDayWords(daysAfter(from, lapsesOnDay - 1));
}
