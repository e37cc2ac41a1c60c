import type { CvssVector, FindingSeverity } from '#shared/domain/finding.ts';
import type { Instant } from '#shared/domain/time.ts';
import { MAX_ID, MAX_VECTOR } from './import-limits.ts';
import {
  expected,
  field,
  list,
  optionalText,
  optionalWord,
  pathTo,
  textAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { readTime } from './rfc3339.ts';

/** What Go writes for a time that nobody set. */
const GO_ZERO_TIME = '0001-01-01T00:00:00Z';

/** A time that the report states, or `null` where it states none. A malformed one is a problem. */
export function optionalTime(parent: Place, key: string): Instant | null {
  const text = optionalWord(parent, key, MAX_ID);
  if (text === null || text === GO_ZERO_TIME) return null;
  const time = readTime(text);
  if (time === null) {
    expected(field(parent, key), 'an RFC 3339 time such as 2026-03-01T08:30:00Z');
    return null;
  }
  if (!time.zoneStated) {
    parent.reading.warnings.push(`${pathTo(field(parent, key))} has no zone and was read as UTC.`);
  }
  return time.at;
}

const LABELS: ReadonlyMap<string, FindingSeverity> = new Map(
  Object.entries({
    critical: ['critical'],
    high: ['high', 'important'],
    medium: ['medium', 'moderate'],
    low: ['low', 'minor'],
    negligible: ['negligible', 'info', 'informational', 'unimportant'],
  }).flatMap(([severity, labels]) =>
    labels.map((label) => [label, severity as FindingSeverity] as const),
  ),
);

/** A scanner's word for a severity; `moderate` is medium, any word that we do not know unknown. */
export const severityOf = (label: string | null): FindingSeverity =>
  LABELS.get((label ?? '').trim().toLowerCase()) ?? 'unknown';

export const severityAt = (parent: Place, key: string): FindingSeverity =>
  severityOf(optionalText(parent, key, MAX_ID));

/** The scanner's word as it is counted: as written, but `moderate` is medium, and none unknown. */
export function labelAt(parent: Place, key: string): string {
  const word = (optionalText(parent, key, MAX_ID) ?? '').trim().toLowerCase();
  if (word === '') return 'unknown';
  return word === 'moderate' ? 'medium' : word;
}

/** Ids in a list of texts; anything else in it is a problem. */
export const idsAt = (parent: Place, key: string): readonly string[] =>
  list(parent, key).flatMap((item) => {
    if (item.value === null || typeof item.value !== 'string') expected(item, 'an id');
    const id = textAt(item, MAX_ID)?.trim() ?? '';
    return id === '' ? [] : [id];
  });

/** A vector as given. An empty one (Dependabot, npm: unscored) is none. */
export function vectorAt(parent: Place, key: string, source: string | null): readonly CvssVector[] {
  const vector = optionalWord(parent, key, MAX_VECTOR);
  return vector === null ? [] : [{ vector, source }];
}

/** A probability, also where a report writes it as a text; outside 0…1 is a problem. */
export function probability(place: Place): number | null {
  const { value } = place;
  const number = typeof value === 'string' && /^\d/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && number >= 0 && number <= 1) return number;
  expected(place, 'a probability from 0 to 1');
  return null;
}
