import type { RecordedOption } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import type { DeploymentCause } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';
import { controlRows, coveredFinding, feedStamps } from './acceptance-rows.ts';
import { created } from './changes.ts';
import type { Decided } from './decided.ts';
import { decisionMitigations } from './decision-mitigations.ts';
import { decisionNotice, otherSide } from './decision-notice.ts';
import { deploymentStarted } from './deployment-changes.ts';
import { timelineLine } from './incident-timeline.ts';
import type { RefusalOf } from './refusal.ts';
import { asSentence } from '#shared/rules/span-words.ts';

/** Every row that follows from a decision, but the decision itself. */
export function decisionRows(
  decided: Decided,
): Result<readonly Change[], RefusalOf<'overlaps' | 'empty' | 'not-in-log'>> {
  const { comparison, decision, given, input, option, placement, runs, running, service } = decided;

  const deployment = deploymentRows(decided);
  if (!deployment.ok) return deployment;
  const signed = acceptanceRows(decided);
  if (!signed.ok) return signed;
  const { acceptance, changes } = signed.value;

  const place = `${service.name} (${placement.environment})`;
  const { label } = option;
  const temporary = input.mitigations;
  const written = decisionNotice({
    decision,
    label,
    place,
    left: running,
    runs,
    comparison,
    acceptance,
    temporary,
  });
  const { subject, text } = input.notice ?? written;
  const notice = created('notices', {
    id: id<'NoticeId'>(given.newId()),
    number: given.seq,
    to: otherSide(input.motive),
    subject: subject === '' ? written.subject : subject,
    text,
    queuedAt: given.now,
    told: null,
    decisionId: decision.id,
    retracts: null,
  });

  return ok([
    ...deployment.value,
    ...decisionMitigations(decided),
    ...changes,
    ...followUpRows(decided, acceptance),
    notice,
    ...decisionLine(decided, acceptance),
  ]);
}

function deploymentRows({
  decision,
  deployments,
  given,
  input,
  option,
  placement,
  running,
  runs,
}: Decided): Result<readonly Change[], RefusalOf<'overlaps'>> {
  if (!runs || runs.id === running?.id) return ok([]);
  const ranBefore = deployments.some(({ releaseId }) => releaseId === runs.id);
  return deploymentStarted(
    {
      id: given.newId(),
      placementId: placement.id,
      releaseId: runs.id,
      startedAt: input.deployedAt ?? given.now,
      endedAt: null,
      cause: causeOf(option, ranBefore),
      motive: input.motive,
      reason: decision.reason,
      incidentId: decision.incidentId,
      decisionId: decision.id,
    },
    deployments,
  );
}

function causeOf({ kind }: RecordedOption, ranBefore: boolean): DeploymentCause {
  if (kind === 'roll-back') return 'rollback';
  if (ranBefore) return 'redeploy';
  return kind === 'fix-forward' ? 'roll-forward' : 'rollout';
}

type Signed = { readonly acceptance: RiskAcceptance | null; readonly changes: readonly Change[] };

function acceptanceRows({
  decision,
  given,
  input,
  placement,
  runs,
  service,
  uncovered,
}: Decided): Result<Signed, RefusalOf<'empty' | 'not-in-log'>> {
  const asked = input.acceptance;
  const expiresAt = asked?.expiresAt ?? null;
  if (!asked || expiresAt === null || !runs || uncovered.length === 0) {
    return ok({ acceptance: null, changes: [] });
  }
  const kept = controlRows(asked.controls, service.id, given);
  if (!kept.ok) return kept;

  const approver = asked.approver === '' ? null : asked.approver;
  const acceptance: RiskAcceptance = {
    id: id(given.newId()),
    number: given.seq,
    scope: {
      serviceId: service.id,
      placementIds: asked.placementIds === undefined ? [placement.id] : asked.placementIds,
      releaseIds: asked.releaseIds === undefined ? [runs.id] : asked.releaseIds,
    },
    covered: uncovered.map(coveredFinding),
    feeds: feedStamps(input.intel),
    harm: asked.harm,
    rationale: (asked.rationale ?? '') === '' ? decision.reason : (asked.rationale ?? ''),
    longerReason: asked.longerReason === '' ? null : asked.longerReason,
    controls: kept.value.controls,
    approval: approver === null ? { kind: 'self-accepted' } : { kind: 'asked', of: approver },
    proposedAt: given.now,
    acceptedAt: approver === null ? given.now : null,
    expiresAt,
    revokedAt: null,
    revokedBecause: null,
    rejectedAt: null,
    closed: null,
    decisionId: decision.id,
    renews: null,
  };
  return ok({
    acceptance,
    changes: [...kept.value.chores, created('riskAcceptances', acceptance)],
  });
}

/** Back to the release that was left: due when what was accepted for leaving it ends. */
function followUpRows(
  { decision, given, input, placement, running, runs, service }: Decided,
  acceptance: RiskAcceptance | null,
): readonly Change[] {
  const dueAt = input.followUp?.dueAt ?? acceptance?.expiresAt ?? null;
  const isReturn = acceptance !== null && running !== null && runs?.id !== running.id;
  if (dueAt === null || (!isReturn && input.followUp === null)) return [];

  const text = input.followUp?.text ?? '';
  const written = isReturn
    ? `Return ${service.name} to ${running.version}, or to another release without the reopened findings`
    : `Look at ${numberLabel('decision', decision.number)} again`;
  return [
    created('followUps', {
      id: id<'FollowUpId'>(given.newId()),
      kind: isReturn ? 'return-to-secure-release' : 'other',
      text: text === '' ? written : text,
      placementId: placement.id,
      releaseId: isReturn ? running.id : null,
      dueAt,
      doneAt: null,
      decisionId: decision.id,
    }),
  ];
}

function decisionLine(
  { decision, given, option }: Decided,
  acceptance: RiskAcceptance | null,
): readonly Change[] {
  if (decision.incidentId === null) return [];
  const accepted =
    acceptance === null
      ? ''
      : ` ${numberLabel('acceptance', acceptance.number)} covers what it opens.`;
  return [
    timelineLine(given, {
      incidentId: decision.incidentId,
      at: decision.decidedAt,
      kind: 'decision',
      text: `${numberLabel('decision', decision.number)}: ${option.label}. ${asSentence(decision.reason)}${accepted}`,
      decisionId: decision.id,
    }),
  ];
}
