import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { HarmSeverity, Likelihood } from '#shared/domain/harm.ts';
import type { Instant } from '#shared/domain/time.ts';

/** The name that the first field of the file carries. */
export const ACCEPTANCE_SCHEMA = 'lightkeeper-acceptances/1';

/** The word for a scope without limits: chosen, never a default. */
export const ALL = 'all';

export type DocumentedWeakness = {
  /** The label under which it was signed. */
  readonly id: string;
  /** All ids of the set, the label included. */
  readonly ids: readonly string[];
  readonly package: string;
  readonly ecosystem: string | null;
  readonly severity: FindingSeverity;
};

/**
 * A risk acceptance as files carry it: by names, so that it means the same outside the log.
 * Documented in docs/formats.md.
 */
export type DocumentedAcceptance = {
  /** `RA-131` */
  readonly id: string;
  readonly service: string;
  /** `null` is written `all`. */
  readonly environments: readonly string[] | null;
  /** Versions; `null` is written `all`. */
  readonly releases: readonly string[] | null;
  readonly covers: readonly DocumentedWeakness[];
  readonly rationale: string;
  /** `null` while it is proposed. */
  readonly acceptedAt: Instant | null;
  readonly expiresAt: Instant;
  /** Why it ended before its end, and since when. */
  readonly ended: {
    readonly as: 'revoked' | 'rejected' | 'closed';
    readonly at: Instant;
    readonly because: string;
  } | null;
  /** Which control was unproven when the file was written: the terminal knows no chores. */
  readonly suspended: { readonly since: Instant; readonly because: string } | null;
  readonly harm: {
    readonly severity: HarmSeverity;
    readonly likelihood: Likelihood | null;
    readonly text: string;
  } | null;
  readonly approval: string;
};
