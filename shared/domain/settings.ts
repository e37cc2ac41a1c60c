import type { HarmSeverity, Likelihood } from './harm.ts';
import type { OperatorId } from './ids.ts';

/** Refuses acceptances of this harm at this likelihood or likelier. */
export type NeverAcceptRule = {
  /** Shown as NA-1, NA-2 … */
  readonly id: string;
  readonly text: string;
  readonly severity: HarmSeverity;
  /** The least likely level that it still refuses. */
  readonly fromLikelihood: Likelihood;
  /** Only for harm of this word ("Life"); absent or `null`: whatever is harmed. */
  readonly of?: string | null;
};

/** What belongs to the log and not to the device: one row, id `settings`. */
export type LogSettings = {
  readonly id: 'settings';
  readonly operator: { readonly id: OperatorId; readonly name: string } | null;
  readonly neverAccept: readonly NeverAcceptRule[];
  /** A scan older than this makes a comparison incomparable. */
  readonly scanMaxAgeDays: number;
};
