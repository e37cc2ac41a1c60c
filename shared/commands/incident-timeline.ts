import { id, type DecisionId, type IncidentId } from '#shared/domain/ids.ts';
import type { IncidentStamps, TimelineKind } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { created } from './changes.ts';
import type { Given } from './command.ts';

/** A line that a command writes by itself, in the words that every such line has. */
export const timelineLine = (
  { by, newId, now }: Pick<Given, 'by' | 'newId' | 'now'>,
  line: {
    readonly incidentId: IncidentId;
    readonly at: Instant;
    readonly kind: TimelineKind;
    readonly text: string;
    readonly decisionId?: DecisionId;
  },
): Change =>
  created('timelineLines', {
    id: id<'TimelineLineId'>(newId()),
    incidentId: line.incidentId,
    at: line.at,
    recordedAt: now,
    kind: line.kind,
    text: line.text,
    by: by.name,
    decisionId: line.decisionId ?? null,
  });

/** What each stamp is called beside its time. */
export const STAMP_NAMES: Readonly<Record<keyof IncidentStamps, string>> = {
  startedAt: 'Started',
  detectedAt: 'Detected',
  declaredAt: 'Declared',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  reviewedAt: 'Reviewed',
};

/**
 * Pairs that time itself puts in order. Declared is in none with mitigated: an effect may be over
 * before anybody declares it.
 */
const ORDER: readonly (readonly [keyof IncidentStamps, keyof IncidentStamps])[] = [
  ['startedAt', 'detectedAt'],
  ['startedAt', 'mitigatedAt'],
  ['detectedAt', 'acknowledgedAt'],
  ['mitigatedAt', 'resolvedAt'],
  ['startedAt', 'resolvedAt'],
  ['resolvedAt', 'reviewedAt'],
];

/** The first pair of stamps that are the wrong way round, or `null`. */
export function stampsOutOfOrder(
  stamps: IncidentStamps,
): { readonly earlier: string; readonly later: string } | null {
  for (const [earlier, later] of ORDER) {
    const [first, second] = [stamps[earlier], stamps[later]];
    if (first !== null && second !== null && second < first) {
      return { earlier: STAMP_NAMES[earlier], later: STAMP_NAMES[later] };
    }
  }
  return null;
}
