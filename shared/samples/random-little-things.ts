import {
  correctLittleThing,
  linkLittleThing,
  logLittleThing,
  removeLittleThing,
} from '#shared/commands/little-things.ts';
import { answerSuggestion } from '#shared/commands/suggestions.ts';
import { SUGGESTION_ANSWERS } from '#shared/domain/suggestion.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { nobody, pick, type Try } from './random-step.ts';

const DAY = calendarDay('2026-03-02');

/** One of each command about little things and what is found among them. */
export const LITTLE_TRIES: readonly Try[] = [
  (log, { one, two }, now) =>
    log.run(
      logLittleThing,
      {
        text: `Restarted worker ${one % 3}`,
        minutes: two,
        on: DAY,
        serviceId: pick(log, 'services', one)?.id ?? null,
        incidentId: pick(log, 'incidents', two)?.id ?? null,
        onTimeline: two % 2 === 0,
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      correctLittleThing,
      {
        id: pick(log, 'littleThings', one)?.id ?? nobody,
        text: `Restarted worker ${two}`,
        at: now,
        on: DAY,
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      linkLittleThing,
      {
        id: pick(log, 'littleThings', one)?.id ?? nobody,
        incidentId: pick(log, 'incidents', two)?.id ?? null,
        onTimeline: one % 2 === 0,
      },
      now,
    ),
  (log, { one }, now) =>
    log.run(removeLittleThing, { id: pick(log, 'littleThings', one)?.id ?? nobody }, now),
  (log, { one, two }, now) => {
    const answer = SUGGESTION_ANSWERS[two % SUGGESTION_ANSWERS.length] ?? 'never';
    const chore = {
      title: 'Restart worker',
      schedule: { kind: 'rolling', every: 7, unit: 'day', first: DAY },
      today: DAY,
    } as const;
    return log.run(
      answerSuggestion,
      {
        pattern: `restarted worker ${one % 3}`,
        title: 'Restarted worker',
        answer,
        choreId: two % 3 === 0 ? (pick(log, 'chores', one)?.id ?? null) : null,
        chore: answer === 'chore' && two % 3 > 0 ? chore : null,
      },
      now,
    );
  },
];
