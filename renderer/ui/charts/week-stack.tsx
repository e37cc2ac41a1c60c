import { createElement, type ReactElement } from 'react';
import { loadable, useLoaded } from '../loaded.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';
import type { WeekBar } from './toil-bars.ts';

type Props = {
  readonly about: string;
  readonly finding: string;
  readonly weeks: readonly WeekBar[];
  readonly table: ChartTable;
};

const drawing = loadable(async () => (await import('./week-stack-drawing.tsx')).WeekStackDrawing);

/** Minutes by week and kind, from the ground up; a tick at half of what was logged that week. */
export function WeekStack({ about, finding, table, weeks }: Props): ReactElement {
  const loaded = useLoaded(drawing);
  return (
    <ChartFrame about={about} finding={finding} table={table}>
      <div className="plot" style={{ height: '13rem' }}>
        {loaded && createElement(loaded, { weeks })}
      </div>
    </ChartFrame>
  );
}
