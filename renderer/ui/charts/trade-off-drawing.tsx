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
import { ScatterPoint } from './scatter-point.tsx';
import type { TradeOffAxis, TradeOffPoint } from './trade-off-point.ts';

type Props = {
  readonly points: readonly TradeOffPoint[];
  readonly x: TradeOffAxis;
  readonly y: TradeOffAxis;
};

type Drawn = TradeOffPoint & {
  readonly xError: readonly [number, number] | null;
  readonly yError: readonly [number, number] | null;
};

/** The drawing itself: the one part that needs the chart library. */
export function TradeOffDrawing({ points, x, y }: Props): ReactElement {
  const drawn: readonly Drawn[] = points.map((point) => ({
    ...point,
    xError: point.xSpread,
    yError: point.ySpread,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 8, right: 24, bottom: 20, left: 4 }} accessibilityLayer={false}>
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
  );
}
