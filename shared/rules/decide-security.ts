import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Duration, Instant } from '#shared/domain/time.ts';
import { acceptanceLimit } from './acceptance-limit.ts';
import type { Comparison, NeverHit, OpenFinding, ThreatIntel } from './comparison.ts';
import { coverLookup, type StandingOf } from './covered-scope.ts';
import type { Evidence, SecurityRows, Unknown } from './decide-sheet.ts';
import { expectedExploited } from './expected-exploited.ts';
import { staleAge } from './incomparability.ts';
import { neverHits, type NeverContext } from './never-hits.ts';
import type { OpenSet } from './open-findings.ts';
import { severityCounts } from './severity-rank.ts';

export type SecurityInput = NeverContext & {
  readonly placement: Placement;
  readonly intel: ThreatIntel;
  readonly acceptances: readonly RiskAcceptance[];
  readonly standingOf: StandingOf;
  readonly now: Instant;
  readonly scanMaxAge: Duration;
};

const noScan: Unknown = { kind: 'unknown', missing: 'scan' };

/** What an option costs security. Without a scan on both sides nothing is said to be closed. */
export function securityRows(
  comparison: Comparison | null,
  from: OpenSet | null,
  to: OpenSet | null,
  input: SecurityInput,
): SecurityRows {
  if (comparison === null || from === null || to === null) return nothingKnown('release');

  const { closed, kept, reopened } = comparison;
  const scans: readonly Evidence[] = [...new Set([...from.currentScans, ...to.currentScans])].map(
    ({ scan }) => ({ kind: 'scan', scan }),
  );
  const isKnown = from.hasVulnerabilityScan && to.hasVulnerabilityScan;
  const listed = (findings: readonly OpenFinding[]): SecurityRows['reopened'] => ({
    // What a scan did show counts, also where the other side is unknown.
    value:
      isKnown || findings.length > 0
        ? { kind: 'findings', findings, counts: severityCounts(findings) }
        : noScan,
    evidence: [...scans, ...findings.map(asEvidence)],
  });

  const exploited = reopened.filter(({ kev }) => kev === true);
  const isListRead = input.intel.kev !== null || reopened.length === 0;
  const keptHits = runningHits(kept, from, input);
  return {
    oldScans: { from: oldScan(from, input), to: oldScan(to, input) },
    neverHits: {
      value: isKnown
        ? { kind: 'hits', reopened: comparison.neverHits, kept: keptHits }
        : comparison.neverHits.length > 0
          ? { kind: 'hits', reopened: comparison.neverHits, kept: keptHits }
          : noScan,
      evidence: [...comparison.neverHits, ...keptHits].map(({ finding }) => asEvidence(finding)),
    },
    kevReopened:
      isListRead || exploited.length > 0
        ? withFeed(listed(exploited), 'KEV', input.intel.kev?.date)
        : { value: { kind: 'unknown', missing: 'feed' }, evidence: scans },
    reopened: listed(reopened),
    closed: isKnown ? listed(closed) : { value: noScan, evidence: scans },
    expectedExploited: withFeed(bandCell(to), 'EPSS', input.intel.epss?.date),
    acceptance: acceptanceCell(comparison, isKnown, to, input),
  };
}

/** Hits among what runs already, less what an acceptance in force judged otherwise. */
function runningHits(
  kept: readonly OpenFinding[],
  from: OpenSet,
  input: SecurityInput,
): readonly NeverHit[] {
  const hits = neverHits(kept, input);
  if (hits.length === 0) return hits;
  const { acceptances, placement, standingOf } = input;
  const cover = coverLookup(acceptances, placement, from.evidence.release, standingOf);
  return neverHits(
    hits.map(({ finding }) => ({ ...finding, cover: cover(finding) })),
    input,
  );
}

function bandCell(to: OpenSet): SecurityRows['expectedExploited'] {
  const scans = to.currentScans.map(({ scan }): Evidence => ({ kind: 'scan', scan }));
  if (!to.hasVulnerabilityScan) return { value: noScan, evidence: scans };
  const band = expectedExploited(to.findings);
  if (band.n > 0 && band.nKnown === 0 && band.knownExploited.length === 0) {
    return { value: { kind: 'unknown', missing: 'feed' }, evidence: scans };
  }
  return { value: { kind: 'band', band }, evidence: scans };
}

function acceptanceCell(
  comparison: Comparison,
  isKnown: boolean,
  to: OpenSet,
  input: SecurityInput,
): SecurityRows['acceptance'] {
  const uncovered = comparison.reopened.filter(({ cover }) => cover.kind !== 'in-force');
  const covering = comparison.reopened.flatMap(({ cover }) =>
    cover.kind === 'in-force' ? cover.acceptance : [],
  );
  if (comparison.neverHits.length > 0) {
    const hits = comparison.neverHits;
    return {
      value: { kind: 'never', hits },
      evidence: hits.map(({ finding }) => asEvidence(finding)),
    };
  }
  const limit = acceptanceLimit(uncovered, input.placement.exposed);
  if (limit !== null) {
    return {
      value: { kind: 'needed', findings: uncovered, limit },
      evidence: [
        { kind: 'source', text: `CISA BOD 26-04; ${limit.because}` },
        ...uncovered.map(asEvidence),
      ],
    };
  }
  if (covering.length > 0) {
    const acceptances = [...new Set(covering)];
    return {
      value: { kind: 'covered', acceptances, uncovered: uncoveredKept(comparison, to, input) },
      evidence: acceptances.map((acceptance) => ({ kind: 'acceptance', acceptance })),
    };
  }
  return {
    value: isKnown
      ? { kind: 'not-needed', uncovered: uncoveredKept(comparison, to, input) }
      : noScan,
    evidence: [],
  };
}

/** What runs already, whatever is chosen, and nobody accepted. */
function uncoveredKept(
  { kept }: Comparison,
  to: OpenSet,
  { acceptances, placement, standingOf }: SecurityInput,
): number {
  if (acceptances.length === 0) return kept.length;
  const cover = coverLookup(acceptances, placement, to.evidence.release, standingOf);
  return kept.filter((finding) => cover(finding).kind !== 'in-force').length;
}

function nothingKnown(missing: Unknown['missing']): SecurityRows {
  const cell = { value: { kind: 'unknown', missing } as const, evidence: [] };
  return {
    oldScans: { from: null, to: null },
    neverHits: cell,
    kevReopened: cell,
    reopened: cell,
    closed: cell,
    expectedExploited: cell,
    acceptance: cell,
  };
}

const oldScan = ({ currentScans }: OpenSet, { now, scanMaxAge }: SecurityInput): Duration | null =>
  staleAge(
    currentScans.map(({ scan }) => scan),
    now,
    scanMaxAge,
  );

const asEvidence = (finding: OpenFinding): Evidence => ({ kind: 'finding', finding });

const withFeed = <Value extends { readonly evidence: readonly Evidence[] }>(
  cell: Value,
  feed: 'KEV' | 'EPSS',
  date: string | undefined,
): Value =>
  date === undefined
    ? cell
    : { ...cell, evidence: [...cell.evidence, { kind: 'feed', feed, date }] };
