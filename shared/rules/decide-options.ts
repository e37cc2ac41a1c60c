import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation, MitigationKind } from '#shared/domain/incident.ts';
import type { Service } from '#shared/domain/service.ts';
import { bestOfBoth } from './best-of-both.ts';
import type { ComparisonInput } from './comparison.ts';
import { decideCandidates, runningRelease, type CandidateInput } from './decide-candidates.ts';
import { reliabilityRows } from './decide-reliability.ts';
import { securityRows } from './decide-security.ts';
import type { DecideOption, DecideSheet } from './decide-sheet.ts';
import { upkeepRows } from './decide-upkeep.ts';
import { optionVector } from './decide-vector.ts';
import { dominates, hasUnknown } from './dominance.ts';
import { errorBudget } from './error-budget.ts';
import { concerns } from './impact-minutes.ts';
import type { OpenSet } from './open-findings.ts';
import { usualMitigation } from './mitigation-in-place.ts';
import { comparableSets } from './open-subset.ts';
import { compareOpenSets } from './release-comparison.ts';
import type { PastCases } from './restore-evidence.ts';

export type DecideInput = Omit<ComparisonInput, 'from' | 'to' | 'harmClass'> &
  Omit<CandidateInput, 'scannedReleaseIds' | 'bestOfBoth' | 'mitigationInPlace'> & {
    readonly service: Service;
    /** The incident that asks for the decision; `null` where none does. */
    readonly incident: Incident | null;
    /** Prepared sets of the releases that may be options, without a scan too (an empty one). */
    readonly openSets: ReadonlyMap<ReleaseId, OpenSet>;
    readonly past: PastCases;
    /** Mitigations of this placement. */
    readonly mitigations: readonly Mitigation[];
    /** `null`: the one that restored this service most often. */
    readonly mitigationInPlace: MitigationKind | null;
  };

/**
 * The options of a decision as vectors: reliability, security and upkeep of each, every figure with
 * the rows that it came from. No words, no sums over rows, no ranking but dominance.
 *
 * A release that a never-accept rule refuses is forbidden, and dominates nothing.
 */
export function decideSheet(input: DecideInput): DecideSheet {
  const { deployments, incident, incidents, now, openSets, past, placement, releases, service } =
    input;
  const current = runningRelease(deployments, releases);
  const from = current === null ? null : (openSets.get(current.id) ?? null);
  const budgetNow = errorBudget(
    service.slo,
    incidents.filter((one) => concerns(one, placement)),
    now,
  );
  const context = { ...input, harmClass: service.harmClass };
  const best = from === null ? null : bestOfBoth(from, [...openSets.values()], placement, releases);
  const openTemporary = input.mitigations.filter(
    ({ placementId, revertBy, revertedAt }) =>
      placementId === placement.id && revertBy !== null && revertedAt === null,
  );
  const comparable = comparableSets(openSets.values());
  const scannedReleaseIds = new Set(
    [...openSets].flatMap(([id, set]) => (set.currentScans.length > 0 ? [id] : [])),
  );

  const candidates = decideCandidates({
    ...input,
    scannedReleaseIds,
    bestOfBoth: best?.evidence.release.id ?? null,
    mitigationInPlace: input.mitigationInPlace ?? usualMitigation(service.id, past, now),
  });

  // Staying and mitigating in place are one release: what it costs is worked out once.
  const costs = new Map<OpenSet | null, Cost>();
  const costOf = (to: OpenSet | null): Cost => {
    const known = costs.get(to);
    if (known) return known;
    const comparison = from === null || to === null ? null : compareOpenSets(from, to, context);
    const cost = { comparison, security: securityRows(comparison, from, to, context) };
    costs.set(to, cost);
    return cost;
  };

  const options = candidates.map((candidate, place) => {
    const to = candidate.release === null ? null : (openSets.get(candidate.release.id) ?? null);
    const { comparison, security } = costOf(to);
    const reliability = reliabilityRows(candidate, {
      ...{ now, service, incident, past, budgetNow },
      ...{ deployments, incidents },
    });
    return {
      ...candidate,
      key: String(place + 1),
      isBestOfBoth: best !== null && candidate.kind !== 'own' && to === best,
      comparison,
      reliability,
      security,
      upkeep: upkeepRows(candidate, comparison, to, security.acceptance, {
        current,
        incident,
        openTemporary,
      }),
      vector: optionVector(reliability, security, to, comparable),
    };
  });
  return { options: marked(options), current, incident, budgetNow };
}

type Cost = Pick<DecideOption, 'comparison' | 'security'>;

function marked(
  options: readonly Omit<DecideOption, 'mark' | 'dominatedBy'>[],
): readonly DecideOption[] {
  const allowed = options.filter(({ comparison }) => comparison?.verdict !== 'never');
  return options.map((option) => {
    if (!allowed.includes(option)) return { ...option, mark: 'forbidden', dominatedBy: null };
    if (hasUnknown(option.vector)) return { ...option, mark: 'incomparable', dominatedBy: null };
    const by = allowed.find((other) => dominates(other.vector, option.vector));
    return { ...option, mark: by ? 'dominated' : 'frontier', dominatedBy: by?.key ?? null };
  });
}
