import { CirclePause, Link2 } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import type { ChoreLine, KeptAcceptance } from '#shared/rules/chore-list.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { ChoreHistory } from './chore-history.tsx';

type Props = {
  readonly line: ChoreLine;
  readonly isOpen: boolean;
  readonly row: Omit<ComponentProps<'li'>, 'className'>;
  readonly onDone: () => void;
  readonly onOpen: () => void;
};

/** A chore of the list: what it is, what stands on it, how it went, and when. */
export function ChoreRow({ line, isOpen, row, onDone, onOpen }: Props): ReactElement {
  return (
    <li className={`crow${isOpen ? ' cur' : ''}`} {...row}>
      <input
        type="checkbox"
        className="box"
        checked={false}
        disabled={line.due === null}
        tabIndex={-1}
        aria-label={`Done: ${line.title}`}
        onChange={onDone}
      />
      <span className="cn">
        <button type="button" className="ds" tabIndex={-1} title={line.title} onClick={onOpen}>
          {line.title}
        </button>
        {line.keeps.map((kept) => (
          <Keeps key={kept.id} kept={kept} />
        ))}
        {line.onlyYou && <span className="chip line">only you</span>}
      </span>
      <span className="q2 sv">{line.serviceName ?? ''}</span>
      <span className="q often" title={line.often}>
        {line.often}
      </span>
      <ChoreHistory marks={line.recent} />
      <span className="q num">{line.minutes === null ? '—' : minuteWords(line.minutes)}</span>
      <span className="dd" title={line.missed ?? undefined}>
        <When line={line} />
        {line.missed !== null && <span className="vh">{line.missed}</span>}
      </span>
    </li>
  );
}

function Keeps({ kept }: { readonly kept: KeptAcceptance }): ReactElement {
  const name = `RA-${String(kept.number)}`;
  return kept.isSuspended ? (
    <span className="keep sev s2">
      <Icon of={CirclePause} size={12} />
      {name} suspended
    </span>
  ) : (
    <span className="keep side sec">
      <Icon of={Link2} size={12} />
      keeps {name}
    </span>
  );
}

function When({ line }: { readonly line: ChoreLine }): ReactElement {
  if (line.kind === 'overdue') {
    // Late is a word. It is loud only where something stands on it.
    const level = line.keeps.length > 0 || line.harm === 1 ? 2 : 3;
    return <SeverityMark level={level}>{line.words}</SeverityMark>;
  }
  if (line.kind === 'in-grace') return <SeverityMark level={3}>{line.words}</SeverityMark>;
  return <span className={line.kind === 'unknown' ? 'sev su' : 'q2'}>{line.words}</span>;
}

/** "15 min"; the median of an even number may lie between two minutes. */
export const minuteWords = (minutes: number): string =>
  minutes < 90 ? `${String(Math.round(minutes))} min` : `${String(Math.round(minutes / 6) / 10)} h`;

/** "about 1 h 05", from those that say their minutes; `null` where none does. */
export function sumWords(lines: readonly ChoreLine[]): string | null {
  const said = lines.flatMap(({ minutes }) => minutes ?? []);
  if (said.length === 0) return null;
  const length = lengthWords(said.reduce((total, one) => total + one, 0));
  const missing = lines.length - said.length;
  return `about ${length}${missing > 0 ? `, ${countOf(missing, 'without minutes', 'without minutes')}` : ''}`;
}
