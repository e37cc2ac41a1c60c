import type { ReactElement } from 'react';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';

export type ShareBar = {
  readonly key: string;
  readonly label: string;
  /** 0…1; `null`: unknown, and no bar. */
  readonly share: number | null;
  readonly isNow: boolean;
};

type Props = {
  readonly about: string;
  readonly finding: string;
  readonly bars: readonly ShareBar[];
  /** Where the dashed line is, 0…1. */
  readonly reference: number;
  readonly table: ChartTable;
};

/** Lower bars have no room for their number, which then stands over them. */
const ROOM_FOR_NUMBER = 0.2;

const percent = (share: number): string => String(Math.round(share * 100));

/** A share for each week, from 0 to 100 %, with a line to read by. What is over it is hatched. */
export function ShareBars({ about, bars, finding, reference, table }: Props): ReactElement {
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="shares" aria-hidden="true">
        <div className="shb-b">
          {bars.map((bar) => (
            <OneBar key={bar.key} bar={bar} reference={reference} />
          ))}
          <em style={{ bottom: `${percent(reference)}%` }} />
          <b className="ref" style={{ bottom: `${percent(reference)}%` }}>
            {percent(reference)} %
          </b>
        </div>
        <div className="shb-l">
          {bars.map(({ key, label }) => (
            <span key={key}>{label}</span>
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}

type BarProps = { readonly bar: ShareBar; readonly reference: number };

function OneBar({ bar: { isNow, share }, reference }: BarProps): ReactElement {
  if (share === null) return <span className="none">—</span>;
  const isRoom = share >= ROOM_FOR_NUMBER;
  return (
    <span className={isNow ? 'now' : ''}>
      {!isRoom && <b>{percent(share)}</b>}
      {share > reference && (
        <i className="over" style={{ height: `${percent(share - reference)}%` }} />
      )}
      <i style={{ height: `${percent(Math.min(share, reference))}%` }}>
        {isRoom && percent(share)}
      </i>
    </span>
  );
}
