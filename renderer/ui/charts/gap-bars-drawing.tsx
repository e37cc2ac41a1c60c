import type { ReactElement } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { dayTicks, type GapBar, type PlannedBand } from './toil-bars.ts';

type Props = {
  readonly gaps: readonly GapBar[];
  readonly median: number;
  readonly planned: PlannedBand | null;
};

/** More bars than this leave no room for their numbers. */
const MOST_NUMBERED = 14;

/** The drawing itself: the one part that needs the chart library. */
export function GapBarsDrawing({ gaps, median, planned }: Props): ReactElement {
  const most = Math.max(planned?.most ?? 0, ...gaps.map(({ days }) => days));
  const ticks = dayTicks(most);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[...gaps]}
        margin={{ top: 12, right: 60, bottom: 0, left: 0 }}
        barCategoryGap="22%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} />
        <XAxis dataKey="label" interval="preserveStartEnd" minTickGap={10} />
        <YAxis
          width={34}
          ticks={[...ticks]}
          domain={[0, ticks.at(-1) ?? most]}
          tickFormatter={(days: number) => `${String(days)} d`}
        />
        {planned !== null && planned.least < planned.most && (
          <ReferenceArea y1={planned.least} y2={planned.most} className="planned" />
        )}
        <Bar dataKey="days" fill="var(--c-ink-3)" maxBarSize={26} isAnimationActive={false}>
          {gaps.length <= MOST_NUMBERED && (
            <LabelList dataKey="days" position="insideTop" className="in-bar" />
          )}
        </Bar>
        {planned !== null && (
          <ReferenceLine
            y={planned.most}
            className="plan"
            strokeDasharray="4 3"
            label={{ value: 'planned', position: 'right', offset: 4 }}
          />
        )}
        <ReferenceLine
          y={median}
          className="med"
          label={{ value: labelFor(median, planned), position: 'right', offset: 4 }}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The two labels would lie on each other where the lines do. */
const labelFor = (median: number, planned: PlannedBand | null): string =>
  planned !== null && Math.abs(planned.most - median) < planned.most * 0.15 ? '' : 'median';
