import type { CvssVector, Package } from '#shared/domain/finding.ts';
import { normaliseEcosystem } from '#shared/domain/package-identity.ts';
import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME, MAX_TITLE } from './import-limits.ts';
import {
  field,
  isRecord,
  list,
  optionalProse,
  optionalRecord,
  optionalText,
  optionalWord,
  proseAt,
  records,
  requireRecord,
  requiredWord,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { nameInEcosystem, readPackageUrl } from './package-url.ts';
import { idsAt, labelAt, probability, severityAt, vectorAt } from './read-fields.ts';

/** One match: one vulnerability in one package. */
export function readGrypeMatch(match: Place): Entry {
  const vulnerability = field(match, 'vulnerability');
  const artifact = field(match, 'artifact');
  requireRecord(vulnerability);
  requireRecord(artifact);
  const related = records(list(match, 'relatedVulnerabilities'));
  const epss = records(list(vulnerability, 'epss')).map((item) => probability(field(item, 'epss')));
  return {
    ownId: requiredWord(vulnerability, 'id', MAX_ID),
    aliases: [
      ...related.map((item) => requiredWord(item, 'id', MAX_ID)),
      ...records(list(vulnerability, 'advisories')).flatMap((item) => {
        const id = optionalWord(item, 'id', MAX_ID);
        return id === null ? [] : [id];
      }),
    ],
    package: readPackage(artifact),
    installedVersion: optionalWord(artifact, 'version', MAX_NAME),
    fixedVersions: fixedVersions(vulnerability),
    severity: severityAt(vulnerability, 'severity'),
    label: labelAt(vulnerability, 'severity'),
    cvss: [vulnerability, ...related].flatMap(vectors),
    epss: epss.reduce((most, next) => (next !== null && (most ?? 0) <= next ? next : most), null),
    kev: list(vulnerability, 'knownExploited').length > 0,
    title: optionalProse(vulnerability, 'description', MAX_TITLE),
    location: firstLocation(artifact),
  };
}

/** An object with a path; a plain path in the first versions. */
function firstLocation(artifact: Place): string | null {
  const [first] = list(artifact, 'locations');
  if (!first) return null;
  return isRecord(first.value)
    ? optionalProse(first, 'path', MAX_LOCATION)
    : proseAt(first, MAX_LOCATION);
}

function readPackage(artifact: Place): Package {
  const purl = optionalWord(artifact, 'purl', MAX_LOCATION);
  const name = requiredWord(artifact, 'name', MAX_NAME);
  const parts = purl === null ? null : readPackageUrl(purl);
  const ecosystem =
    normaliseEcosystem(parts?.type ?? null) ??
    normaliseEcosystem(withoutBinary(optionalText(artifact, 'type', MAX_ID)));
  // Grype gives a Java artifact without its group, which the package URL has.
  const full = parts !== null && ecosystem === 'maven' ? nameInEcosystem(parts) : name;
  return { ecosystem, name: full, purl };
}

/** A binary found by its bytes belongs to no ecosystem. */
const withoutBinary = (type: string | null): string | null => (type === 'binary' ? null : type);

/** `fix.versions` today, `fixedInVersion` in 0.7. */
function fixedVersions(vulnerability: Place): readonly string[] {
  const fix = optionalRecord(vulnerability, 'fix');
  if (fix) return idsAt(fix, 'versions');
  const version = optionalWord(vulnerability, 'fixedInVersion', MAX_NAME);
  return version === null ? [] : [version];
}

/** A list today; `cvssV3` and `cvssV2` in 0.7. */
function vectors(vulnerability: Place): readonly CvssVector[] {
  const listed = records(list(vulnerability, 'cvss')).flatMap((item) =>
    vectorAt(item, 'vector', optionalWord(item, 'source', MAX_ID)),
  );
  const old = ['cvssV3', 'cvssV2'].flatMap((key) => {
    const item = field(vulnerability, key);
    return isRecord(item.value) ? vectorAt(item, 'vector', null) : [];
  });
  return [...listed, ...old];
}
