import type { Package, ScanKind } from '#shared/domain/finding.ts';
import { normaliseEcosystem } from '#shared/domain/package-identity.ts';
import { unstatedId } from './entry.ts';
import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME, MAX_TITLE, MAX_VERSIONS } from './import-limits.ts';
import {
  entriesOf,
  field,
  isRecord,
  list,
  optionalProse,
  optionalRecord,
  optionalWord,
  records,
  requiredWord,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { readPackageUrl } from './package-url.ts';
import { idsAt, labelAt, severityAt, vectorAt } from './read-fields.ts';
import type { VexStatementDraft } from './report.ts';

export type TrivyResults = {
  readonly vulnerabilities: readonly Entry[];
  readonly misconfigurations: readonly Entry[];
  readonly secrets: readonly Entry[];
  readonly notAffected: readonly Omit<VexStatementDraft, 'statedAt'>[];
  readonly licenses: number;
  readonly ignored: number;
  /** The kinds of scan that the classes of the results prove. */
  readonly looked: ReadonlySet<ScanKind>;
};

export const emptyResults: TrivyResults = {
  vulnerabilities: [],
  misconfigurations: [],
  secrets: [],
  notAffected: [],
  licenses: 0,
  ignored: 0,
  looked: new Set(),
};

/** One result: one target and class. `within` names the workload of a Kubernetes report. */
export function readResult(result: Place, within: string | null): TrivyResults {
  const target = optionalProse(result, 'Target', MAX_LOCATION);
  const location = [within, target].filter((part) => part !== null && part !== '').join(': ');
  const type = optionalWord(result, 'Type', MAX_ID);
  const read = (key: string): readonly Place[] => records(list(result, key));

  const vulnerabilities = read('Vulnerabilities');
  const misconfigurations = read('Misconfigurations').filter(isFailure);
  const secrets = read('Secrets');
  return {
    vulnerabilities: vulnerabilities.map((item) => readVulnerability(item, location, type)),
    misconfigurations: misconfigurations.map((item) => readCheck(item, location, 'ID')),
    secrets: secrets.map((item) => readCheck(item, location, 'RuleID')),
    notAffected: vulnerabilities.filter(isNotAffected).map((item) => ({
      ids: [ownId(item)],
      packageName: requiredWord(item, 'PkgName', MAX_NAME),
      status: 'not_affected' as const,
      justification: null,
    })),
    licenses: read('Licenses').length,
    ignored: read('ExperimentalModifiedFindings').length,
    looked: lookedFor(result, vulnerabilities.length > 0),
  };
}

/** A check that passed, or that somebody excepted, is no finding. */
const isFailure = (item: Place): boolean => {
  const status = optionalWord(item, 'Status', MAX_ID);
  return status === null || status.toUpperCase() === 'FAIL';
};

const isNotAffected = (item: Place): boolean =>
  optionalWord(item, 'Status', MAX_ID) === 'not_affected';

function lookedFor(result: Place, hasVulnerabilities: boolean): ReadonlySet<ScanKind> {
  const resultClass = optionalWord(result, 'Class', MAX_ID);
  const kinds = new Set<ScanKind>();
  if (hasVulnerabilities) kinds.add('vulnerabilities');
  if (resultClass === null) {
    // Reports before schema 2 have no classes, and no kind of result but packages and checks.
    kinds.add(
      isRecord(result.value) && 'Misconfigurations' in result.value
        ? 'misconfigurations'
        : 'vulnerabilities',
    );
  } else if (resultClass === 'os-pkgs' || resultClass === 'lang-pkgs') kinds.add('vulnerabilities');
  else if (resultClass === 'config') kinds.add('misconfigurations');
  else if (resultClass === 'secret') kinds.add('code');
  return kinds;
}

function readVulnerability(item: Place, location: string, type: string | null): Entry {
  const path = optionalProse(item, 'PkgPath', MAX_LOCATION);
  return {
    ownId: ownId(item),
    aliases: idsAt(item, 'VendorIDs'),
    package: readPackage(item, type),
    installedVersion: optionalWord(item, 'InstalledVersion', MAX_NAME),
    fixedVersions: versionsIn(optionalWord(item, 'FixedVersion', MAX_VERSIONS)),
    severity: severityAt(item, 'Severity'),
    label: labelAt(item, 'Severity'),
    cvss: entriesOf(field(item, 'CVSS')).flatMap((vendor) =>
      ['V40Vector', 'V3Vector', 'V2Vector'].flatMap((key) =>
        vectorAt(vendor, key, String(vendor.key)),
      ),
    ),
    epss: null,
    kev: false,
    title: optionalProse(item, 'Title', MAX_TITLE),
    location: [location, path].filter((part) => part !== null && part !== '').join(', ') || null,
  };
}

/** Older reports hold entries that name a package and no weakness. */
const ownId = (item: Place): string =>
  optionalWord(item, 'VulnerabilityID', MAX_ID) ?? unstatedId(item);

function readPackage(item: Place, type: string | null): Package {
  const name = requiredWord(item, 'PkgName', MAX_NAME);
  const identifier = optionalRecord(item, 'PkgIdentifier');
  const purl =
    (identifier ? optionalWord(identifier, 'PURL', MAX_LOCATION) : null) ??
    referenceIn(optionalWord(item, 'Ref', MAX_LOCATION));
  const ecosystem = normaliseEcosystem((purl && readPackageUrl(purl)?.type) ?? type);
  return { ecosystem, name, purl };
}

const referenceIn = (ref: string | null): string | null =>
  ref?.startsWith('pkg:') === true ? ref : null;

/** `1.2.3, 2.0.1` */
const versionsIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((version) => version.trim())
    .filter((version) => version !== '');

/** A misconfiguration or a secret: its rule in the file where it was seen. */
function readCheck(item: Place, location: string, idKey: string): Entry {
  const line = field(item, 'StartLine').value;
  return {
    ownId: requiredWord(item, idKey, MAX_ID),
    aliases: [],
    package: { ecosystem: null, name: location === '' ? 'unstated' : location, purl: null },
    installedVersion: null,
    fixedVersions: [],
    severity: severityAt(item, 'Severity'),
    cvss: [],
    epss: null,
    kev: false,
    title: optionalProse(item, 'Title', MAX_TITLE),
    location: typeof line === 'number' ? `${location}:${line}` : location || null,
  };
}
