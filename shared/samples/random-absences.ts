import {
  answerAbsence,
  cancelAbsence,
  changeAbsence,
  keepForecast,
  planAbsence,
} from '#shared/commands/absences.ts';
import { setLateChores } from '#shared/commands/incidents.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { nobody, pick, type Try } from './random-step.ts';

const day = (place: number) => calendarDay(`2027-01-${String((place % 28) + 1).padStart(2, '0')}`);

/** One of each command about trips. */
export const ABSENCE_TRIES: readonly Try[] = [
  (log, { one, two }, now) =>
    log.run(planAbsence, { from: day(one), to: day(two), note: `Trip ${one % 3}` }, now),
  (log, { one, two }, now) =>
    log.run(
      changeAbsence,
      { id: pick(log, 'absences', one)?.id ?? nobody, from: day(0), to: day(two) },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      keepForecast,
      {
        id: pick(log, 'absences', one)?.id ?? nobody,
        lines: [{ about: 'worker', title: 'Restart', probability: (two % 10) / 10 }],
      },
      now,
    ),
  // A trip of its own, since the chance that one was planned and kept before is small.
  (log, { one, two }, now) => {
    log.run(planAbsence, { from: day(one), to: day(one) }, now);
    const id = log.rows('absences').at(-1)?.id ?? nobody;
    log.run(keepForecast, { id, lines: [{ about: 'worker', title: 'x', probability: 0.5 }] }, now);
    const outcomes = [{ about: 'worker', happened: two % 2 === 0 }];
    return log.run(answerAbsence, { id, outcomes }, now);
  },
  (log, { one }, now) =>
    log.run(cancelAbsence, { id: pick(log, 'absences', one)?.id ?? nobody }, now),
  (log, { one, two }, now) =>
    log.run(
      setLateChores,
      {
        id: pick(log, 'incidents', one)?.id ?? nobody,
        choreIds: [pick(log, 'chores', two)?.id ?? nobody],
      },
      now,
    ),
];
