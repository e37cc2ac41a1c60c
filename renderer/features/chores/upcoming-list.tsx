import type { ReactElement } from 'react';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import type { ChoreAct } from './chore-act.ts';
import { ChoreGroups } from './due-list.tsx';

type Props = {
  readonly lines: readonly ChoreLine[];
  readonly openId: ChoreId | null;
  readonly onOpen: (id: ChoreId) => void;
  readonly onAct: (act: ChoreAct) => void;
};

const SHOWN = 300;

/** What comes after this week, by month. */
export function UpcomingList({ lines, ...rest }: Props): ReactElement {
  const groups: { title: string; lines: ChoreLine[] }[] = [];
  for (const line of lines.slice(0, SHOWN)) {
    const title = monthOf(line);
    const last = groups.at(-1);
    if (last?.title === title) last.lines.push(line);
    else groups.push({ title, lines: [line] });
  }
  return (
    <>
      <ChoreGroups
        label="Upcoming"
        groups={groups}
        empty={
          <div className="pad">
            <Empty title="Nothing is planned after this week">
              Chores that recur are listed here with their next day.
            </Empty>
          </div>
        }
        {...rest}
      />
      {lines.length > SHOWN && (
        <p className="none q t12">
          The next {SHOWN} of {countOf(lines.length, 'chore')} are shown.
        </p>
      )}
    </>
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const monthOf = ({ due }: ChoreLine): string =>
  due === null ? 'Unknown' : MONTH.format(Date.parse(`${due.due.day}T00:00:00Z`));
