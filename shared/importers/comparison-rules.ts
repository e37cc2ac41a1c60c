import type { HarmClass } from '#shared/domain/harm.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { expected, field, isThere, itemsOf, rootOf, startReading } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { oneOf, onlyFields, optionalWordAt, requireSchema, word, words } from './read-document.ts';
import type { ImportProblem } from './report.ts';

export const RULES_SCHEMA = 'lightkeeper-rules/1';

export type NamedRelease = { readonly release: string; readonly reason: string };

/** What the log knows of a service and environment, for a comparison outside it. */
export type ComparisonRules = {
  /** Releases, oldest first; `null`: not known. */
  readonly order: readonly string[] | null;
  readonly floor: NamedRelease | null;
  readonly deny: readonly NamedRelease[];
  readonly harm: HarmClass | null;
  readonly exposed: boolean | null;
  /** `null`: the defaults. An empty list is no rule at all, and chosen. */
  readonly neverAccept: readonly NeverAcceptRule[] | null;
};

export const NO_RULES: ComparisonRules = {
  order: null,
  floor: null,
  deny: [],
  harm: null,
  exposed: null,
  neverAccept: null,
};

/**
 * Reads a rules file: floor, deny list, order of releases, harm class, exposure, never-accept rules.
 *
 * @param value parsed from JSON or YAML
 */
export function readComparisonRules(
  value: unknown,
): Result<ComparisonRules, readonly ImportProblem[]> {
  const reading = startReading();
  const root = rootOf(value, reading);
  requireSchema(root, RULES_SCHEMA);
  if (reading.problems.length > 0) return refused(reading.problems);
  onlyFields(root, ['schema', 'order', 'floor', 'deny', 'harm', 'exposed', 'neverAccept']);

  const order = field(root, 'order');
  const floor = field(root, 'floor');
  const deny = field(root, 'deny');
  const neverAccept = field(root, 'neverAccept');
  const rules: ComparisonRules = {
    order: isThere(order) ? readOrder(order) : null,
    floor: isThere(floor) ? readNamed(floor) : null,
    deny: isThere(deny) ? itemsOf(deny).map(readNamed) : [],
    harm: readHarm(field(root, 'harm')),
    exposed: readExposed(field(root, 'exposed')),
    neverAccept: isThere(neverAccept) ? itemsOf(neverAccept).map(readNeverAccept) : null,
  };
  return reading.problems.length > 0 ? refused(reading.problems) : ok(rules);
}

function readOrder(place: Place): readonly string[] {
  const order = words(place);
  const twice = order.find((version, index) => order.indexOf(version) !== index);
  if (twice !== undefined) expected(place, 'each release once', `"${twice}" twice`);
  return order;
}

function readNamed(place: Place): NamedRelease {
  onlyFields(place, ['release', 'reason']);
  return { release: word(field(place, 'release')), reason: word(field(place, 'reason')) };
}

function readHarm(place: Place): HarmClass | null {
  if (!isThere(place)) return null;
  onlyFields(place, ['severity', 'of']);
  const severity = oneOf(field(place, 'severity'), [1, 2, 3, 4] as const);
  const of = word(field(place, 'of'));
  return severity === null ? null : { severity, of };
}

function readExposed(place: Place): boolean | null {
  if (!isThere(place)) return null;
  if (typeof place.value === 'boolean') return place.value;
  expected(place, 'true or false');
  return null;
}

function readNeverAccept(place: Place): NeverAcceptRule {
  onlyFields(place, ['id', 'text', 'severity', 'from', 'of']);
  return {
    id: word(field(place, 'id')),
    text: word(field(place, 'text')),
    severity: oneOf(field(place, 'severity'), [1, 2, 3, 4] as const) ?? 1,
    fromLikelihood: oneOf(field(place, 'from'), ['A', 'B', 'C', 'D', 'E'] as const) ?? 'E',
    of: optionalWordAt(place, 'of'),
  };
}
