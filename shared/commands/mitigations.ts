import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { stampsOutOfOrder, timelineLine } from './incident-timeline.ts';
import { idOf, instantInput, mitigationKindInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Writes down what is done to end the effect on users, and until when, if it is temporary. */
export const startMitigation = command({
  name: 'mitigation.start',
  input: z.object({
    kind: mitigationKindInput,
    text: textInput,
    placementId: idOf<'PlacementId'>(),
    incidentId: idOf<'IncidentId'>().nullable().default(null),
    /** Absent: now. */
    startedAt: instantInput.nullable().default(null),
    weakensSecurity: z.boolean().default(false),
    revertBy: instantInput.nullable().default(null),
  }),
  reads: ({ incidentId, placementId }) => [
    { table: 'placements', id: placementId },
    ...(incidentId === null ? [] : [{ table: 'incidents', id: incidentId } as const]),
  ],

  decide(
    input,
    given,
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'empty' | 'in-the-future' | 'out-of-order'>
  > {
    const { incidentId, placementId, revertBy, text } = input;
    const startedAt = input.startedAt ?? given.now;
    if (!given.row('placements', placementId)) {
      return refused({ kind: 'not-in-log', what: 'placement', id: placementId });
    }
    if (incidentId !== null && !given.row('incidents', incidentId)) {
      return refused({ kind: 'not-in-log', what: 'incident', id: incidentId });
    }
    if (text === '') return refused({ kind: 'empty', field: 'what is done' });
    if (startedAt > given.now) {
      return refused({ kind: 'in-the-future', field: 'the start', at: startedAt });
    }
    if (revertBy !== null && revertBy <= startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: 'revert by' });
    }
    return ok([
      created('mitigations', {
        ...input,
        id: id<'MitigationId'>(given.newId()),
        startedAt,
        restored: null,
        mitigatedAt: null,
        revertedAt: null,
        decisionId: null,
      }),
      ...(incidentId === null
        ? []
        : [timelineLine(given, { incidentId, at: startedAt, kind: 'mitigation', text })]),
    ]);
  },
});

/**
 * Says whether it restored the service, and when. Where it did, and the incident has no such stamp
 * yet, the incident is mitigated from then on, so that it is not typed twice.
 */
export const judgeMitigation = command({
  name: 'mitigation.judge',
  input: z.object({
    id: idOf<'MitigationId'>(),
    restored: z.boolean().nullable(),
    /** When the effect ended; absent where it restored: now. */
    mitigatedAt: instantInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'mitigations', id }],
  readsNext({ id }, { row }) {
    const incidentId = row('mitigations', id)?.incidentId ?? null;
    return incidentId === null ? [] : [{ table: 'incidents', id: incidentId }];
  },

  decide(
    { id, restored, ...input },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'in-the-future' | 'out-of-order'>> {
    const mitigation = given.row('mitigations', id);
    if (!mitigation) return refused({ kind: 'not-in-log', what: 'mitigation', id });
    const mitigatedAt = restored === true ? (input.mitigatedAt ?? given.now) : null;
    if (mitigatedAt !== null && mitigatedAt > given.now) {
      return refused({ kind: 'in-the-future', field: '“Mitigated”', at: mitigatedAt });
    }
    if (mitigatedAt !== null && mitigatedAt < mitigation.startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: '“Mitigated”' });
    }
    const judged = changed('mitigations', mitigation, { ...mitigation, restored, mitigatedAt });

    const incident =
      mitigation.incidentId === null ? null : given.row('incidents', mitigation.incidentId);
    if (!incident || mitigatedAt === null || incident.mitigatedAt !== null) return ok(judged);

    const stamped = { ...incident, mitigatedAt };
    const wrong = stampsOutOfOrder(stamped);
    if (wrong) return refused({ kind: 'out-of-order', ...wrong });
    return ok([
      ...judged,
      ...changed('incidents', incident, stamped),
      timelineLine(given, {
        incidentId: incident.id,
        at: mitigatedAt,
        kind: 'status',
        text: 'Mitigated',
      }),
    ]);
  },
});

/** Says that a temporary mitigation is taken back: what it weakened is as it was. */
export const revertMitigation = command({
  name: 'mitigation.revert',
  input: z.object({
    id: idOf<'MitigationId'>(),
    /** Absent: now. */
    at: instantInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'mitigations', id }],

  decide(
    { at, id },
    given,
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'already' | 'in-the-future' | 'out-of-order'>
  > {
    const mitigation = given.row('mitigations', id);
    if (!mitigation) return refused({ kind: 'not-in-log', what: 'mitigation', id });
    if (mitigation.revertedAt !== null) {
      return refused({ kind: 'already', what: 'mitigation', state: 'reverted' });
    }
    const revertedAt = at ?? given.now;
    if (revertedAt > given.now) {
      return refused({ kind: 'in-the-future', field: 'the time', at: revertedAt });
    }
    if (revertedAt < mitigation.startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: 'reverted' });
    }
    const { incidentId, text } = mitigation;
    return ok([
      ...changed('mitigations', mitigation, { ...mitigation, revertedAt }),
      ...(incidentId === null
        ? []
        : [
            timelineLine(given, {
              incidentId,
              at: revertedAt,
              kind: 'mitigation',
              text: `Reverted: ${text}`,
            }),
          ]),
    ]);
  },
});

/** Sets until when it must be taken back; `null`: it is meant to stay. */
export const setRevertBy = command({
  name: 'mitigation.set-revert-by',
  input: z.object({ id: idOf<'MitigationId'>(), revertBy: instantInput.nullable() }),
  reads: ({ id }) => [{ table: 'mitigations', id }],

  decide(
    { id, revertBy },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'out-of-order'>> {
    const mitigation = row('mitigations', id);
    if (!mitigation) return refused({ kind: 'not-in-log', what: 'mitigation', id });
    if (mitigation.revertedAt !== null) {
      return refused({ kind: 'already', what: 'mitigation', state: 'reverted' });
    }
    if (revertBy !== null && revertBy <= mitigation.startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: 'revert by' });
    }
    return ok(changed('mitigations', mitigation, { ...mitigation, revertBy }));
  },
});
