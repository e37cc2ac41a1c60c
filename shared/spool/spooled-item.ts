import type { Result } from '#shared/result.ts';
import type { SpoolLine, SpoolProblem } from './spool-line.ts';

/** One line of the spool, from one byte of its file up to, and not including, another. */
export type SpooledItem = {
  readonly from: number;
  readonly through: number;
  readonly line: Result<SpoolLine, SpoolProblem>;
};

export type SpoolAnswer = Result<
  { readonly items: readonly SpooledItem[] },
  { readonly kind: 'unreadable'; readonly sentence: string }
>;

export type TakenAnswer = Result<null, { readonly kind: 'not-marked'; readonly sentence: string }>;
