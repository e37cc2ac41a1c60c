import { createElement, type ReactElement } from 'react';
import { loadable, useLoaded } from '../loaded.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import type { YearBar } from './toil-bars.ts';

type Props = {
  readonly about: string;
  readonly finding: string;
  readonly bars: readonly YearBar[];
  readonly table: ChartTable;
};

const drawing = loadable(async () => (await import('./year-pareto-drawing.tsx')).YearParetoDrawing);

/** Yearly hours by line of work, the most first, with the share that they hold together. */
export function YearPareto({ about, bars, finding, table }: Props): ReactElement {
  const loaded = useLoaded(drawing);
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="plot" style={{ height: `${String(3.5 + bars.length * 1.625)}rem` }}>
        {loaded && createElement(loaded, { bars })}
      </div>
    </ChartFrame>
  );
}
