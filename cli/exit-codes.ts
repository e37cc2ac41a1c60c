import type { Verdict } from '#shared/rules/comparison.ts';

export const DONE = 0;
/** A journal or an archive does not hold. */
export const BROKEN = 1;
/** Bad usage, or a file that cannot be read. */
export const UNUSABLE = 2;

/** What a pipeline acts on. */
export const VERDICT_CODES: Readonly<Record<Verdict, number>> = {
  clear: DONE,
  'clear with note': DONE,
  'needs acceptance': 3,
  'below floor': 4,
  never: 4,
  unknown: 5,
};
