import type { ImportProblem } from './report.ts';

/** A problem as the operator reads it: where, what was expected there, what was found. */
export const problemSentence = ({ path, expected, found }: ImportProblem): string =>
  `${path}: expected ${expected}, found ${found}.`;

const SHOWN = 60;

/** A value in few words, as the `found` of a problem. Long texts are cut. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return quoted(value);
  return String(value as number | boolean);
}

/** A text between quotes, on one line, cut where it is long. */
export function quoted(text: string): string {
  if (text === '') return 'an empty text';
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return JSON.stringify(wellFormed(cut)).replace(/[\u007f-\u009f]/g, '\uFFFD');
}

/** Lone halves of surrogate pairs become U+FFFD: they cannot be written as UTF-8. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
