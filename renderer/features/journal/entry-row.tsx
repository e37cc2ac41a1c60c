import type { CSSProperties, ReactElement } from 'react';
import { entryTitle } from '#renderer/app/entry-words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { formatCount } from '#renderer/ui/format-number.ts';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import type { JournalRow } from './use-journal-window.ts';

type Props = {
  readonly seq: number;
  /** Absent while it is being read; the row keeps its place. */
  readonly row: JournalRow | undefined;
  readonly isCurrent: boolean;
  readonly place: CSSProperties;
  readonly onPress: () => void;
};

export function EntryRow({ seq, row, isCurrent, place, onPress }: Props): ReactElement {
  return (
    <div
      id={`entry-${String(seq)}`}
      role="option"
      aria-selected={isCurrent}
      className={`entry${isCurrent ? ' cur' : ''}${row?.isUndone ? ' undone' : ''}`}
      style={place}
      onClick={onPress}
    >
      <span className="q tn r">{formatCount(seq)}</span>
      {row && (
        <>
          <span className="entry-title">
            <span>{entryTitle(row)}</span>
            {row.undoesSeq !== null && (
              <Chip kind="line">of entry {formatCount(row.undoesSeq)}</Chip>
            )}
            {row.isUndone && <Chip kind="line">undone</Chip>}
          </span>
          <TimeMark at={row.at} form="short" />
        </>
      )}
    </div>
  );
}
