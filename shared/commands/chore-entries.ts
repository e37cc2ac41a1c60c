import { z } from 'zod';
import type { Chore, ChoreEntry, ChoreEntryKind } from '#shared/domain/chore.ts';
import { id, type ChoreId } from '#shared/domain/ids.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { occurrenceAt } from '#shared/rules/chore-answers.ts';
import { latestMove, moveMisfit, todayOn } from '#shared/rules/chore-move.ts';
import { scheduleZone } from '#shared/rules/schedule-occurrences.ts';
import { occurrenceAnswered } from '#shared/rules/occurrence-answered.ts';
import { changed, created, removed } from './changes.ts';
import { minutesInput } from './chore-input.ts';
import { command, type Given, type Read } from './command.ts';
import { calendarDayInput, idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const wordsInput = textInput.transform((text) => (text === '' ? null : text)).nullable();
const occurrenceInput = z.string().max(40);

/** The chore with all that was said of it. */
const choreWithEntries = (id: ChoreId): readonly Read[] => [
  { table: 'chores', id },
  { table: 'choreEntries', index: 'choreId', is: id },
];

/**
 * Says that a chore was done, or that it was looked at and not needed; now, or at a time that is
 * over. It answers the occurrence that is named, else the one that was due by its time.
 */
export const completeChore = command({
  name: 'chore.done',
  input: z.object({
    id: idOf<'ChoreId'>(),
    kind: z.enum(['done', 'not-needed']).default('done'),
    /** Absent: now. */
    at: instantInput.nullable().default(null),
    /** That moment's day on the operator's calendar. */
    on: calendarDayInput,
    /** Absent: by the time. `null`: none, it was done once more. */
    occurrence: occurrenceInput.nullable().optional(),
    minutes: minutesInput.default(null),
    note: wordsInput.default(null),
    prevented: wordsInput.default(null),
  }),
  reads: ({ id }) => choreWithEntries(id),

  decide(
    { at, id: choreId, kind, minutes, note, occurrence, on, prevented },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'in-the-future'>> {
    const { now, row, rows } = given;
    const chore = row('chores', choreId);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    if (at !== null && at > now) return refused({ kind: 'in-the-future', field: 'the time', at });
    const moment = { at: at ?? now, on };
    const entries = rows('choreEntries', 'choreId', choreId);
    const answered =
      occurrence === undefined ? occurrenceAnswered(chore, entries, moment) : occurrence;
    if (chore.schedule.kind === 'once' && answered === null) {
      return refused({ kind: 'already', what: 'chore', state: 'done' });
    }
    const refusal = whyNotOpen(chore, entries, answered);
    if (refusal !== null) return refused(refusal);
    const said = { kind, occurrence: answered, minutes, note, prevented, until: null };
    return ok([created('choreEntries', { ...anEntry(choreId, moment, given), ...said })]);
  },
});

/** Leaves an occurrence out, with a reason. It proves no control. */
export const skipChore = command({
  name: 'chore.skip',
  input: z.object({
    id: idOf<'ChoreId'>(),
    occurrence: occurrenceInput,
    on: calendarDayInput,
    because: textInput,
  }),
  reads: ({ id }) => choreWithEntries(id),

  decide(
    { because, id: choreId, occurrence, on },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'empty'>> {
    if (because === '') return refused({ kind: 'empty', field: 'the reason' });
    return answeredWith(
      { choreId, kind: 'skipped', occurrences: [occurrence], note: because, on },
      given,
    );
  },
});

/** Says of occurrences that passed that they were missed: known, and not to be made up for. */
export const missChore = command({
  name: 'chore.miss',
  input: z.object({
    id: idOf<'ChoreId'>(),
    occurrences: z.array(occurrenceInput).min(1).max(1000).readonly(),
    on: calendarDayInput,
    note: wordsInput.default(null),
  }),
  reads: ({ id }) => choreWithEntries(id),

  decide(
    { id: choreId, note, occurrences, on },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already'>> {
    return answeredWith({ choreId, kind: 'missed', occurrences, note, on }, given);
  },
});

/** Puts an occurrence off to another day or time, with a reason. It proves no control. */
export const moveChore = command({
  name: 'chore.move',
  input: z.object({
    id: idOf<'ChoreId'>(),
    occurrence: occurrenceInput,
    /** A day, or a local time on the clock of the schedule. */
    until: z.string().max(40),
    on: calendarDayInput,
    because: textInput,
  }),
  reads: ({ id }) => choreWithEntries(id),

  decide(
    { because, id: choreId, occurrence, on, until },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'empty' | 'out-of-range'>> {
    const chore = given.row('chores', choreId);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    if (because === '') return refused({ kind: 'empty', field: 'the reason' });
    const today = todayOn(scheduleZone(chore.schedule), on, given.now);
    if (occurrenceAt(chore, until) === null || moveMisfit(until, today) !== null) {
      return refused({
        kind: 'out-of-range',
        field: 'the new day',
        allowed: `a day of the calendar from ${today} to ${latestMove(today)}`,
      });
    }
    const refusal = whyNotOpen(chore, given.rows('choreEntries', 'choreId', choreId), occurrence);
    if (refusal !== null) return refused(refusal);
    const moment = { at: given.now, on };
    const said = { kind: 'postponed' as const, occurrence, until, note: because };
    return ok([
      created('choreEntries', {
        ...anEntry(choreId, moment, given),
        ...said,
        minutes: null,
        prevented: null,
      }),
    ]);
  },
});

/** Corrects what an entry says; the original stays in the journal. */
export const correctChoreEntry = command({
  name: 'chore-entry.correct',
  input: z.object({
    id: idOf<'ChoreEntryId'>(),
    at: instantInput,
    on: calendarDayInput,
    minutes: minutesInput,
    note: wordsInput,
    prevented: wordsInput,
  }),
  reads: ({ id }) => [{ table: 'choreEntries', id }],

  decide(
    { id: entryId, ...said },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'in-the-future'>> {
    const entry = row('choreEntries', entryId);
    if (!entry) return refused({ kind: 'not-in-log', what: 'entry', id: entryId });
    if (said.at > now) return refused({ kind: 'in-the-future', field: 'the time', at: said.at });
    return ok(changed('choreEntries', entry, { ...entry, ...said }));
  },
});

/** Takes an entry back: what it answered is open again. */
export const removeChoreEntry = command({
  name: 'chore-entry.remove',
  input: z.object({ id: idOf<'ChoreEntryId'>() }),
  reads: ({ id }) => [{ table: 'choreEntries', id }],

  decide({ id: entryId }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const entry = row('choreEntries', entryId);
    if (!entry) return refused({ kind: 'not-in-log', what: 'entry', id: entryId });
    return ok([removed('choreEntries', entry)]);
  },
});

type Answering = {
  readonly choreId: ChoreId;
  readonly kind: ChoreEntryKind;
  readonly occurrences: readonly string[];
  readonly note: string | null;
  readonly on: CalendarDay;
};

function answeredWith(
  { choreId, kind, note, occurrences, on }: Answering,
  given: Given,
): Result<readonly Change[], RefusalOf<'not-in-log' | 'already'>> {
  const chore = given.row('chores', choreId);
  if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
  const entries = given.rows('choreEntries', 'choreId', choreId);
  const changes: Change[] = [];
  for (const occurrence of occurrences) {
    const refusal = whyNotOpen(chore, entries, occurrence);
    if (refusal !== null) return refused(refusal);
    const said = { kind, occurrence, note, until: null, minutes: null, prevented: null };
    const moment = { at: given.now, on };
    changes.push(created('choreEntries', { ...anEntry(choreId, moment, given), ...said }));
  }
  return ok(changes);
}

function whyNotOpen(
  chore: Chore,
  entries: readonly ChoreEntry[],
  occurrence: string | null,
): RefusalOf<'already' | 'not-in-log'> | null {
  if (chore.retiredAt !== null) return { kind: 'already', what: 'chore', state: 'no longer kept' };
  if (occurrence === null) return null;
  if (occurrenceAt(chore, occurrence) === null) {
    return { kind: 'not-in-log', what: 'occurrence', id: occurrence };
  }
  const said = entries.find(
    (entry) => entry.occurrence === occurrence && entry.kind !== 'postponed',
  );
  return said ? { kind: 'already', what: 'occurrence', state: STATE_WORDS[said.kind] } : null;
}

const STATE_WORDS = {
  done: 'done',
  'not-needed': 'checked and not needed',
  skipped: 'skipped',
  postponed: 'put off',
  missed: 'missed',
} as const satisfies Record<ChoreEntryKind, string>;

const anEntry = (
  choreId: ChoreId,
  { at, on }: Pick<ChoreEntry, 'at' | 'on'>,
  { newId }: Pick<Given, 'newId'>,
) => ({ id: id<'ChoreEntryId'>(newId()), choreId, at, on });
