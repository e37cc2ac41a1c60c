import type { ReactElement } from 'react';

type Props = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The right edge of the scale; it starts at 0. */
  readonly scaleTo: number;
};

/** A range with its best guess, on a scale from 0. The words stand beside it. */
export function Whisker({ low, middle, high, scaleTo }: Props): ReactElement {
  const at = (value: number): string => `${String((value / scaleTo) * 100)}%`;
  return (
    <span className="whisk" aria-hidden="true">
      <i className="w" style={{ left: at(low), width: at(high - low) }} />
      <i className="m" style={{ left: at(middle) }} />
    </span>
  );
}
