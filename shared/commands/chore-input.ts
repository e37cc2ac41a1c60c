import { z } from 'zod';
import {
  CHORE_KINDS,
  MISSED_POLICIES,
  ROLLING_UNITS,
  type Chore,
  type Schedule,
} from '#shared/domain/chore.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { parseRecurrenceRule } from '#shared/rules/parse-recurrence-rule.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { isZone } from '#shared/rules/zone.ts';
import type { Given } from './command.ts';
import { calendarDayInput, harmSeverityInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const MOST_GRACE = 100_000;
const LONGEST_RULE = 2000;
const MOST_EXCEPTIONS = 1000;

const zoneInput = z.string().max(100).nullable().default(null);
const localInput = z.string().max(40);

export const scheduleInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rule'),
    rule: z.string().trim().max(LONGEST_RULE),
    start: localInput,
    zone: zoneInput,
    except: z.array(localInput).max(MOST_EXCEPTIONS).readonly().default([]),
  }),
  z.object({
    kind: z.literal('rolling'),
    every: z.number().int().min(1).max(10_000),
    unit: z.enum(ROLLING_UNITS),
    first: calendarDayInput,
  }),
  z.object({ kind: z.literal('once'), due: localInput, zone: zoneInput }),
]);

export const graceInput = z.object({
  before: z.number().int().min(0).max(MOST_GRACE),
  after: z.number().int().min(0).max(MOST_GRACE),
});

const optionalText = textInput.transform((text) => (text === '' ? null : text)).nullable();
export const minutesInput = z.number().min(0).max(100_000).nullable();

/** What an operator says of a chore. What nobody said is `null`, and never guessed. */
export const choreInput = z.object({
  title: textInput,
  kind: z.enum(CHORE_KINDS).default('preventive'),
  serviceId: idOf<'ServiceId'>().nullable().default(null),
  assetId: idOf<'AssetId'>().nullable().default(null),
  schedule: scheduleInput,
  grace: graceInput.default({ before: 0, after: 0 }),
  missed: z.enum(MISSED_POLICIES).default('keep-one'),
  minutes: minutesInput.default(null),
  consequence: optionalText.default(null),
  harm: harmSeverityInput.nullable().default(null),
  steps: optionalText.default(null),
  contact: optionalText.default(null),
  onlyYou: z.boolean().default(false),
  sheetTestedOn: calendarDayInput.nullable().default(null),
  notes: optionalText.default(null),
});

export type ChoreWords = z.output<typeof choreInput>;

/** The rows that what is said of a chore speaks of. */
export const choreReads = ({ assetId, serviceId }: Pick<ChoreWords, 'assetId' | 'serviceId'>) => [
  ...(serviceId === null ? [] : [{ table: 'services', id: serviceId } as const]),
  ...(assetId === null ? [] : [{ table: 'assets', id: assetId } as const]),
];

type Refused = RefusalOf<'empty' | 'not-in-log' | 'unreadable-schedule'>;

/** What was said, where it can stand: with a title, a readable schedule and what it speaks of. */
export function checkedChore(
  words: ChoreWords,
  row: Given['row'],
): Result<Omit<Chore, 'id' | 'countsFrom' | 'retiredAt'>, Refused> {
  const { assetId, serviceId, title } = words;
  if (title === '') return refused({ kind: 'empty', field: 'the title' });
  if (serviceId !== null && !row('services', serviceId)) {
    return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
  }
  if (assetId !== null && !row('assets', assetId)) {
    return refused({ kind: 'not-in-log', what: 'asset', id: assetId });
  }
  const schedule = checkedSchedule(words.schedule);
  return schedule.ok ? ok({ ...words, schedule: schedule.value }) : schedule;
}

/** A schedule that can be read: a day, or a local time with the zone of its clock. */
export function checkedSchedule(
  schedule: Schedule,
): Result<Schedule, RefusalOf<'unreadable-schedule'>> {
  if (schedule.kind === 'rolling') return ok(schedule);
  if (schedule.kind === 'rule') {
    const rule = parseRecurrenceRule(schedule.rule);
    if (!rule.ok) return refused({ kind: 'unreadable-schedule', ...rule.refusal });
    const odd = schedule.except.find((text) => readLocalTime(text) === null);
    if (odd !== undefined) return refused(unreadable('a day or a local time left out', odd));
  }
  const text = schedule.kind === 'rule' ? schedule.start : schedule.due;
  const local = readLocalTime(text);
  if (local === null || local.isUtc) {
    return refused(
      unreadable('a day such as 2026-03-29, or a local time such as 2026-03-29T09:30', text),
    );
  }
  const { zone } = schedule;
  if (local.isDay) return ok({ ...schedule, zone: null });
  if (zone === null || !isZone(zone)) {
    return refused(unreadable('a zone such as Europe/Berlin for a time', zone ?? 'none'));
  }
  return ok(schedule);
}

const unreadable = (expected: string, found: string): RefusalOf<'unreadable-schedule'> => ({
  kind: 'unreadable-schedule',
  expected,
  found: `“${found}”`,
});
