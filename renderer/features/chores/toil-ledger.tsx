import { useMemo, type ReactElement } from 'react';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { shortDayWords } from '#shared/rules/day-words.ts';
import { toilLedger, type LedgerLine, type LedgerRows } from '#shared/rules/toil-ledger.ts';
import { fullTitle } from '#shared/rules/toil-titles.ts';
import { ColumnHeads } from '#renderer/ui/column-heads.tsx';
import { countOf } from '#renderer/ui/format-number.ts';

const KIND_WORDS: Readonly<Record<LedgerLine['kind'], string>> = {
  said: 'In your words',
  'before-end': 'Before its end',
  control: 'Keeps a control',
  'after-incident': 'Since an incident',
};
const COLUMNS = ['Chore', 'Day', 'What the log says', 'Evidence'];
const SHOWN = 100;

type Props = {
  readonly rows: LedgerRows;
  readonly from: CalendarDay;
  readonly onOpen: (id: ChoreId) => void;
};

/** What upkeep was good for, each line with what it rests on. */
export function ToilLedger({ from, onOpen, rows }: Props): ReactElement {
  const lines = useMemo(() => toilLedger(rows, from), [from, rows]);
  return (
    <section aria-label="What was prevented" className="tl-s">
      <div className="sec-h">
        <h2>What was prevented</h2>
        <span className="sub">{countOf(lines.length, 'line')}, each from the log</span>
      </div>
      {lines.length === 0 ? (
        <p className="tl-note">
          Nothing in this period. A line comes from a deadline done before its end, a chore that
          keeps a control of an accepted risk, one done since its lateness brought an incident, or
          your own words when you tick it off.
        </p>
      ) : (
        <table className="fc tl-l">
          <ColumnHeads names={COLUMNS} />
          <tbody>
            {lines.slice(0, SHOWN).map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onOpen(line.choreId)}>
                    {fullTitle(line)}
                  </button>
                </th>
                <td className="num2">{shortDayWords(line.on)}</td>
                <td>{line.text}</td>
                <td className="q2">
                  {KIND_WORDS[line.kind]}: {line.evidence}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > SHOWN && (
        <p className="tl-note">
          The newest {SHOWN} of {countOf(lines.length, 'line')} are shown.
        </p>
      )}
      <p className="tl-note">
        Incidents that did not come cannot be counted, and are not. The log says what was done, and
        what rested on it.
      </p>
    </section>
  );
}
