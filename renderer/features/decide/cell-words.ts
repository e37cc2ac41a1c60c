import type { Duration } from '#shared/domain/time.ts';
import { scanAge } from '#shared/rules/span-words.ts';

/** What a cell says. The same words are on the sheet, in the evidence, and in the record. */
export type CellWords = {
  readonly main: string;
  /** Range, count or source: never left out where `main` is an estimate. */
  readonly note: string | null;
  /** Nothing to look at: drawn in grey. */
  readonly isQuiet: boolean;
};

/** The words of a figure that rests on a scan past the limit, with how old that is. */
export function onOldScan(words: CellWords, ages: readonly (Duration | null)[]): CellWords {
  const age = Math.max(0, ...ages.map((one) => one ?? 0));
  if (age === 0) return words;
  const old = `scan ${scanAge(age)} old`;
  return { ...words, note: words.note === null ? old : `${words.note}; ${old}` };
}
