import { shownId } from '#shared/domain/finding-identity.ts';
import type { Finding, VexStatement } from '#shared/domain/finding.ts';
import { groupWeaknesses } from '#shared/domain/weakness-groups.ts';
import { keysOf, weaknessOf, type Weakness } from '#shared/domain/weakness.ts';
import type { OpenFinding, ReleaseEvidence, ScanWithFindings, ThreatIntel } from './comparison.ts';
import { currentScans } from './current-scans.ts';
import { worstSeverity } from '#shared/domain/severity-order.ts';
import { statementsById, takesAway, vexStatementFor } from './vex-status.ts';

/** An open finding with what it is matched by, worked out once. */
export type OpenEntry = {
  readonly finding: OpenFinding;
  readonly weakness: Weakness;
  readonly keys: readonly string[];
  /** What a VEX document says of it, where that leaves it open; else `null`. */
  readonly statement: VexStatement | null;
};

/** A finding that a VEX statement took away; the statement has the status, source and date. */
export type RemovedFinding = {
  readonly finding: OpenFinding;
  readonly statement: VexStatement;
};

/** What is open in one release, prepared for comparing it with others. */
export type OpenSet = {
  readonly evidence: ReleaseEvidence;
  /** In the order of ids and packages, so that lists do not jump when a scan is repeated. */
  readonly findings: readonly OpenFinding[];
  readonly removed: readonly RemovedFinding[];
  readonly currentScans: readonly ScanWithFindings[];
  /** Without one nothing is known, and an empty list is not "clean". */
  readonly hasVulnerabilityScan: boolean;
  /** `findings` in the same order. */
  readonly entries: readonly OpenEntry[];
  readonly byKey: ReadonlyMap<string, readonly OpenEntry[]>;
};

/**
 * What is open in a release: the union of its current scans, less what VEX statements took away.
 *
 * Current is the newest scan of each scanner and kind. The same weakness in the same package is one
 * element, whatever scanner, path or installed version; alias sets are joined over third reports
 * that know both ids, but never under two different CVEs. SBOMs and VEX documents are not scans.
 */
export function openFindings(evidence: ReleaseEvidence, intel: ThreatIntel): OpenSet {
  const current = currentScans(evidence.scans);
  const statements = statementsById(evidence.vex);
  const entries: OpenEntry[] = [];
  const removed: RemovedFinding[] = [];

  for (const { items, keys, weakness } of distinctWeaknesses(current)) {
    const finding = asOpenFinding(weakness, items, intel);
    const statement = vexStatementFor(weakness, statements);
    if (statement && takesAway(statement)) removed.push({ finding, statement });
    else entries.push({ finding, weakness, keys, statement });
  }
  entries.sort(byIdThenPackage);

  const byKey = new Map<string, OpenEntry[]>();
  for (const entry of entries) {
    for (const key of entry.keys) {
      const known = byKey.get(key);
      if (known) known.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return {
    evidence,
    findings: entries.map(({ finding }) => finding),
    removed,
    currentScans: current,
    hasVulnerabilityScan: current.some(({ scan }) => scan.kind === 'vulnerabilities'),
    entries,
    byKey,
  };
}

type Distinct = {
  readonly items: readonly Finding[];
  readonly weakness: Weakness;
  readonly keys: readonly string[];
};

/** Most findings share no key with another; only the others need the work of joining. */
function distinctWeaknesses(scans: readonly ScanWithFindings[]): readonly Distinct[] {
  const all = scans.flatMap(({ findings }) =>
    findings.map((finding) => {
      const weakness = weaknessOf(finding);
      return { items: [finding], weakness, keys: keysOf(weakness) };
    }),
  );
  const uses = new Map<string, number>();
  for (const { keys } of all) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);

  const alone: Distinct[] = [];
  const shared: (Distinct & { readonly order: string })[] = [];
  for (const one of all) {
    if (one.keys.every((key) => uses.get(key) === 1)) alone.push(one);
    else
      shared.push({ ...one, order: `${one.weakness.ownCve ?? '~'} ${one.weakness.ids.join(' ')}` });
  }
  if (shared.length === 0) return alone;

  // An advisory that names several CVEs joins one of them: the same one, in whatever order scans
  // and findings were read.
  shared.sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
  const joined = groupWeaknesses(shared, ({ weakness }) => weakness).map(({ items, weakness }) => ({
    items: items.flatMap((item) => item.items),
    weakness,
    keys: keysOf(weakness),
  }));
  return [...alone, ...joined];
}

function asOpenFinding(
  { ecosystem, ids, ownCve, packageName }: Weakness,
  findings: readonly Finding[],
  intel: ThreatIntel,
): OpenFinding {
  const [first] = findings;
  const only = findings.length === 1 ? first : undefined;
  return {
    id: ownCve ?? shownId(ownIdOf(findings), ids),
    ids,
    ecosystem,
    packageName: packageName === '' && first ? first.package.name : packageName,
    version: only ? only.installedVersion : versionsOf(findings),
    fixedVersions: sortedOnce(
      only ? only.fixedVersions : findings.flatMap(({ fixedVersions }) => fixedVersions),
    ),
    severity: only ? only.severity : worstSeverity(findings.map(({ severity }) => severity)),
    kev: isKnownExploited(ids, findings, intel),
    epss: exploitProbability(ids, findings, intel),
    findings,
  };
}

function versionsOf(findings: readonly Finding[]): string | null {
  const versions = findings.flatMap(({ installedVersion }) => installedVersion ?? []);
  return versions.length === 0 ? null : sortedOnce(versions).join(',');
}

/** The lowest of the labels, so that the order of scans does not change what is shown. */
const ownIdOf = (findings: readonly Finding[]): string =>
  sortedOnce(findings.map(({ id }) => id))[0] ?? '';

function isKnownExploited(
  ids: readonly string[],
  findings: readonly Finding[],
  { kev }: ThreatIntel,
): boolean | null {
  if (findings.some((finding) => finding.kev)) return true;
  return kev === null ? null : ids.some(kev.has);
}

/** The feed's value wins; of several ids the highest, since each names this weakness. */
function exploitProbability(
  ids: readonly string[],
  findings: readonly Finding[],
  { epss }: ThreatIntel,
): number | null {
  let highest: number | null = null;
  const consider = (value: number | null): void => {
    if (value !== null && (highest === null || value > highest)) highest = value;
  };
  if (epss !== null) for (const id of ids) consider(epss.of(id));
  if (highest === null) for (const finding of findings) consider(finding.epss);
  return highest;
}

const sortedOnce = (texts: readonly string[]): readonly string[] =>
  texts.length < 2 ? texts : [...new Set(texts)].sort();

function byIdThenPackage({ finding: one }: OpenEntry, { finding: other }: OpenEntry): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  if (one.packageName === other.packageName) return 0;
  return one.packageName < other.packageName ? -1 : 1;
}
