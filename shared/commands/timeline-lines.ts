import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed } from './changes.ts';
import { command } from './command.ts';
import { timelineLine } from './incident-timeline.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

export const timelineKindInput = z.enum([
  'status',
  'observation',
  'action',
  'decision',
  'mitigation',
  'message',
  'security',
]);

/** Writes a line down: what happened, and when, which may be earlier than now. */
export const addTimelineLine = command({
  name: 'timeline.add',
  input: z.object({
    incidentId: idOf<'IncidentId'>(),
    kind: timelineKindInput.default('observation'),
    text: textInput,
    /** Absent: now. */
    at: instantInput.nullable().default(null),
  }),
  reads: ({ incidentId }) => [{ table: 'incidents', id: incidentId }],

  decide(
    { at, incidentId, kind, text },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'in-the-future'>> {
    if (!given.row('incidents', incidentId)) {
      return refused({ kind: 'not-in-log', what: 'incident', id: incidentId });
    }
    if (text === '') return refused({ kind: 'empty', field: 'the line' });
    if (at !== null && at > given.now) {
      return refused({ kind: 'in-the-future', field: 'the time', at });
    }
    return ok([timelineLine(given, { incidentId, at: at ?? given.now, kind, text })]);
  },
});

/** Corrects what a line says or when it happened; what was written first stays in the journal. */
export const correctTimelineLine = command({
  name: 'timeline.correct',
  input: z.object({
    id: idOf<'TimelineLineId'>(),
    /** Absent: as it is. */
    text: textInput.nullable().default(null),
    at: instantInput.nullable().default(null),
    kind: timelineKindInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'timelineLines', id }],

  decide(
    { at, id, kind, text },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'in-the-future'>> {
    const line = row('timelineLines', id);
    if (!line) return refused({ kind: 'not-in-log', what: 'timeline line', id });
    if (text === '') return refused({ kind: 'empty', field: 'the line' });
    if (at !== null && at > now) return refused({ kind: 'in-the-future', field: 'the time', at });

    return ok(
      changed('timelineLines', line, {
        ...line,
        text: text ?? line.text,
        at: at ?? line.at,
        kind: kind ?? line.kind,
      }),
    );
  },
});
