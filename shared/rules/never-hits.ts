import type { HarmClass, Likelihood } from '#shared/domain/harm.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import type { ComparedFinding, FindingCover, NeverHit, OpenFinding } from './comparison.ts';
import { likelihoodOf } from './likelihood.ts';
import { neverRuleFor } from './never-accept.ts';

export type NeverContext = {
  readonly harmClass: HarmClass;
  readonly placement: Pick<Placement, 'exposed'>;
  readonly neverAccept: readonly NeverAcceptRule[];
};

/**
 * The findings that a never-accept rule refuses, each with the rule.
 *
 * The harm is the service's class until an acceptance in force judged it for the finding. What was
 * judged holds until the finding became known exploited after the signature: then the likelier of
 * the two does. An unknown likelihood refuses nothing.
 */
export function neverHits(
  findings: readonly (OpenFinding & { readonly cover?: FindingCover })[],
  { harmClass, neverAccept, placement }: NeverContext,
): readonly NeverHit[] {
  if (neverAccept.length === 0) return [];
  return findings.flatMap((finding) => {
    const known = likelihoodOf(finding, placement).level;
    const { harm, likelihood } = asJudged(finding, harmClass, known);
    const rule = neverRuleFor(harm, likelihood, neverAccept);
    return rule === null ? [] : [{ rule, finding }];
  });
}

/** Findings about which nobody can say yet whether a rule refuses them. */
export function unknownLikelihoods(
  findings: readonly ComparedFinding[],
  { harmClass, neverAccept, placement }: NeverContext,
): readonly OpenFinding[] {
  const couldBeRefused = neverRuleFor(harmClass, 'A', neverAccept) !== null;
  if (!couldBeRefused) return [];
  return findings.filter((finding) => {
    const { likelihood } = asJudged(finding, harmClass, likelihoodOf(finding, placement).level);
    return likelihood === null;
  });
}

function asJudged(
  finding: OpenFinding & { readonly cover?: FindingCover },
  harmClass: HarmClass,
  known: Likelihood | null,
): { readonly harm: HarmClass; readonly likelihood: Likelihood | null } {
  const cover = finding.cover;
  const judged = cover?.kind === 'in-force' ? cover.acceptance.harm : null;
  if (cover?.kind !== 'in-force' || judged === null) return { harm: harmClass, likelihood: known };

  const harm = { severity: judged.severity, of: harmClass.of };
  if (judged.likelihood === null) return { harm, likelihood: known };
  const isListedSince =
    finding.kev === true &&
    !cover.acceptance.covered.some(({ ids, kev }) => kev === true && sharesId(ids, finding.ids));
  if (!isListedSince || known === null) return { harm, likelihood: judged.likelihood };
  return { harm, likelihood: known < judged.likelihood ? known : judged.likelihood };
}

const sharesId = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((id) => others.includes(id));
