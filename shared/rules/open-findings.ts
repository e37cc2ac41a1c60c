import { shownId } from '#shared/domain/finding-identity.ts';
import type { Finding, VexStatement } from '#shared/domain/finding.ts';
import { groupWeaknesses } from '#shared/domain/weakness-groups.ts';
import { keysOf, weaknessOf, type Weakness } from '#shared/domain/weakness.ts';
import type {
  OpenFinding,
  ReleaseEvidence,
  ScanWithFindings,
  ThreatIntel,
} from './comparison.ts';
import { currentScans } from './current-scans.ts';
import { worstSeverity } from './severity-rank.ts';
import { statementsById, takesAway, vexStatementFor } from './vex-status.ts';

/** An open finding with what it is matched by, worked out once. */
export type MatchedBy = { readonly weakness: Weakness; readonly keys: readonly string[] };

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
  readonly matchedBy: ReadonlyMap<OpenFinding, MatchedBy>;
  readonly byKey: ReadonlyMap<string, readonly OpenFinding[]>;
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

  const findings: OpenFinding[] = [];
  const removed: RemovedFinding[] = [];
  const matchedBy = new Map<OpenFinding, MatchedBy>();
  const byKey = new Map<string, OpenFinding[]>();

  const groups = groupWeaknesses(
    current.flatMap((scan) => scan.findings),
    weaknessOf,
  );
  for (const { items, weakness } of groups) {
    const finding = asOpenFinding(weakness, items, intel);
    const statement = vexStatementFor(weakness, statements);
    if (statement && takesAway(statement)) {
      removed.push({ finding, statement });
      continue;
    }

    const keys = keysOf(weakness);
    findings.push(finding);
    matchedBy.set(finding, { weakness, keys });
    for (const key of keys) {
      const known = byKey.get(key);
      if (known) known.push(finding);
      else byKey.set(key, [finding]);
    }
  }

  return {
    evidence,
    findings: findings.sort(byIdThenPackage),
    removed,
    currentScans: current,
    hasVulnerabilityScan: current.some(({ scan }) => scan.kind === 'vulnerabilities'),
    matchedBy,
    byKey,
  };
}

function asOpenFinding(
  { ecosystem, ids, ownCve, packageName }: Weakness,
  findings: readonly Finding[],
  intel: ThreatIntel,
): OpenFinding {
  const versions = findings.flatMap(({ installedVersion }) => installedVersion ?? []);
  const first = findings[0];
  return {
    id: ownCve ?? shownId(ownIdOf(findings), ids),
    ids,
    ecosystem,
    packageName: packageName === '' && first ? first.package.name : packageName,
    version: versions.length === 0 ? null : sortedOnce(versions).join(', '),
    fixedVersions: sortedOnce(findings.flatMap(({ fixedVersions }) => fixedVersions)),
    severity: worstSeverity(findings.map(({ severity }) => severity)),
    kev: isKnownExploited(ids, findings, intel),
    epss: exploitProbability(ids, findings, intel),
    findings,
  };
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
  const fed = epss === null ? [] : ids.flatMap((id) => epss.of(id) ?? []);
  const known = fed.length > 0 ? fed : findings.flatMap((finding) => finding.epss ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

const sortedOnce = (texts: readonly string[]): readonly string[] =>
  texts.length < 2 ? texts : [...new Set(texts)].sort();

function byIdThenPackage(one: OpenFinding, other: OpenFinding): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  if (one.packageName === other.packageName) return 0;
  return one.packageName < other.packageName ? -1 : 1;
}
