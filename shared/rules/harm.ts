import type { HarmSeverity, Likelihood, RiskLevel } from '#shared/domain/harm.ts';

/** ALARP regions: never acceptable, tolerable with a written reason, broadly acceptable. */
export type HarmRegion = 'intolerable' | 'tolerable' | 'broadly-acceptable' | 'eliminated';

const MATRIX: Readonly<
  Record<Exclude<Likelihood, 'F'>, Readonly<Record<HarmSeverity, RiskLevel>>>
> = {
  A: { 1: 'high', 2: 'high', 3: 'serious', 4: 'medium' },
  B: { 1: 'high', 2: 'high', 3: 'serious', 4: 'medium' },
  C: { 1: 'high', 2: 'serious', 3: 'medium', 4: 'low' },
  D: { 1: 'serious', 2: 'medium', 3: 'medium', 4: 'low' },
  E: { 1: 'medium', 2: 'medium', 3: 'medium', 4: 'low' },
};

/**
 * The cell of the risk assessment matrix.
 *
 * @see MIL-STD-882E, table III
 */
export const riskLevel = (severity: HarmSeverity, likelihood: Likelihood): RiskLevel =>
  likelihood === 'F' ? 'eliminated' : MATRIX[likelihood][severity];

/** High is intolerable; Serious and Medium need a written reason; Low is broadly acceptable. */
export function regionOf(level: RiskLevel): HarmRegion {
  switch (level) {
    case 'high':
      return 'intolerable';
    case 'serious':
    case 'medium':
      return 'tolerable';
    case 'low':
      return 'broadly-acceptable';
    case 'eliminated':
      return 'eliminated';
  }
}

export const SEVERITY_NAMES: Readonly<Record<HarmSeverity, string>> = {
  1: 'Catastrophic',
  2: 'Critical',
  3: 'Marginal',
  4: 'Negligible',
};

export const LIKELIHOOD_NAMES: Readonly<Record<Likelihood, string>> = {
  A: 'Frequent',
  B: 'Probable',
  C: 'Occasional',
  D: 'Remote',
  E: 'Improbable',
  F: 'Eliminated',
};
