import type { ReactElement } from 'react';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { FigureGraphic } from './figure-graphic.tsx';
import { optionLabel } from './option-label.ts';
import type { SheetRow } from './sheet-rows.ts';

type Props = {
  readonly option: DecideOption;
  readonly options: readonly DecideOption[];
  readonly row: SheetRow;
  /** Only the chosen column is walked by Tab; every figure can be pressed. */
  readonly inTabOrder: boolean;
  readonly onEvidence: () => void;
};

/** The figure that has the focus, if one has it. */
export function focusedFigure(): { readonly option: string; readonly row: string } | null {
  const { option, row } =
    document.activeElement?.closest<HTMLElement>('.fig')?.dataset ?? ({} as DOMStringMap);
  return option === undefined || row === undefined ? null : { option, row };
}

/** One figure, with its range or count, and a way to what it came from. */
export function FigureCell({ option, options, row, inTabOrder, onEvidence }: Props): ReactElement {
  const { isQuiet, main, note } = row.words(option);
  return (
    <button
      type="button"
      className="fig"
      data-option={option.key}
      data-row={row.key}
      tabIndex={inTabOrder ? 0 : -1}
      onClick={onEvidence}
    >
      <span className="vh">
        {row.title}, {optionLabel(option)}:
      </span>
      <FigureGraphic rowKey={row.key} option={option} options={options} place="above" />
      {isQuiet ? <span className="q">{main}</span> : <b>{main}</b>}
      {note !== null && <small>{note}</small>}
      <FigureGraphic rowKey={row.key} option={option} options={options} place="below" />
      <span className="vh">Evidence</span>
    </button>
  );
}
