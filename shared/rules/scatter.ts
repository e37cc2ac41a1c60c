import type { DecideOption, DecideSheet } from './decide-sheet.ts';
import type { ExpectedExploited } from './expected-exploited.ts';

/** One option on the picture of two named rows; lower left is better. */
export type ScatterPoint = {
  readonly option: DecideOption;
  /** Impact minutes in the next 24 hours: fraction × expected minutes until restored. */
  readonly impactMinutes: number;
  /** Expected exploited findings in 30 days: the band, and what is observed, drawn apart. */
  readonly expected: ExpectedExploited;
};

export type Scatter = {
  readonly points: readonly ScatterPoint[];
  /** Options with an unknown on one of the two rows: named beside the picture, never placed. */
  readonly notDrawn: readonly DecideOption[];
};

/** The sheet as a picture. What has no past case, no estimate or no scan is not drawn. */
export function scatterOf({ options }: Pick<DecideSheet, 'options'>): Scatter {
  const points: ScatterPoint[] = [];
  const notDrawn: DecideOption[] = [];
  for (const option of options) {
    const impact = option.reliability.impactNextDay.value;
    const expected = option.security.expectedExploited.value;
    if (impact.kind === 'minutes' && expected.kind === 'band') {
      points.push({ option, impactMinutes: impact.minutes, expected: expected.band });
    } else {
      notDrawn.push(option);
    }
  }
  return { points, notDrawn };
}
