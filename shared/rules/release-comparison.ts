import type {
  ComparedFinding,
  Comparison,
  ComparisonInput,
  OpenFinding,
  Reason,
  Verdict,
} from './comparison.ts';
import { coverLookup } from './covered-scope.ts';
import { incomparabilityOf } from './incomparability.ts';
import { neverHits, unknownLikelihoods } from './never-hits.ts';
import { openFindings, type OpenEntry, type OpenSet } from './open-findings.ts';
import { holds } from './open-subset.ts';
import { denialOf, floorAbove, undoneIncidents } from './release-order.ts';

/** What a comparison needs beside the two open sets. */
export type ComparisonContext = Omit<ComparisonInput, 'from' | 'to' | 'intel'>;

/**
 * What going from one release to another brings back, and whether it may be done.
 *
 * It warns, and forbids only what a never-accept rule refuses. Verdicts by precedence: never >
 * below floor > unknown (a side without a vulnerability scan) > needs acceptance > unknown (the
 * reports name different artifacts, or nothing reopened, but incomparable) > clear with note > clear. Incomparability is always among
 * the reasons and never hides a reopened finding. Nothing is read out of version numbers.
 *
 * @see Google, Building Secure and Reliable Systems, chapter 9
 */
export const compareReleases = (input: ComparisonInput): Comparison =>
  compareOpenSets(
    openFindings(input.from, input.intel),
    openFindings(input.to, input.intel),
    input,
  );

/**
 * `compareReleases` over sets prepared once for each release. What is kept is told as the target
 * holds it: `reopened` and `kept` together are all that is open there.
 */
export function compareOpenSets(
  from: OpenSet,
  to: OpenSet,
  context: ComparisonContext,
): Comparison {
  const { acceptances, incidents, placement, releases, standingOf } = context;
  const target = to.evidence.release;
  const cover = coverLookup(acceptances, placement, target, standingOf);

  const { kept, missing } = matched(to, from);
  const reopened = missing.map(({ finding, weakness }) => ({
    ...finding,
    cover: cover(finding, weakness),
  }));
  const closed = findingsOf(matched(from, to).missing);
  const undone = undoneIncidents(from.evidence.release, target, releases, incidents);
  const hits = neverHits(reopened, context);

  const { reasons, verdict } = judged(from, to, context, { reopened, undone, hits });
  return { verdict, reasons, reopened, closed, kept: findingsOf(kept), undone, neverHits: hits };
}

/** The elements of one set that the other has too, and those that it has not. */
export function matched(
  some: OpenSet,
  others: OpenSet,
): { readonly kept: readonly OpenEntry[]; readonly missing: readonly OpenEntry[] } {
  if (some === others) return { kept: some.entries, missing: [] };

  const kept: OpenEntry[] = [];
  const missing: OpenEntry[] = [];
  for (const entry of some.entries) (holds(others, entry) ? kept : missing).push(entry);
  return { kept, missing };
}

const findingsOf = (entries: readonly OpenEntry[]): readonly OpenFinding[] =>
  entries.map(({ finding }) => finding);

type Found = Pick<Comparison, 'undone'> & {
  readonly reopened: readonly ComparedFinding[];
  readonly hits: Comparison['neverHits'];
};

function judged(
  from: OpenSet,
  to: OpenSet,
  context: ComparisonContext,
  { hits, reopened, undone }: Found,
): Pick<Comparison, 'verdict' | 'reasons'> {
  const { differentArtifacts = null, now, orderAssumed = null } = context;
  const { placement, releases, scanMaxAge } = context;
  const target = to.evidence.release;
  const uncovered = reopened.filter(({ cover }) => cover.kind !== 'in-force');
  const covered = reopened.filter(({ cover }) => cover.kind === 'in-force');
  const unknown = unknownLikelihoods(reopened, context);
  const below = floorAbove(target, placement, releases);
  const denied = denialOf(target, placement);

  const isStaying = target.id === from.evidence.release.id;

  // A release compares with itself, however old its scan is: nothing comes back by staying.
  const incomparable: readonly Reason[] = isStaying
    ? []
    : incomparabilityOf(from.currentScans, to.currentScans, now, scanMaxAge).map((why) => ({
        kind: 'incomparable',
        why,
      }));
  const notes: readonly Reason[] = [
    ...when(covered.length > 0, { kind: 'covered', findings: covered }),
    ...when(undone.length > 0, { kind: 'undone', incidents: undone }),
  ];
  const others: readonly Reason[] =
    differentArtifacts === null ? [] : [{ kind: 'different-artifacts', ...differentArtifacts }];
  const isDoubted = differentArtifacts !== null && differentArtifacts.takenAs === null;
  const isNoted = reopened.length > 0 && uncovered.length === 0;

  const reasons: readonly Reason[] = [
    ...when(hits.length > 0, { kind: 'never-accept', hits }),
    ...(below === null ? [] : [{ kind: 'below-floor' as const, ...below }]),
    ...(denied === null ? [] : [{ kind: 'denied' as const, reason: denied }]),
    ...unscanned('to', to),
    ...(isStaying ? [] : unscanned('from', from)),
    ...when(uncovered.length > 0, { kind: 'uncovered', findings: uncovered }),
    ...(isDoubted ? others : []),
    ...(isNoted ? [...notes, ...incomparable] : [...incomparable, ...notes]),
    ...(isDoubted ? [] : others),
    ...when(unknown.length > 0, { kind: 'likelihood-unknown', findings: unknown }),
    ...(orderAssumed === null ? [] : [{ kind: 'order-assumed' as const, text: orderAssumed }]),
  ];
  return { reasons, verdict: verdictOf(reasons) };
}

/** The verdict that the first reason gives; reasons are in order of precedence. */
function verdictOf([first]: readonly Reason[]): Verdict {
  switch (first?.kind) {
    case 'different-artifacts':
      return first.takenAs === null ? 'unknown' : 'clear';
    case 'never-accept':
      return 'never';
    case 'below-floor':
    case 'denied':
      return 'below floor';
    case 'no-scan':
    case 'incomparable':
      return 'unknown';
    case 'uncovered':
      return 'needs acceptance';
    case 'covered':
    case 'undone':
      return 'clear with note';
    case 'likelihood-unknown':
    case 'order-assumed':
    case undefined:
      return 'clear';
  }
}

const unscanned = (side: 'from' | 'to', set: OpenSet): readonly Reason[] =>
  set.hasVulnerabilityScan ? [] : [{ kind: 'no-scan', side, release: set.evidence.release }];

const when = (holds: boolean, reason: Reason): readonly Reason[] => (holds ? [reason] : []);
