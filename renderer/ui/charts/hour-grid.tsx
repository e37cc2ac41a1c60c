import type { ReactElement } from 'react';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';

export type HourCell = {
  readonly minutes: number;
  /** Written in the cell: shade alone says nothing. */
  readonly said: string;
};

type Props = {
  readonly about: string;
  readonly finding: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly HourCell[] }[];
  readonly table: ChartTable;
};

const HOURS = 24;
/** Darker steps for more minutes, by the share of the most; 0 is empty. */
const STEPS = 4;

/** Minutes by weekday and hour: each cell has its number, and the darker the more. */
export function HourGrid({ about, finding, rows, table }: Props): ReactElement {
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ minutes }) => minutes)));
  const step = (minutes: number): number => (most === 0 ? 0 : Math.ceil((minutes / most) * STEPS));
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="hours" aria-hidden="true">
        <span />
        {Array.from({ length: HOURS }, (_, hour) => (
          <span key={hour} className="hh">
            {String(hour).padStart(2, '0')}
          </span>
        ))}
        {rows.map(({ cells, name }) => [
          <span key={name} className="hd">
            {name}
          </span>,
          ...cells.map(({ minutes, said }, hour) => (
            <i key={`${name} ${String(hour)}`} className={`h${String(step(minutes))}`}>
              {said}
            </i>
          )),
        ])}
      </div>
    </ChartFrame>
  );
}
