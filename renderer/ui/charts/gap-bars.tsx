import { createElement, type ReactElement } from 'react';
import { loadable, useLoaded } from '../loaded.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import type { GapBar, PlannedBand } from './toil-bars.ts';

type Props = {
  readonly about: string;
  readonly finding: string;
  readonly gaps: readonly GapBar[];
  readonly median: number;
  readonly planned: PlannedBand | null;
  readonly table: ChartTable;
};

const drawing = loadable(async () => (await import('./gap-bars-drawing.tsx')).GapBarsDrawing);

/** Days between one time and the next, the oldest first, against what was planned. */
export function GapBars({ about, finding, table, ...drawn }: Props): ReactElement {
  const loaded = useLoaded(drawing);
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="plot" style={{ height: '9rem' }}>
        {loaded && createElement(loaded, drawn)}
      </div>
    </ChartFrame>
  );
}
