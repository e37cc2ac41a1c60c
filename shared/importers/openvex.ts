import { aliasSet } from '#shared/domain/finding-identity.ts';
import type { VexStatus } from '#shared/domain/finding.ts';
import type { Instant } from '#shared/domain/time.ts';
import { MAX_ID, MAX_LOCATION, MAX_TITLE } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  list,
  optionalProse,
  optionalWord,
  pathTo,
  records,
  requiredList,
  requiredWord,
  textAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { nameInEcosystem, readPackageUrl } from './package-url.ts';
import { idsAt, optionalTime } from './read-fields.ts';
import type { Report, VexStatementDraft } from './report.ts';

const STATUSES: readonly VexStatus[] = ['not_affected', 'affected', 'fixed', 'under_investigation'];

/**
 * Reads OpenVEX 0.2. It has statements and no entries, and is never a scan.
 *
 * @see https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md
 */
export function readOpenVex(root: Place): Report {
  const context = optionalWord(root, '@context', MAX_LOCATION) ?? '';
  if (!/^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2](?:\.\d+)?)?\/?$/.test(context)) {
    expected(field(root, '@context'), 'https://openvex.dev/ns/v0.2.0');
  }
  const statedAt = optionalTime(root, 'timestamp');
  const statements = records(requiredList(root, 'statements'));
  return {
    format: 'openvex',
    tool: { name: optionalWord(root, 'tooling', MAX_LOCATION) ?? 'openvex', version: null },
    artifact: { name: null, version: null, digest: null },
    scannedAt: optionalTime(root, 'last_updated') ?? statedAt,
    advisoryDataAt: null,
    isScan: false,
    scans: [],
    vex: statements.flatMap((statement) => readStatement(statement, statedAt)),
    entries: 0,
    distinct: 0,
    bySeverity: {},
    counts: { statements: statements.length },
    problems: root.reading.warnings,
  };
}

/** Whether a JSON object is OpenVEX. */
export const isOpenVex = (root: Record<string, unknown>): boolean =>
  typeof root['@context'] === 'string' && root['@context'].includes('openvex');

function readStatement(statement: Place, statedAt: Instant | null): readonly VexStatementDraft[] {
  const status = STATUSES.find((known) => known === field(statement, 'status').value);
  if (!status) {
    expected(field(statement, 'status'), `one of ${STATUSES.join(', ')}`);
    return [];
  }
  const justification =
    optionalWord(statement, 'justification', MAX_ID) ??
    optionalProse(statement, 'impact_statement', MAX_TITLE);
  if (status === 'not_affected' && justification === null) {
    statement.reading.warnings.push(
      `${pathTo(statement)} says not_affected without a justification.`,
    );
  }
  const ids = idsOf(field(statement, 'vulnerability'));
  const at =
    optionalTime(statement, 'last_updated') ?? optionalTime(statement, 'timestamp') ?? statedAt;
  const products = list(statement, 'products');
  const packages = products.length === 0 ? [null] : products.flatMap(packagesOf);
  return packages.map((packageName) => ({ ids, packageName, status, justification, statedAt: at }));
}

/** A text before 0.2, an object since. */
function idsOf(vulnerability: Place): readonly string[] {
  if (typeof vulnerability.value === 'string') {
    return aliasSet(textAt(vulnerability, MAX_ID) ?? '', []);
  }
  if (!isRecord(vulnerability.value)) {
    expected(vulnerability, 'the id of a vulnerability, or an object with its name');
    return [];
  }
  // Where it has no name its address ends in the id.
  const address = optionalWord(vulnerability, '@id', MAX_ID);
  const name = optionalWord(vulnerability, 'name', MAX_ID) ?? (address?.split('/').at(-1) || null);
  return aliasSet(
    name ?? requiredWord(vulnerability, 'name', MAX_ID),
    idsAt(vulnerability, 'aliases'),
  );
}

/** A product that is a package, the packages inside an image, or `null` for all of them. */
function packagesOf(product: Place): readonly (string | null)[] {
  const own = nameOf(product);
  const inside = isRecord(product.value) ? list(product, 'subcomponents').map(nameOf) : [];
  return inside.length > 0 ? inside : [own];
}

function nameOf(component: Place): string | null {
  if (!isRecord(component.value) && typeof component.value !== 'string') {
    expected(component, 'a product');
    return null;
  }
  const identifiers = field(component, 'identifiers');
  const purl = isRecord(component.value)
    ? ((isRecord(identifiers.value) ? optionalWord(identifiers, 'purl', MAX_LOCATION) : null) ??
      optionalWord(component, '@id', MAX_LOCATION))
    : textAt(component, MAX_LOCATION);
  const parts = purl === null ? null : readPackageUrl(purl);
  return parts === null || IMAGES.has(parts.type) ? null : nameInEcosystem(parts);
}

const IMAGES: ReadonlySet<string> = new Set(['oci', 'docker', 'generic']);
