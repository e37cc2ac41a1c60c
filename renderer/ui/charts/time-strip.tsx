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

const ROW = 26;
const BAR = 18;
/** In per cent of the window: about what three pixels are. */
const SHORTEST = 0.4;
const TICKS = 5;
const DAY = 86_400_000;

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
  /** Where a moment lies, in per cent of the width. */
  const at = (time: number): number =>
    ((Math.min(Math.max(time, window.from), window.to) - window.from) / length) * 100;
  const bottom = (Math.max(0, ...periods.map(({ row }) => row)) + 1) * ROW;
  const shown = periods.filter(({ from, to }) => from < window.to && (to ?? now) > window.from);

  return (
    <ChartFrame finding={finding} table={table}>
      <svg className="time-strip" width="100%" height={bottom + 22} aria-hidden="true">
        {Array.from({ length: TICKS }, (_, index) => {
          const time = instant(window.from + (length * index) / (TICKS - 1));
          const anchor = index === 0 ? 'start' : index === TICKS - 1 ? 'end' : 'middle';
          return (
            <g key={index}>
              <Upright className="tick" at={at(time)} bottom={bottom} />
              <text className="tick-text" x={percent(at(time))} y={bottom + 16} textAnchor={anchor}>
                {formatInstant(time, zone, length < 3 * DAY ? 'time' : 'day')}
              </text>
            </g>
          );
        })}
        {shown.map(({ key, label, from, to, tone, row }) => {
          const scaled = at(to ?? now) - at(from);
          const isShort = scaled < SHORTEST;
          const box = {
            x: percent(at(from)),
            y: row * ROW + (ROW - BAR) / 2,
            width: percent(Math.max(scaled, SHORTEST)),
            height: BAR,
          };
          return (
            <g key={key}>
              <title>{label}</title>
              <rect className={`bar ${tone}${isShort ? ' short' : ''}`} {...box} />
              {!isShort && (
                <svg {...box}>
                  <text className="bar-text" x={5} y={13}>
                    {label}
                  </text>
                </svg>
              )}
            </g>
          );
        })}
        {events.map(({ key, label, at: when }) => (
          <Upright key={key} className="event" at={at(when)} bottom={bottom} title={label} />
        ))}
        {now > window.from && now < window.to && (
          <Upright className="now" at={at(now)} bottom={bottom} />
        )}
      </svg>
    </ChartFrame>
  );
}

const percent = (value: number): string => `${String(value)}%`;

function Upright({
  className,
  at,
  bottom,
  title,
}: {
  readonly className: string;
  readonly at: number;
  readonly bottom: number;
  readonly title?: string;
}): ReactElement {
  return (
    <line className={className} x1={percent(at)} x2={percent(at)} y1={0} y2={bottom}>
      {title !== undefined && <title>{title}</title>}
    </line>
  );
}
