import type { HarmSeverity, Likelihood } from '#shared/domain/harm.ts';

/** Severity categories of MIL-STD-882E. */
export const HARM_WORDS: Readonly<Record<HarmSeverity, string>> = {
  1: 'Catastrophic',
  2: 'Critical',
  3: 'Marginal',
  4: 'Negligible',
};

/** Probability levels of MIL-STD-882E. */
export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
  A: 'A Frequent',
  B: 'B Probable',
  C: 'C Occasional',
  D: 'D Remote',
  E: 'E Improbable',
  F: 'F Eliminated',
};
