import type { Instant } from '#shared/domain/time.ts';
import { describe } from './import-problem.ts';
import { MAX_ID, MAX_LOCATION } from './import-limits.ts';
import { expected, field, isRecord, itemsOf, requireRecord } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { readTime } from './rfc3339.ts';

/**
 * Readers for the documents that people write by hand. They are stricter than those for reports: a
 * field that we do not know is a misspelt one, and would be missed in silence.
 */
export function onlyFields(place: Place, known: readonly string[]): void {
  if (!requireRecord(place)) return;
  for (const key of Object.keys(place.value as Record<string, unknown>)) {
    if (!known.includes(key)) {
      expected(place, `only the fields ${known.join(', ')}`, describe(key));
    }
  }
}

/** A text that must be there. YAML reads `1.10` as the number 1.1, so that is told apart. */
export function word(place: Place, limit = MAX_LOCATION): string {
  const { value } = place;
  if (typeof value === 'string' && value.trim() !== '' && value.length <= limit)
    return value.trim();
  if (typeof value === 'string' && value.length > limit) {
    expected(place, `at most ${limit} characters`, String(value.length));
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    expected(place, 'a text (put it in quotes)', describe(value));
  } else expected(place, 'a text');
  return '';
}

/** The same, or `null` where the field is absent. */
export const optionalWordAt = (parent: Place, key: string): string | null => {
  const place = field(parent, key);
  return place.value === undefined || place.value === null ? null : word(place);
};

/** A list of texts, none of them twice, at least one. */
export function words(place: Place): readonly string[] {
  const items = itemsOf(place);
  if (Array.isArray(place.value) && items.length === 0) expected(place, 'at least one');
  return items.map((item) => word(item, MAX_ID));
}

/** A moment with its zone: without one an acceptance would end hours off in silence. */
export function moment(place: Place): Instant {
  const text = typeof place.value === 'string' ? place.value : '';
  const time = readTime(text);
  if (time !== null && time.zoneStated) return time.at;
  expected(place, 'an RFC 3339 time with its zone, such as 2026-03-01T08:30:00Z');
  return 0 as Instant;
}

export const optionalMoment = (parent: Place, key: string): Instant | null => {
  const place = field(parent, key);
  return place.value === undefined || place.value === null ? null : moment(place);
};

/** One of a few words. */
export function oneOf<Word extends string | number>(
  place: Place,
  choices: readonly Word[],
): Word | null {
  const found = choices.find((choice) => choice === place.value);
  if (found === undefined) expected(place, `one of ${choices.join(', ')}`);
  return found ?? null;
}

/** The schema's name in the first field: it tells the version, and a wrong file apart. */
export function requireSchema(root: Place, schema: string): void {
  if (!isRecord(root.value)) {
    expected(root, `an object with schema: ${schema}`);
    return;
  }
  const place = field(root, 'schema');
  if (place.value !== schema) expected(place, schema);
}
