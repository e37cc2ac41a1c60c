import { after, type Instant } from '#shared/domain/time.ts';
import { refused } from '#shared/result.ts';
import type { ComparedFinding } from '#shared/rules/comparison.ts';
import { acceptanceLimit, needsLongerReason } from '#shared/rules/acceptance-limit.ts';
import { neverRuleFor } from '#shared/rules/never-accept.ts';
import { neverHits } from '#shared/rules/never-hits.ts';
import type { Service, Placement } from '#shared/domain/service.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import type { DecisionInput } from './decision-input.ts';
import type { DecisionEvidence } from './decision-evidence.ts';
import type { RefusalOf } from './refusal.ts';
import { asSentence } from '#shared/rules/span-words.ts';

type CheckRefusal = RefusalOf<
  | 'empty'
  | 'never-accept'
  | 'break-glass-missing'
  | 'end-missing'
  | 'end-past-limit'
  | 'in-the-past'
  | 'in-the-future'
>;

type Refused = { readonly ok: false; readonly refusal: CheckRefusal };

/** What must be written, and which times can be, whatever the option. */
export function textAndTimeProblem(input: DecisionInput, now: Instant): Refused | null {
  if (input.reason === '') return refused({ kind: 'empty', field: 'the reason' });
  if (input.question === '') return refused({ kind: 'empty', field: 'the question' });
  if (input.notice?.text === '') return refused({ kind: 'empty', field: 'the notice' });
  if (input.mitigations.some(({ text }) => text === '')) {
    return refused({ kind: 'empty', field: 'what is done meanwhile' });
  }

  const ends: readonly (readonly [string, Instant | null])[] = [
    ['the end of the decision', input.endsAt],
    ['the follow-up', input.followUp?.dueAt ?? null],
    ...input.mitigations.map(({ revertBy }) => ['“revert by”', revertBy] as const),
  ];
  for (const [field, at] of ends) {
    if (at !== null && at <= now) return refused({ kind: 'in-the-past', field, at });
  }
  const { deployedAt } = input;
  return deployedAt !== null && deployedAt > now
    ? refused({ kind: 'in-the-future', field: 'the change of release', at: deployedAt })
    : null;
}

/** What no reason can pass, and what needs break-glass. */
export function forbiddenProblem(
  input: DecisionInput,
  { comparison }: DecisionEvidence,
): Refused | null {
  const [hit] = comparison.neverHits;
  if (hit) {
    return refused({ kind: 'never-accept', rule: hit.rule.text, finding: hit.finding.id });
  }
  if ((input.breakGlass ?? '') !== '') return null;
  for (const reason of comparison.reasons) {
    if (reason.kind === 'below-floor') {
      const because = `This release is older than the floor ${reason.floor.version}: ${reason.reason}`;
      return refused({ kind: 'break-glass-missing', because: asSentence(because) });
    }
    if (reason.kind === 'denied') {
      const because = `This release is on the deny list: ${reason.reason}`;
      return refused({ kind: 'break-glass-missing', because: asSentence(because) });
    }
  }
  return null;
}

/** What is wrong with accepting these findings until then; they are the uncovered ones. */
export function acceptanceProblem(
  findings: readonly ComparedFinding[],
  { acceptance }: DecisionInput,
  here: {
    readonly now: Instant;
    readonly service: Service;
    readonly placement: Placement;
    readonly settings: LogSettings;
  },
): Refused | null {
  const { now, placement, service, settings } = here;
  if (findings.length === 0) return null;
  const expiresAt = acceptance?.expiresAt ?? null;
  if (!acceptance || expiresAt === null) {
    return refused({ kind: 'end-missing', findings: findings.length });
  }

  const { neverAccept } = settings;
  const [hit] = neverHits(findings, { harmClass: service.harmClass, placement, neverAccept });
  if (hit) {
    return refused({ kind: 'never-accept', rule: hit.rule.text, finding: hit.finding.id });
  }
  if (acceptance.harm) {
    const { likelihood, severity } = acceptance.harm;
    const rule = neverRuleFor({ severity, of: service.harmClass.of }, likelihood, neverAccept);
    if (rule) return refused({ kind: 'never-accept', rule: rule.text, finding: null });
  }

  if (expiresAt <= now) {
    return refused({ kind: 'in-the-past', field: 'the end', at: expiresAt });
  }
  const limit = acceptanceLimit(findings, placement.exposed);
  const isLonger = needsLongerReason(now, expiresAt, limit);
  return isLonger && limit && (acceptance.longerReason ?? '') === ''
    ? refused({ kind: 'end-past-limit', limit: after(now, limit.length) })
    : null;
}
