import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { resumeChore, retireChore } from '#shared/commands/chores.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { whenDueWords } from '#shared/rules/schedule-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { ChoreAct } from './chore-act.ts';
import { ChoreEntries } from './chore-entries.tsx';
import { ChoreGapPlot } from './chore-gap-plot.tsx';
import { StandsOnIt } from './stands-on-it.tsx';
import { minuteWords } from './chore-row.tsx';
import { useChore, type ChoreRead } from './use-chore.ts';

type Props = {
  readonly id: ChoreId;
  readonly onAct: (act: ChoreAct) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
};

/** Everything that one chore says: when, why it matters, what stands on it, how it went. */
export function ChoreDetail({ id, onClose, ...rest }: Props): ReactElement {
  const read = useChore(id);
  if (read.state === 'loading') return <Skeleton>Reading the chore…</Skeleton>;
  if (read.value === null) {
    return (
      <div className="pad">
        <Empty
          title="This chore is not in the log"
          action={
            <Button small onClick={onClose}>
              Back to the list
            </Button>
          }
        >
          It was removed, or taken back by an undo. The journal keeps what it was.
        </Empty>
      </div>
    );
  }
  return <Detail read={read.value} onClose={onClose} {...rest} />;
}

type DetailProps = Omit<Props, 'id'> & { readonly read: ChoreRead };

function Detail({ read, onAct, onEdit, onClose }: DetailProps): ReactElement {
  const { course, entries, line } = read;
  const { chore, took } = course;
  const now = useNow();
  const { today } = calendarAt(now, zoneName(useZone()));
  return (
    <section className="cd" aria-label={visibleText(chore.title)}>
      <header>
        <div className="fl">
          <h2>{visibleText(chore.title)}</h2>
          <span className="grow" />
          <IconButton icon={X} small label="Close the chore" onClick={onClose} />
        </div>
        <p className="q2">
          {whenDueWords(chore)}
          {line.serviceName !== null && ` · ${line.serviceName}`}
        </p>
        <p>
          <b>{line.words}</b>
          {line.missed !== null && <span className="q2"> · {line.missed}</span>}
        </p>
        <div className="acts">
          {line.due !== null && (
            <>
              <Button small keys={['B']} onClick={() => onAct({ kind: 'done', line })}>
                Done…
              </Button>
              <Button small keys={['C']} onClick={() => onAct({ kind: 'not-needed', line })}>
                Not needed…
              </Button>
              <Button small keys={['M']} onClick={() => onAct({ kind: 'move', line })}>
                Move…
              </Button>
              <Button small keys={['S']} onClick={() => onAct({ kind: 'skip', line })}>
                Skip…
              </Button>
            </>
          )}
          <Button small keys={['E']} onClick={onEdit}>
            Change…
          </Button>
          <KeepOrNot read={read} />
        </div>
      </header>
      <StandsOnIt chore={chore} line={line} />
      <dl className="facts">
        <Fact name="If it is not done" text={chore.consequence} />
        <Fact name="Takes" text={tookWords(chore.minutes, took)} />
        <Fact name="Steps" text={chore.steps} />
        <Fact name="Whom to ask" text={chore.contact} />
        <Fact name="Who can do it" text={chore.onlyYou ? 'Only you, so far' : null} />
        <Fact
          name="Sheet tested on"
          text={chore.sheetTestedOn === null ? null : formatCalendarDay(chore.sheetTestedOn)}
        />
        <Fact name="Notes" text={chore.notes} />
      </dl>
      <ChoreGapPlot chore={chore} entries={entries} today={today} />
      <ChoreEntries entries={entries} />
    </section>
  );
}

/** What nobody wrote down is left out: an empty heading would look like a duty. */
const Fact = ({ name, text }: { readonly name: string; readonly text: string | null }) =>
  text === null ? null : (
    <>
      <dt>{name}</dt>
      <dd className="pre">{text}</dd>
    </>
  );

function tookWords(
  said: number | null,
  { median, n }: { readonly median: number | null; readonly n: number },
): string | null {
  const measured = median === null ? null : `median of ${String(n)}: ${minuteWords(median)}`;
  if (said === null) return measured;
  return measured === null ? minuteWords(said) : `${minuteWords(said)}, ${measured}`;
}

function KeepOrNot({ read: { course, line } }: { readonly read: ChoreRead }): ReactElement {
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const { id, retiredAt } = course.chore;
  return retiredAt === null ? (
    <Button
      small
      kind="ghost"
      title={
        line.keeps.length > 0
          ? 'What stands on it is suspended at once'
          : 'Its entries stay; it can be kept again'
      }
      onClick={() => void run(retireChore, { id })}
    >
      Keep it no longer
    </Button>
  ) : (
    <Button small onClick={() => void run(resumeChore, { id, today: calendarAt(now, zone).today })}>
      Keep it again
    </Button>
  );
}
