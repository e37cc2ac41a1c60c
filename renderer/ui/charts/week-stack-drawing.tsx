import type { ReactElement } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { timeTick, timeTicks, type WeekBar } from './toil-bars.ts';

type Props = { readonly weeks: readonly WeekBar[] };

/** The drawing itself: the one part that needs the chart library. */
export function WeekStackDrawing({ weeks }: Props): ReactElement {
  const most = weeks.map(
    ({ chores, incidents, littleThings, project }) =>
      chores + incidents + littleThings + (project ?? 0),
  );
  const ticks = timeTicks(Math.max(60, ...most));
  const stacked = { stackId: 'week', maxBarSize: 44, isAnimationActive: false };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={[...weeks]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <defs>
          <pattern id="toil-little" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="var(--c-surface)" />
            <path d="M-1 1l2-2M0 5l5-5M4 6l2-2" stroke="var(--c-ink-3)" strokeWidth="1.6" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="label" interval="preserveStartEnd" minTickGap={14} />
        <YAxis
          width={48}
          ticks={[...ticks]}
          domain={[0, ticks.at(-1) ?? 60]}
          tickFormatter={timeTick}
        />
        <Bar dataKey="chores" className="sk" fill="var(--c-ink-3)" {...stacked} />
        <Bar dataKey="littleThings" className="sk" fill="url(#toil-little)" {...stacked} />
        <Bar dataKey="incidents" className="sk" fill="var(--c-rel-fill)" {...stacked} />
        <Bar dataKey="project" className="sk pj" fill="none" {...stacked} />
        <Line
          dataKey="half"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }) => <HalfTick key={index} x={cx} y={cy} among={weeks.length} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type TickProps = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly among: number;
};

/** As wide as the place of its week; none where the share is unknown. */
function HalfTick({ among, x, y }: TickProps): ReactElement {
  const area = usePlotArea();
  if (x === undefined || y === undefined || Number.isNaN(y) || area === undefined) return <g />;
  const half = Math.min(28, (area.width / among) * 0.46);
  return <path className="half" d={`M${String(x - half)} ${String(y)}h${String(2 * half)}`} />;
}
