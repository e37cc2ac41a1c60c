import type { ReactElement } from 'react';
import type { DecideSheet } from '#shared/rules/decide-sheet.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SideLabel, type SideName } from '#renderer/ui/side-label.tsx';
import { FigureCell } from './figure-cell.tsx';
import { OptionHead } from './option-head.tsx';
import { SHEET_ROWS, type SheetRow } from './sheet-rows.ts';

type Props = {
  readonly sheet: DecideSheet;
  readonly chosenKey: string | null;
  readonly onChoose: (key: string) => void;
  readonly onEvidence: (key: string, row: string) => void;
  readonly onAddOwn: () => void;
};

const SIDES: readonly (readonly [SideName, string])[] = [
  ['reliability', 'g-rel'],
  ['security', 'g-sec'],
  ['upkeep', 'g-upk'],
];

/** Options as columns; reliability, security and upkeep as rows. */
export function DecideTable(props: Props): ReactElement {
  const { chosenKey, onAddOwn, onChoose, onEvidence, sheet } = props;
  const { options } = sheet;
  return (
    <div className="dec-scroll">
      <table className="dec" style={{ minWidth: `${String(9.5 + options.length * 10)}rem` }}>
        <caption className="vh">Options beside each other</caption>
        <colgroup>
          <col className="dec-names" />
          {options.map(({ key }) => (
            <col key={key} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="corner">
              <span className="q t11">Press a figure for what it comes from.</span>
              <Button kind="ghost" small keys={['O']} onClick={onAddOwn}>
                Add your own
              </Button>
            </td>
            {options.map((option) => (
              <OptionHead
                key={option.key}
                option={option}
                sheet={sheet}
                isChosen={option.key === chosenKey}
                onChoose={() => onChoose(option.key)}
              />
            ))}
          </tr>
        </thead>
        {SIDES.map(([side, className]) => (
          <tbody key={side} className={className}>
            <tr className="gh">
              <th scope="rowgroup">
                <SideLabel side={side} />
              </th>
              {options.map((option) => (
                <td key={option.key} className={looksOf(option.key === chosenKey, option.mark)} />
              ))}
            </tr>
            {SHEET_ROWS.filter((row) => row.side === side).map((row) => (
              <FigureRow key={row.key} row={row} {...{ sheet, chosenKey, onEvidence }} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type RowProps = Pick<Props, 'sheet' | 'chosenKey' | 'onEvidence'> & { readonly row: SheetRow };

function FigureRow({ row, sheet, chosenKey, onEvidence }: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {row.title}
        <small>{row.subtitle}</small>
      </th>
      {sheet.options.map((option) => (
        <td key={option.key} className={looksOf(option.key === chosenKey, option.mark)}>
          <FigureCell
            option={option}
            options={sheet.options}
            row={row}
            inTabOrder={option.key === chosenKey}
            onEvidence={() => onEvidence(option.key, row.key)}
          />
        </td>
      ))}
    </tr>
  );
}

const looksOf = (isChosen: boolean, mark: string): string =>
  isChosen ? 'on' : mark === 'forbidden' ? 'no' : '';
