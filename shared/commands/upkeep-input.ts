import { z } from 'zod';
import { MAX_CHORES, MAX_LITTLE_THINGS } from '#shared/importers/import-limits.ts';
import { isZone } from '#shared/rules/zone.ts';
import { choreInput, minutesInput } from './chore-input.ts';
import { calendarDayInput, idOf, instantInput, textInput } from './input.ts';

const sourceInput = z.string().min(1).max(1_200);
const wordInput = z.string().max(2_000);
const serviceInput = idOf<'ServiceId'>().nullable();

/** What a certificate says of itself, as the main process read it. */
const certificateInput = z.object({
  subject: wordInput,
  issuer: wordInput,
  serial: wordInput,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  names: z.array(wordInput).max(1_000).readonly(),
  validFrom: instantInput,
  validTo: instantInput,
});

/** A chore that a file brings, with the service that the operator chose. */
const broughtChoreInput = choreInput.extend({
  /** The format and the key in the file. */
  source: sourceInput,
  /** The chore itself, where the file was written from this log. */
  ownId: idOf<'ChoreId'>().nullable(),
  past: z
    .array(
      z.object({
        at: instantInput,
        occurrence: z.string().max(40).nullable(),
        minutes: minutesInput,
      }),
    )
    .max(10_000)
    .readonly(),
});

const broughtDeadlineInput = z.object({
  source: sourceInput,
  kind: z.enum(['certificate', 'domain']),
  name: textInput,
  certificate: certificateInput.nullable(),
  endsOn: calendarDayInput,
  serviceId: serviceInput,
  notes: textInput.nullable(),
});

const broughtThingInput = z.object({
  text: textInput,
  at: instantInput,
  minutes: minutesInput,
  serviceId: serviceInput,
});

/** What was taken of files about upkeep, after the preview. */
export const upkeepInput = z.object({
  today: calendarDayInput,
  /** On whose calendar past entries fall. */
  zone: z.string().max(100).refine(isZone, 'expected a zone such as Europe/Berlin'),
  chores: z.array(broughtChoreInput).max(MAX_CHORES).readonly(),
  deadlines: z.array(broughtDeadlineInput).max(MAX_CHORES).readonly(),
  littleThings: z.array(broughtThingInput).max(MAX_LITTLE_THINGS).readonly(),
});

export type UpkeepInput = z.output<typeof upkeepInput>;
export type BroughtChore = UpkeepInput['chores'][number];
export type BroughtDeadline = UpkeepInput['deadlines'][number];
