import { summaryOf, type Summary } from './summary.ts';

/** What one measurement of the bench found, and what was aimed at. */
export type Finding = {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  readonly ours: Summary;
  /** What it is held against; `null` where the aim is a time by itself. */
  readonly floor: Summary | null;
  /** Of the medians; `null` without a floor. */
  readonly ratio: number | null;
  /** Of each pair measured in turn. */
  readonly ratios: Summary | null;
  /** A ratio where there is a floor, else in the unit. */
  readonly aim: number | null;
  readonly note: string;
};

export type Measured = {
  readonly name: string;
  readonly unit: Finding['unit'];
  readonly ours: readonly number[];
  /** One for each of ours, measured in turn with it. */
  readonly floor: readonly number[] | null;
  readonly aim: number | null;
  readonly note: string;
};

export function findingOf({ ours, floor, ...said }: Measured): Finding {
  if (floor === null) {
    return { ...said, ours: summaryOf(ours), floor: null, ratio: null, ratios: null };
  }
  const our = summaryOf(ours);
  const its = summaryOf(floor);
  const pairs = ours.flatMap((value, turn) => {
    const below = floor[turn];
    return below === undefined ? [] : [value / below];
  });
  return {
    ...said,
    ours: our,
    floor: its,
    ratio: our.median / its.median,
    ratios: summaryOf(pairs),
  };
}

/** Whether the aim was reached; `null` where none was set. */
export function isReached({ aim, ours, ratio }: Finding): boolean | null {
  return aim === null ? null : (ratio ?? ours.median) <= aim;
}
