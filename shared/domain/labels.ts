export type NumberedKind = 'incident' | 'decision' | 'acceptance' | 'notice';

const PREFIXES: Readonly<Record<NumberedKind, string>> = {
  incident: 'INC',
  decision: 'D',
  acceptance: 'RA',
  notice: 'N',
};

/** How a numbered record is called: `numberLabel('decision', 131)` is `D-131`. */
export const numberLabel = (kind: NumberedKind, number: number): string =>
  `${PREFIXES[kind]}-${number}`;
