import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Service } from '#shared/domain/service.ts';
import { bestOfBoth } from './best-of-both.ts';
import type { ComparisonInput } from './comparison.ts';
import { decideCandidates, runningRelease, type CandidateInput } from './decide-candidates.ts';
import { reliabilityRows } from './decide-reliability.ts';
import { securityRows } from './decide-security.ts';
import type { DecideOption, DecideSheet } from './decide-sheet.ts';
import { upkeepRows } from './decide-upkeep.ts';
import { optionVector } from './decide-vector.ts';
import { dominates } from './dominance.ts';
import { errorBudget } from './error-budget.ts';
import { concerns } from './impact-minutes.ts';
import type { OpenSet } from './open-findings.ts';
import { openSetLabels } from './open-set-labels.ts';
import { compareOpenSets } from './release-comparison.ts';
import type { PastCases } from './restore-evidence.ts';

export type DecideInput = Omit<ComparisonInput, 'from' | 'to' | 'harmClass'> &
  Omit<CandidateInput, 'scannedReleaseIds'> & {
    readonly service: Service;
    /** The incident that asks for the decision; `null` where none does. */
    readonly incident: Incident | null;
    /** Prepared sets of the releases that may be options, without a scan too (an empty one). */
    readonly openSets: ReadonlyMap<ReleaseId, OpenSet>;
    readonly past: PastCases;
    /** Mitigations of this placement. */
    readonly mitigations: readonly Mitigation[];
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
  const labels = openSetLabels([...openSets.values()]);
  const scannedReleaseIds = new Set(
    [...openSets].flatMap(([id, set]) => (set.currentScans.length > 0 ? [id] : [])),
  );

  const options = decideCandidates({ ...input, scannedReleaseIds }).map((candidate, place) => {
    const to = candidate.release === null ? null : (openSets.get(candidate.release.id) ?? null);
    const comparison = from === null || to === null ? null : compareOpenSets(from, to, context);
    const reliability = reliabilityRows(candidate, { now, service, incident, past, budgetNow });
    const security = securityRows(comparison, from, to, context);
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
      vector: optionVector(reliability, security, to, labels),
    };
  });
  return { options: marked(options), current, incident, budgetNow };
}

function marked(
  options: readonly Omit<DecideOption, 'mark' | 'dominatedBy'>[],
): readonly DecideOption[] {
  const allowed = options.filter(({ comparison }) => comparison?.verdict !== 'never');
  return options.map((option) => {
    if (!allowed.includes(option)) return { ...option, mark: 'forbidden', dominatedBy: null };
    const by = allowed.find((other) => dominates(other.vector, option.vector));
    return { ...option, mark: by ? 'dominated' : 'frontier', dominatedBy: by?.key ?? null };
  });
}
