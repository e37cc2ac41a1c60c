import { acceptanceLimit, type AcceptanceLimit } from '#shared/rules/acceptance-limit.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import { coverLookup, type StandingOf } from '#shared/rules/covered-scope.ts';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { neverHits } from '#shared/rules/never-hits.ts';
import type { DecideFacts } from './decide-facts.ts';

/** What recording would accept, and for how long at most. */
export type Accepts = {
  readonly findings: readonly OpenFinding[];
  readonly limit: AcceptanceLimit;
};

/**
 * What is open in an option's release already and covered by nobody: it may be accepted along with
 * what comes back. What a never-accept rule refuses is not among it.
 */
export function keptUncovered(
  option: DecideOption | null,
  facts: DecideFacts,
  standingOf: StandingOf,
): readonly OpenFinding[] {
  const { acceptances, placement, service, settings } = facts;
  if (!option?.comparison || !option.release) return [];
  const cover = coverLookup(acceptances, placement, option.release, standingOf);
  const open = option.comparison.kept.filter((finding) => cover(finding).kind !== 'in-force');
  const rules = { harmClass: service.harmClass, placement, neverAccept: settings.neverAccept };
  return neverHits(open, rules).length > 0 ? [] : open;
}

/** `null` where there is nothing to accept, or nothing that may be. */
export function acceptsOf(
  option: DecideOption | null,
  kept: readonly OpenFinding[],
  exposed: boolean | null,
): Accepts | null {
  const asked = option?.security.acceptance.value ?? null;
  if (asked === null || asked.kind === 'never') return null;
  const findings = [...(asked.kind === 'needed' ? asked.findings : []), ...kept];
  const limit = acceptanceLimit(findings, exposed);
  return limit === null ? null : { findings, limit };
}
