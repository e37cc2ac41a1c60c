import { instant, type Instant, type TimeWindow } from '#shared/domain/time.ts';
import type { ReactElement } from 'react';
import { formatInstant } from '../format-instant.ts';
import { useZone } from '../zone-context.ts';
import { ChartFrame, type ChartTable } from './chart-frame.tsx';

export type StripPeriod = {
  readonly key: string;
  readonly label: string;
  readonly from: Instant;
  /** `null`: it still lasts. */
  readonly to: Instant | null;
  readonly tone: 'plain' | 'rel' | 'sec';
  /** Rows are numbered from 0, the topmost. */
  readonly row: number;
};

export type StripEvent = { readonly key: string; readonly label: string; readonly at: Instant };

type Props = {
  readonly finding: string;
  readonly window: TimeWindow;
  readonly now: Instant;
  readonly periods: readonly StripPeriod[];
  readonly events?: readonly StripEvent[];
  readonly table: ChartTable;
};

const WIDTH = 1000;
const ROW = 26;
const BAR = 18;
const SHORTEST = 5;
const TICKS = 5;

/**
 * Periods along one time axis, drawn to scale.
 *
 * A period too short to be seen gets a minimum mark with a dashed outline, so that it cannot be
 * mistaken for one drawn to scale.
 */
export function TimeStrip({
  finding,
  window,
  now,
  periods,
  events = [],
  table,
}: Props): ReactElement {
  const zone = useZone();
  const length = Math.max(1, window.to - window.from);
  const at = (time: number): number =>
    (Math.min(Math.max(time, window.from), window.to) - window.from) * (WIDTH / length);
  const bottom = (Math.max(0, ...periods.map(({ row }) => row)) + 1) * ROW;
  const shown = periods.filter(({ from, to }) => from < window.to && (to ?? now) > window.from);

  return (
    <ChartFrame finding={finding} table={table}>
      <svg
        className="time-strip"
        viewBox={`0 0 ${String(WIDTH)} ${String(bottom + 22)}`}
        aria-hidden="true"
      >
        {Array.from({ length: TICKS }, (_, index) => {
          const time = instant(window.from + (length * index) / (TICKS - 1));
          const anchor = index === 0 ? 'start' : index === TICKS - 1 ? 'end' : 'middle';
          return (
            <g key={index}>
              <line className="tick" x1={at(time)} x2={at(time)} y1={0} y2={bottom} />
              <text className="tick-text" x={at(time)} y={bottom + 16} textAnchor={anchor}>
                {formatInstant(time, zone, length < 3 * 86_400_000 ? 'time' : 'day')}
              </text>
            </g>
          );
        })}
        {shown.map(({ key, label, from, to, tone, row }) => {
          const scaled = at(to ?? now) - at(from);
          const width = Math.max(scaled, SHORTEST);
          const y = row * ROW + (ROW - BAR) / 2;
          return (
            <g key={key}>
              <title>{label}</title>
              <rect
                className={`bar ${tone}${scaled < SHORTEST ? ' short' : ''}`}
                x={at(from)}
                y={y}
                width={width}
                height={BAR}
              />
              {width > label.length * 7 + 8 && (
                <text className="bar-text" x={at(from) + 5} y={y + 13}>
                  {label}
                </text>
              )}
            </g>
          );
        })}
        {events.map(({ key, label, at: when }) => (
          <line key={key} className="event" x1={at(when)} x2={at(when)} y1={0} y2={bottom}>
            <title>{label}</title>
          </line>
        ))}
        {now > window.from && now < window.to && (
          <line className="now" x1={at(now)} x2={at(now)} y1={0} y2={bottom} />
        )}
      </svg>
    </ChartFrame>
  );
}
