import type { PlacementId, ServiceId } from '#shared/domain/ids.ts';
import type { Mitigation, MitigationKind } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import { median, quantile } from './quantile.ts';

/** Below this many cases only the cases themselves are shown. */
export const SMALLEST_SAMPLE = 3;

/** Minutes from the start of a mitigation to mitigated; `spread` from three cases on. */
export type RestoreTimes = {
  readonly n: number;
  /** Each case, shortest first. */
  readonly minutes: readonly number[];
  readonly spread: { readonly median: number; readonly p10: number; readonly p90: number } | null;
};

/** What the log says of mitigations of one kind. */
export type RestoreEvidence = {
  readonly of: 'this service' | 'any service';
  readonly cases: readonly Mitigation[];
  /** Cases whose outcome is known, and how many of them restored the service. */
  readonly n: number;
  readonly restored: number;
  readonly times: RestoreTimes;
};

export type PastCases = {
  readonly mitigations: readonly Mitigation[];
  readonly serviceOf: (placement: PlacementId) => ServiceId | null;
};

/**
 * Past mitigations of a kind: on this service, or where it has none on any service.
 *
 * Only cases that began before `now` and whose outcome is known count. `null`: no past case in this
 * log; never a default number.
 */
export function restoreEvidence(
  kind: MitigationKind,
  serviceId: ServiceId,
  { mitigations, serviceOf }: PastCases,
  now: Instant,
): RestoreEvidence | null {
  const judged = mitigations.filter(
    (one) => one.kind === kind && one.restored !== null && one.startedAt < now,
  );
  const here = judged.filter(({ placementId }) => serviceOf(placementId) === serviceId);
  const cases = here.length > 0 ? here : judged;
  if (cases.length === 0) return null;

  return {
    of: here.length > 0 ? 'this service' : 'any service',
    cases,
    n: cases.length,
    restored: cases.filter(({ restored }) => restored === true).length,
    times: timesOf(cases),
  };
}

function timesOf(cases: readonly Mitigation[]): RestoreTimes {
  const minutes = cases
    .flatMap(({ mitigatedAt, restored, startedAt }) =>
      restored === true && mitigatedAt !== null && mitigatedAt >= startedAt
        ? [(mitigatedAt - startedAt) / 60_000]
        : [],
    )
    .sort((one, other) => one - other);
  const [middle, p10, p90] = [median(minutes), quantile(minutes, 0.1), quantile(minutes, 0.9)];
  const isEnough = minutes.length >= SMALLEST_SAMPLE;
  return {
    n: minutes.length,
    minutes,
    spread:
      isEnough && middle !== null && p10 !== null && p90 !== null
        ? { median: middle, p10, p90 }
        : null,
  };
}
