import type { ReactElement } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { barName, timeTick, timeTicks, type YearBar } from './toil-bars.ts';

type Props = { readonly bars: readonly YearBar[] };

/** The drawing itself: the one part that needs the chart library. */
export function YearParetoDrawing({ bars }: Props): ReactElement {
  const ticks = timeTicks(Math.max(60, ...bars.map(({ minutes }) => minutes)));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={bars.map((bar) => ({ ...bar, label: barName(bar) }))}
        margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
        barCategoryGap="24%"
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} />
        <YAxis type="category" dataKey="label" width={196} interval={0} tickLine={false} />
        <XAxis
          type="number"
          xAxisId="year"
          ticks={[...ticks]}
          domain={[0, ticks.at(-1) ?? 60]}
          tickFormatter={timeTick}
        />
        <XAxis
          type="number"
          xAxisId="share"
          orientation="top"
          ticks={[0, 0.5, 0.8, 1]}
          domain={[0, 1]}
          tickFormatter={(share: number) => `${String(Math.round(share * 100))} %`}
        />
        <Bar dataKey="minutes" xAxisId="year" fill="var(--c-ink-3)" isAnimationActive={false}>
          <LabelList dataKey="said" position="right" className="bar-said" />
        </Bar>
        <Line
          dataKey="cumulative"
          xAxisId="share"
          className="cum"
          stroke="var(--c-ink)"
          strokeDasharray="3 3"
          dot={{
            r: 2.5,
            fill: 'var(--c-surface)',
            stroke: 'var(--c-ink)',
            strokeDasharray: 'none',
          }}
          activeDot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
