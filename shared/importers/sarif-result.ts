import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_TITLE } from './import-limits.ts';
import { field, list, optionalProse, optionalWord, records } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import type { SarifRule, SarifRules } from './sarif-rules.ts';

/**
 * Suppressed when somebody suppressed it, and nobody's suppression was rejected or is still under
 * review. A suppression without a status is accepted (SARIF 3.35.3).
 */
export function isSuppressed(result: Place): boolean {
  const suppressions = records(list(result, 'suppressions'));
  return (
    suppressions.length > 0 &&
    suppressions.every(
      (item) => (optionalWord(item, 'status', MAX_ID) ?? 'accepted') === 'accepted',
    )
  );
}

/** A check that passed, or a result that a baseline says has gone, is no finding. */
export const isOpenResult = (result: Place): boolean =>
  !['pass', 'notApplicable', 'informational'].includes(
    optionalWord(result, 'kind', MAX_ID) ?? 'fail',
  ) && optionalWord(result, 'baselineState', MAX_ID) !== 'absent';

/**
 * A result as an entry: its rule, in the file where it was seen. A file may be named by its place
 * among the run's artifacts alone.
 */
export function readSarifResult(
  result: Place,
  rules: SarifRules,
  artifacts: readonly (string | null)[],
): Entry {
  const index = field(result, 'ruleIndex').value;
  const named =
    optionalWord(result, 'ruleId', MAX_ID * 2) ??
    optionalWord(field(result, 'rule'), 'id', MAX_ID * 2);
  const rule =
    (named === null ? undefined : rules.byId.get(named)) ??
    (typeof index === 'number' ? rules.byIndex[index] : undefined);
  const [location] = records(list(result, 'locations'));
  const physical = location ? field(location, 'physicalLocation') : null;
  const file = physical && field(physical, 'artifactLocation');
  const place = file && field(file, 'index').value;
  const uri =
    (file && optionalProse(file, 'uri', MAX_LOCATION)) ??
    (typeof place === 'number' ? (artifacts[place] ?? null) : null);
  const line = physical && field(field(physical, 'region'), 'startLine').value;
  return {
    ownId: (named ?? rule?.id) || 'rule without a name',
    aliases: [],
    package: { ecosystem: null, name: uri ?? 'unstated', purl: null },
    installedVersion: null,
    fixedVersions: [],
    severity: severityOf(result, rule),
    cvss: [],
    epss: null,
    kev: false,
    title: rule?.title ?? optionalProse(field(result, 'message'), 'text', MAX_TITLE),
    location: uri !== null && typeof line === 'number' ? `${uri}:${line}` : uri,
  };
}

/** GitHub's bands for `security-severity`; else by level, where SARIF's default is a warning. */
function severityOf(result: Place, rule: SarifRule | undefined): FindingSeverity {
  const score = rule?.score ?? null;
  if (score !== null && score > 0) {
    if (score >= 9) return 'critical';
    if (score >= 7) return 'high';
    return score >= 4 ? 'medium' : 'low';
  }
  const level = optionalWord(result, 'level', MAX_ID) ?? rule?.level ?? 'warning';
  return LEVELS.get(level) ?? 'unknown';
}

const LEVELS: ReadonlyMap<string, FindingSeverity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['note', 'low'],
]);
