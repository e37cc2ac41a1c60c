import { z } from 'zod';
import { id, type AssetId, type ServiceId } from '#shared/domain/ids.ts';
import { WORK_KINDS, type LittleThing } from '#shared/domain/little-thing.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created, removed } from './changes.ts';
import { minutesInput } from './chore-input.ts';
import { command, type Given, type Read } from './command.ts';
import { timelineLine } from './incident-timeline.ts';
import { calendarDayInput, idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const saidInput = z.object({
  text: textInput,
  minutes: minutesInput.default(null),
  work: z.enum(WORK_KINDS).default('upkeep'),
  serviceId: idOf<'ServiceId'>().nullable().default(null),
  assetId: idOf<'AssetId'>().nullable().default(null),
  /** The day of its moment on the operator's calendar. */
  on: calendarDayInput,
});

const incidentInput = z.object({
  incidentId: idOf<'IncidentId'>().nullable(),
  /** Writes it into the incident's timeline as well. */
  onTimeline: z.boolean().default(false),
});

/** Logs an ad-hoc piece of upkeep; where asked, as a line of an incident's timeline too. */
export const logLittleThing = command({
  name: 'little-thing.log',
  input: saidInput.extend({
    /** Made where it was written down; one that is in the log changes nothing. Absent: a new one. */
    id: idOf<'LittleThingId'>().nullable().default(null),
    incidentId: incidentInput.shape.incidentId.default(null),
    onTimeline: incidentInput.shape.onTimeline,
    /** Absent: now. */
    at: instantInput.nullable().default(null),
  }),
  reads: ({ id: thingId, incidentId, ...said }) => [
    ...(thingId === null ? [] : [{ table: 'littleThings', id: thingId } as const]),
    ...subjectReads(said),
    ...incidentReads(incidentId),
  ],

  decide(
    { at, id: thingId, onTimeline, ...said },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'in-the-future'>> {
    if (thingId !== null && given.row('littleThings', thingId)) return ok([]);
    const refusal =
      whyNotSaid({ ...said, at: at ?? given.now }, given) ?? whyNoIncident(said, given);
    if (refusal !== null) return refused(refusal);
    const made = thingId ?? id<'LittleThingId'>(given.newId());
    const thing = { ...said, id: made, at: at ?? given.now };
    return ok([created('littleThings', thing), ...(onTimeline ? lineOf(thing, given) : [])]);
  },
});

/** Corrects what it says; what was said first stays in the journal. One undo takes all of it back. */
export const correctLittleThing = command({
  name: 'little-thing.correct',
  input: saidInput.extend({
    id: idOf<'LittleThingId'>(),
    at: instantInput,
    /** Absent: it stays with the incident it is with. */
    incidentId: incidentInput.shape.incidentId.optional(),
    onTimeline: incidentInput.shape.onTimeline,
  }),
  reads: ({ id, incidentId = null, ...said }) => [
    { table: 'littleThings', id },
    ...subjectReads(said),
    ...incidentReads(incidentId),
  ],

  decide(
    { id: thingId, incidentId: asked, onTimeline, ...said },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'in-the-future'>> {
    const thing = given.row('littleThings', thingId);
    if (!thing) return refused({ kind: 'not-in-log', what: 'little thing', id: thingId });
    const refusal = whyNotSaid(said, given) ?? whyNoIncident({ incidentId: asked ?? null }, given);
    if (refusal !== null) return refused(refusal);
    const incidentId = asked === undefined ? thing.incidentId : asked;
    const corrected = { ...thing, ...said, incidentId };
    return ok([
      ...changed('littleThings', thing, corrected),
      ...(onTimeline ? lineOf(corrected, given) : []),
    ]);
  },
});

/** Takes it out of the log; the journal keeps it. */
export const removeLittleThing = command({
  name: 'little-thing.remove',
  input: z.object({ id: idOf<'LittleThingId'>() }),
  reads: ({ id }) => [{ table: 'littleThings', id }],

  decide({ id: thingId }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const thing = row('littleThings', thingId);
    if (!thing) return refused({ kind: 'not-in-log', what: 'little thing', id: thingId });
    return ok([removed('littleThings', thing)]);
  },
});

/** Says during which incident it was done, or during none. */
export const linkLittleThing = command({
  name: 'little-thing.link-incident',
  input: incidentInput.extend({ id: idOf<'LittleThingId'>() }),
  reads: ({ id, incidentId }) => [{ table: 'littleThings', id }, ...incidentReads(incidentId)],

  decide(
    { id: thingId, incidentId, onTimeline },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const thing = given.row('littleThings', thingId);
    if (!thing) return refused({ kind: 'not-in-log', what: 'little thing', id: thingId });
    const refusal = whyNoIncident({ incidentId }, given);
    if (refusal !== null) return refused(refusal);
    const linked = { ...thing, incidentId };
    return ok([
      ...changed('littleThings', thing, linked),
      ...(onTimeline ? lineOf(linked, given) : []),
    ]);
  },
});

type Subject = { readonly serviceId: ServiceId | null; readonly assetId: AssetId | null };

const subjectReads = ({ assetId, serviceId }: Subject): readonly Read[] => [
  ...(serviceId === null ? [] : [{ table: 'services', id: serviceId } as const]),
  ...(assetId === null ? [] : [{ table: 'assets', id: assetId } as const]),
];

const incidentReads = (incidentId: string | null): readonly Read[] =>
  incidentId === null ? [] : [{ table: 'incidents', id: incidentId }];

function whyNotSaid(
  { assetId, at, serviceId, text }: Subject & { readonly at: Instant; readonly text: string },
  { now, row }: Given,
): RefusalOf<'not-in-log' | 'empty' | 'in-the-future'> | null {
  if (text === '') return { kind: 'empty', field: 'what was done' };
  if (at > now) return { kind: 'in-the-future', field: 'the time', at };
  if (serviceId !== null && !row('services', serviceId)) {
    return { kind: 'not-in-log', what: 'service', id: serviceId };
  }
  return assetId !== null && !row('assets', assetId)
    ? { kind: 'not-in-log', what: 'asset', id: assetId }
    : null;
}

const whyNoIncident = (
  { incidentId }: Pick<LittleThing, 'incidentId'>,
  { row }: Given,
): RefusalOf<'not-in-log'> | null =>
  incidentId !== null && !row('incidents', incidentId)
    ? { kind: 'not-in-log', what: 'incident', id: incidentId }
    : null;

/** Without an incident there is no timeline to write to. */
function lineOf({ at, incidentId, minutes, text }: LittleThing, given: Given): readonly Change[] {
  if (incidentId === null) return [];
  const took = minutes === null ? '' : ` (${Math.round(minutes)} min)`;
  return [timelineLine(given, { incidentId, at, kind: 'action', text: `${text}${took}` })];
}
