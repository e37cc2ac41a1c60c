import { FileText } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { shortDayWords } from '#shared/rules/day-words.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { AwayRow } from './away-row.tsx';
import { basisWords, rangeWords, SO_FAR, stripLines, tripWords } from './away-words.ts';
import { useForecast } from './use-away.ts';

type Props = {
  /** Opens the sheet to hand over. */
  readonly onWrite: () => void;
  /** Opens the whole forecast. */
  readonly onOpen: () => void;
};

const MOST_LINES = 6;
/** More days than fit are not drawn; the forecast in full has them in words. */
const MOST_DAYS = 28;

/** What to expect of the next trip, day by day; of the next two weeks where none is planned. */
export function AwayStrip({ onWrite, onOpen }: Props): ReactElement | null {
  const away = useForecast();
  useKeys({ w: onWrite }, away.state === 'ready');
  if (away.state === 'loading') return null;
  const { lines, outlook } = away.value;
  const lineOf = (about: string) => lines.find(({ id }) => id === about);
  const { more, shown } = stripLines(outlook, lineOf, MOST_LINES);
  const days = daysOf(outlook.trip.from, Math.min(outlook.length, MOST_DAYS));

  return (
    <section className="away" aria-label="If I am away">
      <div className="sec-h">
        <h2>If I am away</h2>
        <span className="sub">{tripWords(away.value)}</span>
        <span className="grow" />
        <span className="q t12 legend">
          <span className="lg-b" /> likely window, 80 %
          <span className="lg-m" /> best guess
        </span>
        <Button small kind="ghost" onClick={onOpen}>
          {more > 0 ? `${String(more)} more and why` : 'Why'}
        </Button>
        <Button small icon={FileText} keys={['W']} onClick={onWrite}>
          Write hand-over
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="none q2">
          Nothing that is known of lapses in these days. {unknownWords(outlook.expectations.length)}
        </p>
      ) : (
        <div className="aw-s" role="group" aria-label="Forecast by day" tabIndex={0}>
          <table className="aw">
            <thead>
              <tr>
                <th scope="col">Likely to lapse</th>
                {days.map(({ day, isWeekend }) => (
                  <th key={day} scope="col" className={isWeekend ? 'we' : ''}>
                    {dayHead(day)}
                  </th>
                ))}
                <th scope="col" className="cq">
                  What it means
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <AwayRow
                  key={one.about}
                  one={one}
                  line={lineOf(one.about)}
                  trip={outlook.trip}
                  days={days}
                />
              ))}
              {outlook.counts
                .filter(({ leftOut, n }) => n + leftOut > 0)
                .map((counts) => (
                  <tr key={counts.kind} className="sum">
                    <th scope="row">
                      {SO_FAR[counts.kind]} <span className="q by">so far</span>
                    </th>
                    {days.map(({ day, isWeekend }, place) => (
                      <td key={day} className={isWeekend ? 'we' : ''}>
                        {counts.n === 0
                          ? '—'
                          : rangeWords(counts.byDay[place] ?? { low: 0, high: 0 })}
                      </td>
                    ))}
                    <td className="cq q2">{basisWords(counts)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
      {outlook.length > MOST_DAYS && (
        <p className="none q2">The first {MOST_DAYS} days are drawn.</p>
      )}
    </section>
  );
}

const unknownWords = (count: number): string =>
  count === 0 ? 'There are no chores and no habits yet to go by.' : '';

function daysOf(from: CalendarDay, length: number) {
  return Array.from({ length }, (_, place) => {
    const day = daysAfter(from, place);
    return { day, isWeekend: [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) };
  });
}

/** "Fri 15". */
const dayHead = (day: CalendarDay): string => shortDayWords(day).split(' ').slice(0, 2).join(' ');
