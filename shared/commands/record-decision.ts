import type { Decision } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { created } from './changes.ts';
import { command, type Given } from './command.ts';
import { acceptanceProblem, forbiddenProblem, textAndTimeProblem } from './decision-checks.ts';
import {
  chosenOption,
  decisionEvidence,
  decisionReads,
  decisionReadsNext,
} from './decision-evidence.ts';
import { decisionInput, type DecisionInput } from './decision-input.ts';
import { decisionRows } from './decision-rows.ts';
import { runningOf } from './deployment-changes.ts';
import type { RefusalOf } from './refusal.ts';
import { settingsOf } from './settings.ts';

export type DecisionRefusal = RefusalOf<
  | 'not-in-log'
  | 'other-service'
  | 'empty'
  | 'in-the-past'
  | 'in-the-future'
  | 'overlaps'
  | 'nothing-runs'
  | 'sheet-out-of-date'
  | 'never-accept'
  | 'break-glass-missing'
  | 'end-missing'
  | 'end-past-limit'
>;

/**
 * Records a trade-off with all that follows from it, in one entry: the decision with its options,
 * the change of release, the mitigation and its lines on the incident's timeline, one acceptance of
 * what is reopened and uncovered, the chores that keep its controls, temporary mitigations, the
 * return to the release that was left, and the notice to the other side.
 *
 * What is open is compared anew from the scans in the log; the sheet is only kept as it was seen.
 * The incident's own row is left alone, so that undoing the decision stays possible.
 */
export const recordDecision = command({
  name: 'decision.record',
  input: decisionInput,
  reads: decisionReads,
  readsNext: decisionReadsNext,

  decide(input, given): Result<readonly Change[], DecisionRefusal> {
    const { now, row, rows } = given;
    const option = chosenOption(input);
    if (!option) return refused({ kind: 'not-in-log', what: 'option', id: input.chosen });
    const problem = textAndTimeProblem(input, now);
    if (problem) return problem;

    const service = row('services', input.serviceId);
    if (!service) return refused({ kind: 'not-in-log', what: 'service', id: input.serviceId });
    const placement = row('placements', input.placementId);
    if (!placement) {
      return refused({ kind: 'not-in-log', what: 'placement', id: input.placementId });
    }
    if (placement.serviceId !== service.id) {
      return refused({ kind: 'other-service', what: 'placement' });
    }
    if (input.incidentId !== null && !row('incidents', input.incidentId)) {
      return refused({ kind: 'not-in-log', what: 'incident', id: input.incidentId });
    }

    const deployments = rows('deployments', 'placementId', placement.id);
    const strange = input.joins.find((join) => !deployments.some((one) => one.id === join));
    if (strange !== undefined) {
      return refused({ kind: 'not-in-log', what: 'deployment', id: strange });
    }
    const releases = rows('releases', 'serviceId', service.id);
    const runningId = runningOf(deployments)?.releaseId ?? null;
    if (runningId !== input.runningReleaseId) {
      const because = 'Another release runs here than when the sheet was made.';
      return refused({ kind: 'sheet-out-of-date', because });
    }
    const running = releases.find((release) => release.id === runningId) ?? null;
    const target = releases.find((release) => release.id === option.releaseId) ?? null;
    if (option.releaseId !== null && !target) {
      return refused({ kind: 'not-in-log', what: 'release', id: option.releaseId });
    }
    if (target && !running) return refused({ kind: 'nothing-runs' });
    const foreign = foreignScope(input, given);
    if (foreign) return foreign;

    const runs = target ?? running;
    const evidence =
      running && runs
        ? decisionEvidence(input, { service, placement, running, target: runs }, given)
        : null;
    const forbidden = evidence && forbiddenProblem(input, evidence);
    if (forbidden) return forbidden;

    const reopened = (evidence?.comparison.reopened ?? []).filter(
      ({ cover }) => cover.kind !== 'in-force',
    );
    const kept = input.acceptance?.covers === 'open' ? (evidence?.keptUncovered ?? []) : [];
    const uncovered = [...reopened, ...kept];
    const settings = settingsOf(given);
    const refusal = acceptanceProblem(uncovered, input, { now, service, placement, settings });
    if (refusal) return refusal;

    const decision: Decision = {
      id: id(given.newId()),
      number: given.seq,
      question: input.question,
      placementId: placement.id,
      incidentId: input.incidentId,
      options: input.options,
      chosen: option.key,
      reason: input.reason,
      breakGlass: input.breakGlass === '' ? null : input.breakGlass,
      decidedAt: now,
      by: given.by.name,
      endsAt: input.endsAt,
      joins: input.joins,
    };
    const follows = decisionRows({
      input,
      option,
      decision,
      service,
      placement,
      running,
      runs,
      deployments,
      comparison: evidence?.comparison ?? null,
      uncovered,
      given,
    });
    return follows.ok ? ok([created('decisions', decision), ...follows.value]) : follows;
  },
});

/** A wider scope is chosen among the places and releases of this service. */
function foreignScope(
  { acceptance, serviceId }: DecisionInput,
  { rows }: Given,
): { readonly ok: false; readonly refusal: RefusalOf<'other-service'> } | null {
  const placements = rows('placements', 'serviceId', serviceId).map(({ id }) => id);
  const releases = rows('releases', 'serviceId', serviceId).map(({ id }) => id);
  if (acceptance?.placementIds?.some((id) => !placements.includes(id))) {
    return refused({ kind: 'other-service', what: 'placement' });
  }
  return acceptance?.releaseIds?.some((id) => !releases.includes(id))
    ? refused({ kind: 'other-service', what: 'release' })
    : null;
}
