import { canonicalId } from '#shared/domain/finding-identity.ts';
import { normaliseEcosystem } from '#shared/domain/package-identity.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';
import { ACCEPTANCE_SCHEMA, ALL } from '#shared/exporters/acceptance-document.ts';
import type {
  DocumentedAcceptance,
  DocumentedWeakness,
} from '#shared/exporters/acceptance-document.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { expected, field, itemsOf, rootOf, startReading } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import {
  moment,
  oneOf,
  onlyFields,
  optionalMoment,
  optionalWordAt,
  requireSchema,
  word,
  words,
} from './read-document.ts';
import type { ImportProblem } from './report.ts';

const FIELDS = [
  ...['id', 'service', 'environments', 'releases', 'covers', 'rationale', 'accepted', 'expires'],
  ...['revoked', 'rejected', 'closed', 'suspended', 'harm', 'approval'],
];

/**
 * Reads a file of risk acceptances, as the app exports it or somebody wrote it.
 *
 * The end, the scope and what is covered must be there: nothing is accepted for ever, everywhere or
 * altogether because a line is missing, misspelt or malformed.
 *
 * @param value parsed from JSON or YAML
 */
export function readRiskAcceptances(
  value: unknown,
): Result<readonly DocumentedAcceptance[], readonly ImportProblem[]> {
  const reading = startReading();
  const root = rootOf(value, reading);
  requireSchema(root, ACCEPTANCE_SCHEMA);
  if (reading.problems.length > 0) return refused(reading.problems);
  onlyFields(root, ['schema', 'acceptances']);
  const acceptances = itemsOf(field(root, 'acceptances')).map(readAcceptance);
  return reading.problems.length > 0 ? refused(reading.problems) : ok(acceptances);
}

function readAcceptance(place: Place): DocumentedAcceptance {
  onlyFields(place, FIELDS);
  const acceptedAt = optionalMoment(place, 'accepted');
  const expiresAt = moment(field(place, 'expires'));
  if (acceptedAt !== null && acceptedAt >= expiresAt) {
    expected(field(place, 'expires'), 'an end after its beginning');
  }
  return {
    id: word(field(place, 'id')),
    service: word(field(place, 'service')),
    environments: namesOrAll(field(place, 'environments')),
    releases: namesOrAll(field(place, 'releases')),
    covers: readCovers(field(place, 'covers')),
    rationale: word(field(place, 'rationale'), 20_000),
    acceptedAt,
    expiresAt,
    ended: readEnding(place),
    suspended: readSuspension(field(place, 'suspended')),
    harm: readHarm(field(place, 'harm')),
    approval: optionalWordAt(place, 'approval') ?? 'not stated',
  };
}

/** `all` is written out: an absent list is a mistake, not a scope without limits. */
function namesOrAll(place: Place): readonly string[] | null {
  if (place.value === ALL) return null;
  if (!Array.isArray(place.value)) {
    expected(place, `a list of names, or the word "${ALL}"`);
    return [];
  }
  return words(place);
}

function readCovers(place: Place): readonly DocumentedWeakness[] {
  const items = itemsOf(place);
  if (Array.isArray(place.value) && items.length === 0) expected(place, 'at least one weakness');
  return items.map((item) => {
    onlyFields(item, ['id', 'ids', 'package', 'ecosystem', 'severity']);
    const id = canonicalId(word(field(item, 'id')));
    const others = field(item, 'ids').value === undefined ? [] : words(field(item, 'ids'));
    const severity = field(item, 'severity');
    return {
      id,
      ids: [...new Set([id, ...others.map(canonicalId)])].sort(),
      package: word(field(item, 'package')),
      ecosystem: normaliseEcosystem(optionalWordAt(item, 'ecosystem')),
      severity:
        severity.value === undefined ? 'unknown' : (oneOf(severity, SEVERITIES) ?? 'unknown'),
    };
  });
}

function readEnding(place: Place): DocumentedAcceptance['ended'] {
  for (const as of ['revoked', 'rejected', 'closed'] as const) {
    const ending = field(place, as);
    if (ending.value === undefined || ending.value === null) continue;
    onlyFields(ending, ['at', 'because']);
    return { as, at: moment(field(ending, 'at')), because: word(field(ending, 'because')) };
  }
  return null;
}

function readSuspension(place: Place): DocumentedAcceptance['suspended'] {
  if (place.value === undefined || place.value === null) return null;
  onlyFields(place, ['since', 'because']);
  return { since: moment(field(place, 'since')), because: word(field(place, 'because')) };
}

function readHarm(place: Place): DocumentedAcceptance['harm'] {
  if (place.value === undefined || place.value === null) return null;
  onlyFields(place, ['severity', 'likelihood', 'text']);
  const likelihood = field(place, 'likelihood');
  return {
    severity: oneOf(field(place, 'severity'), [1, 2, 3, 4] as const) ?? 1,
    likelihood:
      likelihood.value === undefined || likelihood.value === null
        ? null
        : oneOf(likelihood, ['A', 'B', 'C', 'D', 'E', 'F'] as const),
    text: optionalWordAt(place, 'text') ?? '',
  };
}
