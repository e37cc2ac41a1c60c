export type TradeOffPoint = {
  readonly key: string;
  /** Short, drawn beside the point: the option's letter or number. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** `[below, above]` the value, each as a distance from it; `null` where there is no range. */
  readonly xSpread: readonly [number, number] | null;
  readonly ySpread: readonly [number, number] | null;
  /** `best`: not dominated. `refused`: cannot be chosen. */
  readonly look: 'best' | 'dominated' | 'refused';
  readonly chosen: boolean;
};

export type TradeOffAxis = {
  readonly label: string;
  readonly side: 'rel' | 'sec';
  readonly format?: (value: number) => string;
};
