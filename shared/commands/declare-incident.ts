import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { created } from './changes.ts';
import { command } from './command.ts';
import { stampsOutOfOrder, timelineLine } from './incident-timeline.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

export const incidentSeverityInput = z.literal([1, 2, 3, 4]);
export const incidentKindInput = z.enum(['incident', 'exercise', 'maintenance']);

/**
 * Declares an incident. A title is enough: the clock runs at once, the rest can follow.
 *
 * A service with one environment places it; with several it stays open which one.
 */
export const declareIncident = command({
  name: 'incident.declare',
  input: z.object({
    /** Made where it was written down; one that is in the log changes nothing. Absent: a new one. */
    id: idOf<'IncidentId'>().nullable().default(null),
    title: textInput,
    kind: incidentKindInput.default('incident'),
    severity: incidentSeverityInput.nullable().default(null),
    serviceId: idOf<'ServiceId'>().nullable().default(null),
    placementId: idOf<'PlacementId'>().nullable().default(null),
    startedAt: instantInput.nullable().default(null),
    detectedAt: instantInput.nullable().default(null),
    /** Absent: now. Earlier where it is written down afterwards. */
    declaredAt: instantInput.nullable().default(null),
    causedByReleaseId: idOf<'ReleaseId'>().nullable().default(null),
    impactFraction: z.number().nullable().default(null),
  }),
  reads: ({ causedByReleaseId, id: incidentId, placementId, serviceId }) => [
    ...(incidentId === null ? [] : [{ table: 'incidents', id: incidentId } as const]),
    ...(placementId === null ? [] : [{ table: 'placements', id: placementId } as const]),
    ...(causedByReleaseId === null ? [] : [{ table: 'releases', id: causedByReleaseId } as const]),
    ...(serviceId === null
      ? []
      : [
          { table: 'services', id: serviceId } as const,
          { table: 'placements', index: 'serviceId', is: serviceId } as const,
        ]),
  ],

  decide(
    input,
    given,
  ): Result<
    readonly Change[],
    RefusalOf<
      'empty' | 'not-in-log' | 'other-service' | 'in-the-future' | 'out-of-order' | 'out-of-range'
    >
  > {
    const { now, row, rows, seq } = given;
    if (input.id !== null && row('incidents', input.id)) return ok([]);
    if (input.title === '') return refused({ kind: 'empty', field: 'the title' });
    if (input.serviceId !== null && !row('services', input.serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: input.serviceId });
    }
    const chosen = input.placementId === null ? null : row('placements', input.placementId);
    if (input.placementId !== null && chosen === null) {
      return refused({ kind: 'not-in-log', what: 'placement', id: input.placementId });
    }
    if (chosen && input.serviceId !== null && chosen.serviceId !== input.serviceId) {
      return refused({ kind: 'other-service', what: 'placement' });
    }
    if (input.causedByReleaseId !== null && !row('releases', input.causedByReleaseId)) {
      return refused({ kind: 'not-in-log', what: 'release', id: input.causedByReleaseId });
    }
    const share = input.impactFraction;
    if (share !== null && !(share >= 0 && share <= 1)) {
      return refused({
        kind: 'out-of-range',
        field: 'the share affected',
        allowed: 'a share between 0 and 100 %',
      });
    }

    const known = input.serviceId === null ? [] : rows('placements', 'serviceId', input.serviceId);
    const placement = chosen ?? (known.length === 1 ? (known[0] ?? null) : null);
    const declaredAt = input.declaredAt ?? now;
    const incident: Incident = {
      id: input.id ?? id(given.newId()),
      number: seq,
      title: input.title,
      kind: input.kind,
      severity: input.severity,
      serviceId: input.serviceId ?? placement?.serviceId ?? null,
      placementId: placement?.id ?? null,
      causedByReleaseId: input.causedByReleaseId,
      fixedInReleaseId: null,
      impactFraction: share,
      startedAt: input.startedAt,
      detectedAt: input.detectedAt,
      declaredAt,
      acknowledgedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
      reviewedAt: null,
    };

    const stamps = {
      'the start': input.startedAt,
      'the detection': input.detectedAt,
      'the declaration': declaredAt,
    };
    for (const [field, at] of Object.entries(stamps)) {
      if (at !== null && at > now) return refused({ kind: 'in-the-future', field, at });
    }
    const wrong = stampsOutOfOrder(incident);
    if (wrong) return refused({ kind: 'out-of-order', ...wrong });

    const text = input.severity === null ? 'Declared' : `Declared as SEV${input.severity}`;
    return ok([
      created('incidents', incident),
      timelineLine(given, { incidentId: incident.id, at: declaredAt, kind: 'status', text }),
    ]);
  },
});
