import { useEffect, useRef, type ReactElement } from 'react';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { evidenceWords } from './evidence-words.ts';
import { optionLabel, optionReasons } from './option-label.ts';
import { SHEET_ROWS, type SheetRow } from './sheet-rows.ts';

type Props = { readonly option: DecideOption | null; readonly row: string | null };

/** More than this of one figure is a list of its own: the count says how many there are. */
const SHOWN = 40;

/** What the figures of one option came from, row by row; the reasons of its verdict first. */
export function EvidencePanel({ option, row }: Props): ReactElement {
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer Chromium answers a promise, which React would take for the clean-up of the effect.
    asked.current?.scrollIntoView({ block: 'nearest' });
  }, [row, option?.key]);

  if (option === null) {
    return <p className="q t12 dec-ev">Choose an option, or press a figure.</p>;
  }
  const reasons = optionReasons(option);
  return (
    <div className="dec-ev">
      <h3 className="head2">{optionLabel(option)}</h3>
      {reasons.length > 0 && (
        <ul className="reasons" aria-label="Reasons of the verdict">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {SHEET_ROWS.map((one) => (
        <section
          key={one.key}
          ref={one.key === row ? asked : null}
          className={one.key === row ? 'on' : ''}
          aria-label={`Evidence: ${one.title}`}
        >
          <EvidenceOf row={one} option={option} />
        </section>
      ))}
    </div>
  );
}

type OfRow = { readonly row: SheetRow; readonly option: DecideOption };

function EvidenceOf({ row, option }: OfRow): ReactElement {
  const zone = useZone();
  const { main, note } = row.words(option);
  const evidence = row.evidence(option);
  return (
    <>
      <h4>
        {row.title} <span className="q">{note === null ? main : `${main}, ${note}`}</span>
      </h4>
      {evidence.length > 0 && (
        <ul>
          {evidence.slice(0, SHOWN).map((one, place) => {
            const { says, what } = evidenceWords(one, zone);
            return (
              <li key={`${what} ${String(place)}`}>
                <b>{what}</b> <span className="q2">{says}</span>
              </li>
            );
          })}
        </ul>
      )}
      {evidence.length > SHOWN && (
        <p className="q t11">and {evidence.length - SHOWN} more of the same</p>
      )}
    </>
  );
}
