import type { Likelihood } from '#shared/domain/harm.ts';
import type { OpenFinding } from './comparison.ts';
import { exposureTraits } from './exposure-traits.ts';

/** A bin with the fact that put it there. `null`: nothing is known; shown in C and asked for. */
export type JudgedLikelihood = { readonly level: Likelihood | null; readonly because: string };

/** What is known beside the finding itself; absent facts raise nothing. */
export type Circumstances = {
  /** Reachable by strangers; `null` until the operator was asked. */
  readonly exposed: boolean | null;
  readonly exploitedHere?: boolean;
  readonly proofOfConcept?: boolean;
};

/** The bin in which an unknown likelihood is shown. */
export const SHOWN_WHEN_UNKNOWN: Likelihood = 'C';

/**
 * How likely it is that the weakness is exploited, as bins A to E.
 *
 * The bins are a house rule, not part of the standard that names them. F (eliminated) is never
 * given: only the removal of the vulnerable code earns it. Nothing known (no listing, no EPSS, no
 * proof of concept) is `null`, never a bin.
 */
export function likelihoodOf(
  finding: Pick<OpenFinding, 'kev' | 'epss' | 'findings'>,
  { exposed, exploitedHere = false, proofOfConcept = false }: Circumstances,
): JudgedLikelihood {
  const { epss, findings, kev } = finding;

  if (exploitedHere) return { level: 'A', because: 'exploited here' };
  if (kev === true) {
    const { automatable } = exposureTraits(findings.flatMap(({ cvss }) => cvss));
    return exposed === true && automatable === true
      ? { level: 'A', because: 'known exploited, exposed and automatable' }
      : { level: 'B', because: 'known exploited' };
  }
  if (proofOfConcept) return { level: 'C', because: 'a proof of concept is public' };
  if (epss === null) return { level: null, because: 'no EPSS value and no listing is known' };
  if (epss >= 0.1) return { level: 'C', because: 'EPSS is at least 0.1' };
  if (epss >= 0.01) return { level: 'D', because: 'EPSS is at least 0.01' };
  return { level: 'E', because: 'EPSS is below 0.01' };
}

/** Whether `one` is as likely as `other` or likelier. Nothing is as likely as F but F. */
export const atLeastAsLikely = (one: Likelihood, other: Likelihood): boolean => one <= other;
