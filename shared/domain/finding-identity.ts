const CVE = /^CVE-\d{4}-\d{4,}$/;
const CVE_ANY_CASE = /^CVE-\d{4}-\d{4,}$/i;
const GHSA_ANY_CASE = /^GHSA(?:-[0-9a-z]{4}){3}$/i;

/**
 * Advisories of vendors, of which one bundles many weaknesses: Debian, Red Hat and its rebuilds,
 * Oracle, Amazon, Ubuntu, SUSE, Gentoo, Fedora, Arch, Mageia, Photon, openEuler, VMware, Microsoft.
 */
const BUNDLING = new RegExp(
  '^(?:' +
    'D[STL]+A-\\d|' +
    '(?:RH|CE|RL|AL|EL|OVM)[SBE]A[-:]|' +
    'ALAS[0-9A-Z.]*-|' +
    'USN-|LSN-|' +
    '(?:OPEN)?SUSE-[SRF]U-|' +
    'GLSA-|FEDORA-|' +
    'ASA-\\d|AVG-\\d|' +
    'MGASA-|PHSA-|OESA-|OPENEULER-SA-|VMSA-|' +
    'MS\\d{2}-\\d|KB\\d' +
    ')',
  'i',
);

/**
 * An id as its publisher writes it, so that the same id is the same text: CVE in upper case, GHSA
 * with its groups in lower case, anything else as found, without blanks around it.
 */
export function canonicalId(id: string): string {
  const trimmed = id.trim();
  if (CVE_ANY_CASE.test(trimmed)) return trimmed.toUpperCase();
  if (GHSA_ANY_CASE.test(trimmed)) return `GHSA${trimmed.slice(4).toLowerCase()}`;
  return trimmed;
}

/** A CVE id in its canonical form. Sequence numbers have four digits or more. */
export const isCve = (id: string): boolean => CVE.test(id);

/** Whether an id stands for several weaknesses at once (DSA, RHSA, ELSA, USN, ALAS…). */
export const isBundlingAdvisory = (id: string): boolean => BUNDLING.test(id.trim());

/**
 * The ids by which a weakness is matched: its own and its aliases, canonical, sorted, each once.
 *
 * Bundling advisories are left out, or two weaknesses that were fixed on the same day would be
 * one. Where nothing else is known the own id stays, so that the finding can be recognised at all.
 */
export function aliasSet(ownId: string, aliases: readonly string[]): readonly string[] {
  const own = canonicalId(ownId);
  const ids = new Set<string>();
  for (const id of [own, ...aliases.map(canonicalId)]) {
    if (id !== '' && !isBundlingAdvisory(id)) ids.add(id);
  }
  if (ids.size === 0) ids.add(own);
  return [...ids].sort(byText);
}

/** The bundling advisories among the ids of one entry, for its sighting. */
export function bundlesOf(ownId: string, aliases: readonly string[]): readonly string[] {
  const ids = [ownId, ...aliases].map((id) => id.trim()).filter(isBundlingAdvisory);
  return [...new Set(ids)].sort(byText);
}

/**
 * The label of a finding: its own id if that is a CVE, else the lowest CVE of the set (by year,
 * then by number), else its own. Never a key.
 */
export function shownId(ownId: string, ids: readonly string[]): string {
  const own = canonicalId(ownId);
  if (isCve(own)) return own;
  return lowestCve(ids) ?? own;
}

/** Six-digit sequence numbers sort behind four-digit ones: as numbers, not as text. */
function lowestCve(ids: readonly string[]): string | null {
  const cves = ids.filter(isCve);
  return cves.sort(byCve)[0] ?? null;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Lowest first: by year, then by sequence number. */
export function byCve(a: string, b: string): number {
  const [, yearA = '', numberA = ''] = a.split('-');
  const [, yearB = '', numberB = ''] = b.split('-');
  return Number(yearA) - Number(yearB) || Number(numberA) - Number(numberB);
}
