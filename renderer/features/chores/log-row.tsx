import type { CSSProperties, ReactElement } from 'react';
import type { UpkeepLine } from '#shared/rules/upkeep-log.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { minuteWords } from './chore-row.tsx';
import { ENTRY_KIND_WORDS, WORK_KIND_WORDS } from './entry-kind-words.ts';

type Props = {
  readonly id: string;
  /** Absent while it is being read; the row keeps its place. */
  readonly line: UpkeepLine | undefined;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  /** Lines of another year say theirs. */
  readonly thisYear: string;
  readonly place: CSSProperties;
  readonly onPress: () => void;
};

/** One line of the log: when, what, for which service, what became of it, how long it took. */
export function LogRow(props: Props): ReactElement {
  const { count, id, index, isCurrent, line, onPress, place, thisYear } = props;
  const zone = useZone();
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={`lg-r${isCurrent ? ' cur' : ''}`}
      style={place}
      onClick={onPress}
    >
      {line === undefined ? (
        <span className="q">Reading…</span>
      ) : (
        <>
          <time className="q" title={formatInstant(line.at, zone, 'full')}>
            {formatInstant(line.at, zone, line.on.startsWith(thisYear) ? 'short' : 'full')}
          </time>
          <span className="w" title={[line.text, line.note].filter(Boolean).join(' · ')}>
            {visibleText(line.text)}
            {/* Where there is no room for its own column; one of the two is shown. */}
            {line.serviceName !== null && <span className="q2 sv-in"> {line.serviceName}</span>}
            {line.note !== null && <span className="q2"> · {line.note}</span>}
          </span>
          <span className="q2 sv">{line.serviceName ?? ''}</span>
          <span className="q">{kindWords(line.kind)}</span>
          <span className="q num">{line.minutes === null ? '—' : minuteWords(line.minutes)}</span>
        </>
      )}
    </div>
  );
}

function kindWords(kind: UpkeepLine['kind']): string {
  if (kind === 'little-thing') return WORK_KIND_WORDS.upkeep;
  return kind === 'project' ? WORK_KIND_WORDS.project : ENTRY_KIND_WORDS[kind];
}
