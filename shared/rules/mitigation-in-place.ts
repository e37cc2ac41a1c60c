import type { ServiceId } from '#shared/domain/ids.ts';
import type { MitigationKind } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import { restoreEvidence, type PastCases } from './restore-evidence.ts';

/** What can be done without changing what runs. */
const IN_PLACE: readonly MitigationKind[] = [
  'flag-off',
  'waf-rule',
  'rate-limit',
  'restart',
  'scale',
];

/**
 * How this service is mitigated in place as a rule: the kind that restored it most often, of those
 * the first of the list. `flag-off` where this service has no such case; the sheet then shows that
 * there is none.
 */
export function usualMitigation(
  serviceId: ServiceId,
  past: PastCases,
  now: Instant,
): MitigationKind {
  let [usual, most]: [MitigationKind, number] = ['flag-off', 0];
  for (const kind of IN_PLACE) {
    const evidence = restoreEvidence(kind, serviceId, past, now);
    if (evidence?.of !== 'this service' || evidence.restored <= most) continue;
    [usual, most] = [kind, evidence.restored];
  }
  return usual;
}
