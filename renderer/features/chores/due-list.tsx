import { useState, type ReactElement } from 'react';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { ChoreLine, ChoreList } from '#shared/rules/chore-list.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import type { ChoreAct } from './chore-act.ts';
import { ChoreRow, sumWords } from './chore-row.tsx';
import { useDone } from './use-done.ts';

type Group = {
  readonly title: string;
  readonly lines: readonly ChoreLine[];
};

type Props = {
  readonly groups: readonly Group[];
  readonly label: string;
  readonly openId: ChoreId | null;
  readonly onOpen: (id: ChoreId) => void;
  readonly onAct: (act: ChoreAct) => void;
  readonly empty: ReactElement;
};

/** Groups of chores as one list for the keys: Space is done, Enter opens. */
export function ChoreGroups(props: Props): ReactElement {
  const { empty, groups, label, onAct, onOpen, openId } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const done = useDone();
  const lines = groups.flatMap((group) => group.lines);
  const finish = (line: ChoreLine | undefined): void => {
    if (line) void done(line).then(setProblem);
  };
  const opened = lines.findIndex(({ id }) => id === openId);
  const keys = useListKeys({
    count: lines.length,
    pageWide: true,
    backAt: opened < 0 ? null : opened,
    onOpen: (index) => {
      const line = lines[index];
      if (line) onOpen(line.id);
    },
    onToggle: (index) => finish(lines[index]),
  });
  const act = (kind: ChoreAct['kind']) => () => {
    const line = lines[keys.current];
    if (line && line.due !== null) onAct({ kind, line });
  };
  useKeys({ m: act('move'), s: act('skip'), c: act('not-needed'), b: act('done') });

  if (lines.length === 0) return empty;
  return (
    <div aria-label={label} role="group">
      {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
      {groups.map(
        (group) =>
          group.lines.length > 0 && (
            <section key={group.title} aria-label={group.title}>
              <h2 className="cl-g">
                <b>{group.title}</b>
                <span className="q">
                  {[group.lines.length, sumWords(group.lines)]
                    .filter((part) => part !== null)
                    .join(', ')}
                </span>
              </h2>
              <ul>
                {group.lines.map((line) => (
                  <ChoreRow
                    key={line.id}
                    line={line}
                    isOpen={line.id === openId}
                    row={keys.rowProps(lines.indexOf(line))}
                    onDone={() => finish(line)}
                    onOpen={() => onOpen(line.id)}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

/** The groups of what is due, in the order in which they press. */
export const dueGroups = ({ late, today, unknown, week }: ChoreList): readonly Group[] => [
  { title: 'Late', lines: late },
  { title: 'Today', lines: today },
  { title: 'Rest of the week', lines: week },
  { title: 'Schedule not readable', lines: unknown },
];

export const NothingDue = (): ReactElement => (
  <div className="pad">
    <Empty title="Nothing is due this week">
      Add a chore with N. What you do now and then goes into the line above: what recurs is found
      there by itself.
    </Empty>
  </div>
);
