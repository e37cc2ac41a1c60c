import { z } from 'zod';
import type { Absence } from '#shared/domain/absence.ts';
import { id } from '#shared/domain/ids.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { tripLength } from '#shared/rules/absence-trip.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { changed, created, removed } from './changes.ts';
import { command } from './command.ts';
import { calendarDayInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** A longer one is no trip: somebody else has the service by then. */
const LONGEST_DAYS = 366;
/** Lines of one forecast: chores and habits. */
const MOST_LINES = 2_000;

const days = { from: calendarDayInput, to: calendarDayInput };
const noteInput = textInput.nullable().default(null);
const aboutInput = z.string().min(1).max(2_000);

/** Plans a trip, from its first day away to its last. */
export const planAbsence = command({
  name: 'absence.plan',
  input: z.object({ ...days, note: noteInput }),
  reads: () => [],

  decide(
    { from, note, to },
    { newId, now },
  ): Result<readonly Change[], RefusalOf<'out-of-order' | 'out-of-range'>> {
    const refusal = refusalOfDays(from, to);
    if (refusal) return refused(refusal);
    const absence: Absence = {
      ...{ id: id<'AbsenceId'>(newId()), from, to, note: said(note), plannedAt: now },
      ...{ forecast: null, outcomes: [], scoredAt: null },
    };
    return ok([created('absences', absence)]);
  },
});

/** Moves a trip, or changes its note. With other days a kept forecast is let go: it was for those. */
export const changeAbsence = command({
  name: 'absence.change',
  input: z.object({ id: idOf<'AbsenceId'>(), ...days, note: noteInput }),
  reads: ({ id }) => [{ table: 'absences', id }],

  decide(
    { from, id, note, to },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'out-of-order' | 'out-of-range'>> {
    const absence = row('absences', id);
    if (!absence) return refused({ kind: 'not-in-log', what: 'trip', id });
    const refusal = refusalOfDays(from, to);
    if (refusal) return refused(refusal);
    const moved = { ...absence, from, to, note: said(note) };
    const isSame = absence.from === from && absence.to === to;
    const unsaid = { forecast: null, outcomes: [], scoredAt: null };
    return ok(changed('absences', absence, isSame ? moved : { ...moved, ...unsaid }));
  },
});

/** Takes a trip off the calendar. */
export const cancelAbsence = command({
  name: 'absence.cancel',
  input: z.object({ id: idOf<'AbsenceId'>() }),
  reads: ({ id }) => [{ table: 'absences', id }],

  decide({ id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const absence = row('absences', id);
    if (!absence) return refused({ kind: 'not-in-log', what: 'trip', id });
    return ok([removed('absences', absence)]);
  },
});

/**
 * Keeps what the forecast says, so that it can be held to it. It is kept once, and not after the
 * trip: what is known by then is no forecast.
 */
export const keepForecast = command({
  name: 'absence.keep-forecast',
  input: z.object({
    id: idOf<'AbsenceId'>(),
    lines: z
      .array(
        z.object({
          about: aboutInput,
          title: textInput,
          probability: z.number().min(0).max(1).nullable(),
        }),
      )
      .max(MOST_LINES),
  }),
  reads: ({ id }) => [{ table: 'absences', id }],

  decide(
    { id, lines },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already'>> {
    const absence = row('absences', id);
    if (!absence) return refused({ kind: 'not-in-log', what: 'trip', id });
    if (absence.forecast !== null) {
      return refused({ kind: 'already', what: 'forecast', state: 'kept' });
    }
    if (isOverEverywhere(absence.to, now)) {
      return refused({ kind: 'already', what: 'trip', state: 'over' });
    }
    return ok(changed('absences', absence, { ...absence, forecast: firstOfEach(lines) }));
  },
});

/** Says what became of the lines of a kept forecast; said again, the last answer holds. */
export const answerAbsence = command({
  name: 'absence.answer',
  input: z.object({
    id: idOf<'AbsenceId'>(),
    outcomes: z
      .array(z.object({ about: aboutInput, happened: z.boolean().nullable() }))
      .max(MOST_LINES),
  }),
  reads: ({ id }) => [{ table: 'absences', id }],

  decide(
    { id, outcomes },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'not-yet'>> {
    const absence = row('absences', id);
    if (!absence) return refused({ kind: 'not-in-log', what: 'trip', id });
    if (absence.forecast === null) {
      return refused({ kind: 'not-yet', what: 'forecast', state: 'kept' });
    }
    const lines = new Set(absence.forecast.map(({ about }) => about));
    const stray = outcomes.find(({ about }) => !lines.has(about));
    if (stray) return refused({ kind: 'not-in-log', what: 'forecast line', id: stray.about });

    const answered = { ...absence, outcomes: firstOfEach(outcomes) };
    // The same answers once more are no change, and write no entry.
    const isSame = changed('absences', absence, answered).length === 0;
    return ok(
      changed('absences', absence, { ...answered, scoredAt: isSame ? absence.scoredAt : now }),
    );
  },
});

function refusalOfDays(
  from: CalendarDay,
  to: CalendarDay,
): RefusalOf<'out-of-order' | 'out-of-range'> | null {
  if (readLocalTime(from) === null || readLocalTime(to) === null) {
    return { kind: 'out-of-range', field: 'one of the days', allowed: 'days that a calendar has' };
  }
  if (to < from) return { kind: 'out-of-order', earlier: 'first day away', later: 'last day away' };
  return tripLength({ from, to }) > LONGEST_DAYS
    ? { kind: 'out-of-range', field: 'the trip', allowed: `at most ${LONGEST_DAYS} days` }
    : null;
}

const said = (note: string | null): string | null => (note === '' ? null : note);

/** The zone of the calendar is not known here: a day is over for everyone 12 hours after UTC's. */
const isOverEverywhere = (day: CalendarDay, now: Instant): boolean =>
  now >= Date.parse(`${day}T00:00:00Z`) + 36 * 3_600_000;

function firstOfEach<Line extends { readonly about: string }>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.filter(
    ({ about }, place) => lines.findIndex((other) => other.about === about) === place,
  );
}
