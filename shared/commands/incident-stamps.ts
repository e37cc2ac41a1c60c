import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed } from './changes.ts';
import { command } from './command.ts';
import { STAMP_NAMES, stampsOutOfOrder, timelineLine } from './incident-timeline.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const stampInput = z.enum([
  'startedAt',
  'detectedAt',
  'declaredAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'reviewedAt',
]);

/**
 * Sets, back-dates or clears one stamp. The first time that one is reached becomes a line of the
 * timeline; a correction does not, the journal keeps what was written before.
 */
export const stampIncident = command({
  name: 'incident.stamp',
  input: z.object({
    id: idOf<'IncidentId'>(),
    stamp: stampInput,
    /** `null` clears it; when it was declared can be corrected, not cleared. */
    at: instantInput.nullable(),
  }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide(
    { at, id, stamp },
    given,
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'empty' | 'in-the-future' | 'out-of-order'>
  > {
    const incident = given.row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (at === null && stamp === 'declaredAt') {
      return refused({ kind: 'empty', field: 'the time of declaration' });
    }
    if (at !== null && at > given.now) {
      return refused({ kind: 'in-the-future', field: `“${STAMP_NAMES[stamp]}”`, at });
    }
    const stamped = { ...incident, [stamp]: at };
    const wrong = stampsOutOfOrder(stamped);
    if (wrong) return refused({ kind: 'out-of-order', ...wrong });

    const reached = incident[stamp] === null && at !== null;
    return ok([
      ...changed('incidents', incident, stamped),
      ...(reached
        ? [
            timelineLine(given, {
              incidentId: id,
              at,
              kind: 'status',
              text: STAMP_NAMES[stamp],
            }),
          ]
        : []),
    ]);
  },
});

/** Ends an incident. Whether users were fine before is not made up: that stamp stays as it is. */
export const resolveIncident = command({
  name: 'incident.resolve',
  input: z.object({
    id: idOf<'IncidentId'>(),
    /** Absent: now. */
    at: instantInput.nullable().default(null),
    text: textInput.default(''),
  }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide(
    { at, id, text },
    given,
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'already' | 'in-the-future' | 'out-of-order'>
  > {
    const incident = given.row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (incident.resolvedAt !== null) {
      return refused({ kind: 'already', what: 'incident', state: 'resolved' });
    }
    const resolvedAt = at ?? given.now;
    if (resolvedAt > given.now) {
      return refused({ kind: 'in-the-future', field: '“Resolved”', at: resolvedAt });
    }
    const resolved = { ...incident, resolvedAt };
    const wrong = stampsOutOfOrder(resolved);
    if (wrong) return refused({ kind: 'out-of-order', ...wrong });

    return ok([
      ...changed('incidents', incident, resolved),
      timelineLine(given, {
        incidentId: id,
        at: resolvedAt,
        kind: 'status',
        text: text === '' ? 'Resolved' : `Resolved: ${text}`,
      }),
    ]);
  },
});

/** Opens a resolved incident again. Nothing of it is lost: only the stamps of its end are. */
export const reopenIncident = command({
  name: 'incident.reopen',
  input: z.object({ id: idOf<'IncidentId'>(), reason: textInput }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide(
    { id, reason },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'not-yet' | 'empty'>> {
    const incident = given.row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (incident.resolvedAt === null) {
      return refused({ kind: 'not-yet', what: 'incident', state: 'resolved' });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    return ok([
      ...changed('incidents', incident, { ...incident, resolvedAt: null, reviewedAt: null }),
      timelineLine(given, {
        incidentId: id,
        at: given.now,
        kind: 'status',
        text: `Opened again: ${reason}`,
      }),
    ]);
  },
});
