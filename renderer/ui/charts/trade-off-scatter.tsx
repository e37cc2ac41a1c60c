import type { ReactElement } from 'react';
import {
  CartesianGrid,
  ErrorBar,
  Label,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import { ScatterPoint } from './scatter-point.tsx';
import type { TradeOffPoint } from './trade-off-point.ts';

export type TradeOffAxis = {
  readonly label: string;
  readonly side: 'rel' | 'sec';
  readonly format?: (value: number) => string;
};

type Props = {
  /** The finding that the chart states, in a sentence. */
  readonly finding: string;
  readonly points: readonly TradeOffPoint[];
  readonly x: TradeOffAxis;
  readonly y: TradeOffAxis;
  /** The same figures in words, every point one row. */
  readonly table: ChartTable;
  /** In rem. */
  readonly height?: number;
};

type Drawn = TradeOffPoint & {
  readonly xError: readonly [number, number] | null;
  readonly yError: readonly [number, number] | null;
};

/** Options on two real, named axes, both starting at 0; whiskers carry the range of an estimate. */
export function TradeOffScatter({
  finding,
  points,
  x,
  y,
  table,
  height = 13,
}: Props): ReactElement {
  const drawn: readonly Drawn[] = points.map((point) => ({
    ...point,
    xError: point.xSpread,
    yError: point.ySpread,
  }));
  return (
    <ChartFrame finding={finding} table={table}>
      <div className="plot" style={{ height: `${String(height)}rem` }}>
        <ResponsiveContainer width="100%" height="100%">
          <ScatterChart
            margin={{ top: 8, right: 24, bottom: 20, left: 4 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} />
            <XAxis
              type="number"
              dataKey="x"
              domain={[0, 'auto']}
              tickCount={5}
              {...(x.format ? { tickFormatter: x.format } : {})}
            >
              <Label className={`axis-${x.side}`} position="bottom" offset={2}>
                {x.label}
              </Label>
            </XAxis>
            <YAxis
              type="number"
              dataKey="y"
              width={52}
              domain={[0, 'auto']}
              tickCount={5}
              {...(y.format ? { tickFormatter: y.format } : {})}
            >
              <Label
                className={`axis-${y.side}`}
                angle={-90}
                position="insideLeft"
                style={{ textAnchor: 'middle' }}
              >
                {y.label}
              </Label>
            </YAxis>
            <Scatter
              data={[...drawn]}
              isAnimationActive={false}
              shape={({ cx, cy, payload }) => (
                <ScatterPoint cx={cx} cy={cy} point={payload as Drawn | undefined} />
              )}
            >
              <ErrorBar
                dataKey="xError"
                direction="x"
                width={6}
                className="whiskers"
                isAnimationActive={false}
              />
              <ErrorBar
                dataKey="yError"
                direction="y"
                width={6}
                className="whiskers"
                isAnimationActive={false}
              />
            </Scatter>
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  );
}
