import { createElement, type ReactElement } from 'react';
import { loadable, useLoaded } from '../loaded.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import type { TradeOffAxis, TradeOffPoint } from './trade-off-point.ts';

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

/** The chart library is large: the figures beside the chart do not wait for it. */
const drawing = loadable(async () => (await import('./trade-off-drawing.tsx')).TradeOffDrawing);

/** Options on two real, named axes, both starting at 0; whiskers carry the range of an estimate. */
export function TradeOffScatter({
  finding,
  points,
  x,
  y,
  table,
  height = 13,
}: Props): ReactElement {
  const loaded = useLoaded(drawing);
  return (
    <ChartFrame finding={finding} table={table}>
      <div className="plot" style={{ height: `${String(height)}rem` }}>
        {loaded && createElement(loaded, { points, x, y })}
      </div>
    </ChartFrame>
  );
}
