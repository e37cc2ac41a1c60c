import { MAX_PROBLEMS } from './import-limits.ts';
import { stepOf } from './json-path.ts';
import { describe, wellFormed } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

/** Where the problems of one file gather. */
export type Reading = { readonly problems: ImportProblem[]; readonly warnings: string[] };

export const startReading = (): Reading => ({ problems: [], warnings: [] });

/**
 * A value and the way to it. Readers of fields return a harmless stand-in after a problem, so that
 * reading goes on and finds the others; the file is refused at the end all the same.
 */
export type Place = {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | null;
  readonly reading: Reading;
};

export const rootOf = (value: unknown, reading: Reading): Place => ({
  value,
  key: '$',
  parent: null,
  reading,
});

export function pathTo(place: Place): string {
  if (!place.parent) return String(place.key);
  return `${pathTo(place.parent)}${stepOf(place.key)}`;
}

export function expected(place: Place, what: string, found = describe(place.value)): void {
  if (place.reading.problems.length >= MAX_PROBLEMS) return;
  place.reading.problems.push({ path: pathTo(place), expected: what, found });
}

/** A field of an object; `undefined` where the object, or the field of its own, is not there. */
export function field(place: Place, key: string): Place {
  const { value: holder } = place;
  const value = isRecord(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
  return { value, key, parent: place, reading: place.reading };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Neither absent nor `null`: Go writes `null` for what is empty. */
export const isThere = (place: Place): boolean => place.value !== undefined && place.value !== null;

/** Says so where it is no object. */
export function requireRecord(place: Place): boolean {
  if (isRecord(place.value)) return true;
  expected(place, 'an object');
  return false;
}

/** The object in a field, or `null` where it is absent. */
export function optionalRecord(parent: Place, key: string): Place | null {
  const place = field(parent, key);
  if (!isThere(place)) return null;
  return requireRecord(place) ? place : null;
}

/** The items of a list; none where the field is absent or `null`. */
export function list(parent: Place, key: string): readonly Place[] {
  const place = field(parent, key);
  return isThere(place) ? itemsOf(place) : [];
}

/** The items of a list that must be there; `null` counts as empty. */
export function requiredList(parent: Place, key: string): readonly Place[] {
  const place = field(parent, key);
  if (place.value === null) return [];
  return itemsOf(place);
}

export function itemsOf(place: Place): readonly Place[] {
  const { value, reading } = place;
  if (!Array.isArray(value)) {
    expected(place, 'a list');
    return [];
  }
  return value.map((item: unknown, key) => ({ value: item, key, parent: place, reading }));
}

/** The items of a list that are objects; any other item is a problem. */
export const records = (places: readonly Place[]): readonly Place[] => places.filter(requireRecord);

/** Fields with names that the format does not fix, in the file's order. */
export function entriesOf(place: Place): readonly Place[] {
  if (!isThere(place)) return [];
  if (!requireRecord(place)) return [];
  return Object.entries(place.value as Record<string, unknown>).map(([key, value]) => ({
    value,
    key,
    parent: place,
    reading: place.reading,
  }));
}

/** A text as it is, without lone surrogates, or `null` where it is absent. Too long is a problem. */
export function optionalText(parent: Place, key: string, limit: number): string | null {
  return textAt(field(parent, key), limit);
}

export function textAt(place: Place, limit: number): string | null {
  if (!isThere(place)) return null;
  if (typeof place.value !== 'string') {
    expected(place, 'a text');
    return null;
  }
  if (place.value.length > limit) {
    expected(place, `at most ${limit} characters`, `${place.value.length}`);
    return null;
  }
  return wellFormed(place.value);
}

/** An empty text says nothing: `null`. */
export const optionalWord = (parent: Place, key: string, limit: number): string | null =>
  optionalText(parent, key, limit)?.trim() || null;

/** A text that must be there and say something. */
export function requiredWord(parent: Place, key: string, limit: number): string {
  const place = field(parent, key);
  const text = textAt(place, limit);
  if (text !== null && text.trim() !== '') return text.trim();
  if (text !== null || !isThere(place)) expected(place, 'a text');
  return '';
}

/** Prose: too long is cut, not refused. */
export const optionalProse = (parent: Place, key: string, limit: number): string | null =>
  proseAt(field(parent, key), limit);

export function proseAt(place: Place, limit: number): string | null {
  if (!isThere(place)) return null;
  if (typeof place.value !== 'string') {
    expected(place, 'a text');
    return null;
  }
  return cut(place.value, limit);
}

/** The first line or so of a text, marked where it was cut. */
export function cut(text: string, limit: number): string | null {
  const trimmed = text.trim();
  // A sign of two units is not cut in half.
  const head = trimmed.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const short = trimmed.length > limit ? `${head}…` : trimmed;
  return wellFormed(short) || null;
}
