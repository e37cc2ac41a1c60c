import type { ReactElement } from 'react';
import type { TradeOffPoint } from './trade-off-point.ts';

type Props = {
  readonly cx: number | undefined;
  readonly cy: number | undefined;
  readonly point: TradeOffPoint | undefined;
};

const CLASSES = { best: 'pt solid', dominated: 'pt', refused: 'pt no' } as const;

/** Filled diamond: not dominated; open circle: dominated; dashed circle: refused; accent: chosen. */
export function ScatterPoint({ cx, cy, point }: Props): ReactElement {
  if (cx === undefined || cy === undefined || !point) return <g />;
  const className = `${CLASSES[point.look]}${point.chosen ? ' on' : ''}`;
  return (
    <g>
      {point.look === 'best' ? (
        <path className={className} d={`M${String(cx)} ${String(cy - 6)}l6 6-6 6-6-6z`} />
      ) : (
        <circle className={className} cx={cx} cy={cy} r={5} />
      )}
      <text className={`pt-label${point.chosen ? ' on' : ''}`} x={cx + 9} y={cy - 6}>
        {point.label}
      </text>
    </g>
  );
}
