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

const percent = (share: number): string => `${String(Math.round(share * 100))}`;

/** A share for each week, from 0 to 100 %, with a line to read by. What is over it is hatched. */
export function ShareBars({ about, bars, finding, reference, table }: Props): ReactElement {
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="shares" aria-hidden="true">
        <div className="sh-b">
          {bars.map(({ isNow, key, share }) => (
            <span key={key} className={isNow ? 'now' : ''}>
              {share === null ? (
                <b className="none">—</b>
              ) : (
                <>
                  <b>{percent(share)}</b>
                  {share > reference && (
                    <i className="over" style={{ height: `${percent(share - reference)}%` }} />
                  )}
                  <i style={{ height: `${percent(Math.min(share, reference))}%` }} />
                </>
              )}
            </span>
          ))}
          <em style={{ bottom: `${percent(reference)}%` }}>{percent(reference)} %</em>
        </div>
        <div className="sh-l">
          {bars.map(({ key, label }) => (
            <span key={key}>{label}</span>
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}
