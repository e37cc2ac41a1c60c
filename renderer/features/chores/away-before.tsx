import type { ReactElement } from 'react';
import { dueBefore } from '#shared/rules/absence-before.ts';
import { isExpected } from '#shared/rules/absence-outlook.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { calendarAt, daysAfter } from '#shared/rules/operator-calendar.ts';
import { count, listed } from '#shared/rules/span-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import type { Forecast } from '#renderer/data/worker/due-messages.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { ChoreAct } from './chore-act.ts';
import { minuteWords, sumWords } from './chore-row.tsx';

const MOST_NAMED = 8;

type Props = {
  readonly away: Forecast;
  readonly onAct: (act: ChoreAct) => void;
  readonly onWrite: () => void;
};

/** What would lapse, with the three ways to go about it: do it, put it off, or hand it over. */
export function BeforeYouLeave({ away, onAct, onWrite }: Props): ReactElement {
  const { lines, outlook } = away;
  const zone = zoneName(useZone());
  const before = dueBefore(lines, outlook.trip, calendarAt(useNow(), zone).today);
  const lapsing = outlook.expectations
    .filter((one) => one.kind !== 'reactive' && isExpected(one, outlook.length))
    .flatMap(({ about }) => lines.find(({ id }) => id === about) ?? []);

  return (
    <section aria-label="Before you leave">
      <h3 className="cl-g">
        <b>Before you leave</b>
        <span className="q">
          {[String(lapsing.length), sumWords(lapsing)].filter((part) => part !== null).join(', ')}
        </span>
      </h3>
      {before.length > 0 && (
        <p className="none q2">
          Due before, and taken as done by then: {listed(before.map(visibleText), MOST_NAMED)}.
        </p>
      )}
      {lapsing.length === 0 ? (
        <p className="none q2">Nothing is due while you are away, so far as is known.</p>
      ) : (
        <ul className="leave">
          {lapsing.map((line) => (
            <li key={line.id}>
              <span className="cn">
                <b>{line.title}</b>
                <span className="q2">{factsOf(line)}</span>
              </span>
              <span className="acts">
                <Button
                  small
                  aria-label={`Do it now: ${line.title}`}
                  onClick={() => onAct({ kind: 'done', line })}
                >
                  Done ahead…
                </Button>
                <Button
                  small
                  aria-label={`Put off: ${line.title}`}
                  onClick={() =>
                    onAct({ kind: 'move', line, until: daysAfter(outlook.trip.to, 1) })
                  }
                >
                  Put off…
                </Button>
                <Button
                  small
                  kind="ghost"
                  aria-label={`Hand over: ${line.title}`}
                  onClick={onWrite}
                >
                  Hand over
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function factsOf({ keeps, minutes, onlyYou, words }: ChoreLine): string {
  return [
    words,
    minutes === null ? null : minuteWords(minutes),
    keeps.length === 0 ? null : `keeps ${count(keeps.length, 'acceptance')}`,
    onlyYou ? 'only you can do it so far' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
