/**
 * Severity categories of MIL-STD-882E, 1 the worst: Catastrophic, Critical, Marginal, Negligible.
 * The word beside it says what would be harmed ("Money", "Life").
 */
export type HarmSeverity = 1 | 2 | 3 | 4;
export type HarmClass = { readonly severity: HarmSeverity; readonly of: string };

/** Probability levels of MIL-STD-882E: A Frequent … E Improbable, F Eliminated. */
export type Likelihood = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export type RiskLevel = 'high' | 'serious' | 'medium' | 'low' | 'eliminated';

/** Named with every judged value: the cells of other standards differ. */
export const HARM_SCALE = 'MIL-STD-882E';

/**
 * What the findings of an acceptance can do on this service, judged by the operator.
 * It is proposed from the service's class and never simply inherited.
 */
export type JudgedHarm = {
  readonly scale: typeof HARM_SCALE;
  readonly severity: HarmSeverity;
  /** `null` where nobody knows: shown in C, and asked for. */
  readonly likelihood: Likelihood | null;
  readonly text: string;
};
