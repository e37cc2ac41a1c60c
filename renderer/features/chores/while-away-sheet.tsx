import { useState, type ReactElement } from 'react';
import { missChore } from '#shared/commands/chore-entries.ts';
import type { Instant } from '#shared/domain/time.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import type { WhileAway } from '#shared/rules/while-away.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useDue } from '#renderer/data/use-due.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { useDone } from './use-done.ts';

type Props = {
  readonly previous: Instant;
  /** When the operator came back: the sheet does not grow under their eyes. */
  readonly now: Instant;
  readonly onClose: () => void;
};

/** What lapsed while nobody looked, as one sheet: covers first, then chores by consequence. */
export function WhileAwaySheet({ now, onClose, previous }: Props): ReactElement {
  const zone = useZone();
  const name = zoneName(zone);
  const read = useDue('while-away', now, name, previous);
  return (
    <Sheet
      title="While you were away"
      aside={
        <span className="q2">
          {formatInstant(previous, zone, 'full')} to {formatInstant(now, zone, 'full')}
        </span>
      }
      onClose={onClose}
    >
      <div className="away-sheet">
        {read.state === 'loading' ? (
          <Skeleton>Reading what happened…</Skeleton>
        ) : read.value === null ? (
          <p>All of it is dealt with.</p>
        ) : (
          <Happened away={read.value} now={now} />
        )}
      </div>
    </Sheet>
  );
}

function Happened({
  away,
  now,
}: {
  readonly away: WhileAway;
  readonly now: Instant;
}): ReactElement {
  const run = useRun();
  const zone = useZone();
  const go = useView((view) => view.go);
  const done = useDone();
  const [problem, setProblem] = useState<string | null>(null);
  const { covers, lapsed, missedCount } = away;

  const letBeMissed = async (line: ChoreLine): Promise<void> => {
    const occurrences = line.due?.missed.map(({ key }) => key) ?? [];
    const on = calendarAt(now, zoneName(zone)).today;
    const answer = await run(missChore, { id: line.id, occurrences, on });
    setProblem(answer.saved ? null : answer.sentence);
  };

  return (
    <>
      {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
      {covers.length > 0 && (
        <section aria-label="Accepted risk">
          <h3>Accepted risk</h3>
          <ul>
            {covers.map(({ acceptance, because, kind, since }) => (
              <li key={acceptance.id}>
                <SeverityMark level={2}>
                  RA-{acceptance.number} {kind}
                </SeverityMark>
                <span className="w">
                  since {formatInstant(since, zone, 'full')}
                  {because !== null && `: ${because}`}. Its findings count as uncovered.
                </span>
                <Button small onClick={() => go({ view: 'risks', acceptanceId: acceptance.id })}>
                  Open RA-{acceptance.number}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lapsed.length > 0 && (
        <section aria-label="Chores">
          <h3>
            Chores past their grace{' '}
            <span className="q">
              {lapsed.length}
              {missedCount > 0 && `, ${countOf(missedCount, 'occurrence')} before them passed`}
            </span>
          </h3>
          <ul>
            {lapsed.map((line) => (
              <li key={line.id}>
                <b>{line.title}</b>
                <span className="w q2">
                  {[line.words, line.missed, line.consequence].filter(Boolean).join(' · ')}
                </span>
                <span className="acts">
                  <Button small onClick={() => void done(line).then(setProblem)}>
                    Done now
                  </Button>
                  {(line.due?.missed.length ?? 0) > 0 && (
                    <Button small kind="ghost" onClick={() => void letBeMissed(line)}>
                      Mark the earlier ones missed
                    </Button>
                  )}
                  <Button
                    small
                    kind="ghost"
                    onClick={() => go({ view: 'chores', choreId: line.id, tab: 'due' })}
                  >
                    Open
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
