import { beforeEach, describe, expect, it } from 'vitest';
import { days, instant, minutes } from '#shared/domain/time.ts';
import { memoryLog, type MemoryLog } from '#shared/samples/memory-log.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { THEN } from '#shared/samples/release-builders.ts';
import { declareIncident } from './declare-incident.ts';
import {
  correctLittleThing,
  linkLittleThing,
  logLittleThing,
  removeLittleThing,
} from './little-things.ts';
import { addChore, removeChore, retireChore } from './chores.ts';
import type { Refusal } from './refusal.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { answerSuggestion } from './suggestions.ts';
import { describeEntry } from './describe-entry.ts';

const DAY = calendarDay('2026-03-02');
const later = (count: number) => instant(THEN + minutes(count));
let log: MemoryLog;
let incidentId: string;

beforeEach(() => {
  let count = 0;
  log = memoryLog({ newId: () => `id-${(count += 1)}` });
  log.run(declareIncident, { title: 'Payments fail' }, THEN);
  incidentId = log.rows('incidents')[0]?.id ?? '';
});

const logOne = (over: object = {}) =>
  log.run(logLittleThing, { text: 'Restarted it', minutes: 5, on: DAY, ...over }, later(1));
const refusalOf = (answer: { readonly ok: boolean }) =>
  'refusal' in answer ? (answer.refusal as { readonly kind: string }).kind : null;

describe('logging a little thing', () => {
  it('[LT20] keeps what was said, at the time that was said, or now', () => {
    logOne();
    logOne({ at: THEN, work: 'project', minutes: null });
    expect(log.rows('littleThings')).toMatchObject([
      { text: 'Restarted it', minutes: 5, at: later(1), on: DAY, work: 'upkeep', incidentId: null },
      { minutes: null, at: THEN, work: 'project' },
    ]);
    expect(refusalOf(logOne({ text: ' ' }))).toBe('empty');
    expect(refusalOf(logOne({ at: later(5) }))).toBe('in-the-future');
    expect(refusalOf(logOne({ serviceId: 'nobody' }))).toBe('not-in-log');
    expect(refusalOf(logOne({ assetId: 'nobody' }))).toBe('not-in-log');
    expect(refusalOf(logOne({ incidentId: 'nobody' }))).toBe('not-in-log');
  });

  it('[LT21] writes the line of the incident in the same entry, so that one undo takes both', () => {
    const before = log.rows('timelineLines').length;
    const answer = logOne({ incidentId, onTimeline: true });
    expect(log.rows('timelineLines').slice(before)).toMatchObject([
      { incidentId, kind: 'action', text: 'Restarted it (5 min)', at: later(1) },
    ]);
    if (answer.ok && answer.value) log.undo(answer.value.id, later(2));
    expect(log.rows('littleThings')).toEqual([]);
    expect(log.rows('timelineLines')).toHaveLength(before);
    logOne({ onTimeline: true });
    expect(log.rows('timelineLines')).toHaveLength(before);
  });

  it('[LT22] links it to an incident later, corrects it and takes it out', () => {
    logOne();
    const id = log.rows('littleThings')[0]?.id ?? '';
    const before = log.rows('timelineLines').length;
    log.run(linkLittleThing, { id, incidentId, onTimeline: true }, later(3));
    expect(log.rows('littleThings')[0]?.incidentId).toBe(incidentId);
    expect(log.rows('timelineLines')).toHaveLength(before + 1);
    const same = log.run(linkLittleThing, { id, incidentId }, later(3));
    expect(same).toEqual({ ok: true, value: null });

    log.run(correctLittleThing, { id, text: 'Restarted both', at: THEN, on: DAY }, later(4));
    expect(log.rows('littleThings')[0]).toMatchObject({
      ...{ text: 'Restarted both', minutes: null, at: THEN, incidentId },
    });
    log.run(removeLittleThing, { id }, later(5));
    expect(log.rows('littleThings')).toEqual([]);
    expect(refusalOf(log.run(removeLittleThing, { id }, later(6)))).toBe('not-in-log');
  });

  it('[LT25] is corrected with its incident in one entry, so that one undo takes all of it', () => {
    logOne();
    const [thing] = log.rows('littleThings');
    const before = log.rows('timelineLines').length;
    const said = { id: thing?.id ?? '', text: 'Restarted both', at: THEN, on: DAY };
    const answer = log.run(correctLittleThing, { ...said, incidentId, onTimeline: true }, later(2));
    expect(log.rows('littleThings')[0]).toMatchObject({ text: 'Restarted both', incidentId });
    expect(log.rows('timelineLines').at(-1)).toMatchObject({ text: 'Restarted both', at: THEN });
    if (answer.ok && answer.value) log.undo(answer.value.id, later(3));
    expect(log.rows('littleThings')).toEqual([thing]);
    expect(log.rows('timelineLines')).toHaveLength(before);

    const nobody = log.run(correctLittleThing, { ...said, incidentId: 'nobody' }, later(4));
    expect(refusalOf(nobody)).toBe('not-in-log');
    expect(refusalOf(log.run(correctLittleThing, { ...said, at: later(9) }, later(4)))).toBe(
      'in-the-future',
    );
  });
});

const chore = {
  title: 'Restart worker',
  schedule: { kind: 'rolling', every: 9, unit: 'day', first: DAY },
  today: DAY,
} as const;
const answerWith = (over: object, after = 1) =>
  log.run(
    answerSuggestion,
    { pattern: 'restarted it', title: 'Restarted it', answer: 'never', ...over },
    later(after),
  );
const sentenceOf = (answer: ReturnType<typeof answerWith>) =>
  answer.ok ? '' : refusalSentence(answer.refusal as Refusal, String);

describe('answering a suggestion', () => {
  it('[PD40] makes the chore in the same entry, so that one undo takes both', () => {
    const answer = answerWith({ answer: 'chore', chore });
    expect(log.rows('chores')).toMatchObject([{ title: 'Restart worker', countsFrom: DAY }]);
    expect(log.rows('suggestions')).toMatchObject([
      { pattern: 'restarted it', answer: 'chore', choreId: log.rows('chores')[0]?.id },
    ]);
    if (answer.ok && answer.value) log.undo(answer.value.id, later(2));
    expect([log.rows('chores'), log.rows('suggestions')]).toEqual([[], []]);
  });

  it('[PD41] gives the pattern to a chore that is there already', () => {
    log.run(addChore, chore, THEN);
    const choreId = log.rows('chores')[0]?.id ?? '';
    const given = answerWith({ answer: 'chore', choreId });
    const entry = given.ok ? given.value : null;
    expect(describeEntry(entry ?? { command: '', changes: [] })).toMatch(/^Gave to a chore “/u);
    expect(log.rows('suggestions')[0]).toMatchObject({ answer: 'chore', choreId });
    const other = { pattern: 'pruned it', answer: 'chore' };
    expect(refusalOf(answerWith({ ...other, choreId: 'nobody' }))).toBe('not-in-log');
    expect(refusalOf(answerWith(other))).toBe('empty');
  });

  it('[PD43] gives no second chore to what one keeps, until that is taken back or no longer kept', () => {
    answerWith({ answer: 'chore', chore });
    const second = answerWith({ answer: 'chore', chore }, 2);
    expect(second).toEqual({
      ok: false,
      refusal: { kind: 'kept-already', pattern: 'Restarted it', chore: 'Restart worker' },
    });
    expect(sentenceOf(second)).toMatch(
      /kept by the chore .* already\. Nothing was saved.*Ask again/u,
    );
    const [first] = log.rows('chores');
    const again = answerWith({ answer: 'chore', choreId: first?.id }, 2);
    expect(refusalOf(again)).toBe('kept-already');
    expect(log.rows('chores')).toHaveLength(1);

    log.run(retireChore, { id: first?.id ?? '' }, later(3));
    expect(answerWith({ answer: 'chore', chore }, 4).ok).toBe(true);
    log.run(removeChore, { id: log.rows('suggestions')[0]?.choreId ?? '' }, later(5));
    expect(answerWith({ answer: 'chore', chore }, 6).ok).toBe(true);
    answerWith({ answer: 'ask' }, 7);
    expect(answerWith({ answer: 'chore', chore }, 8).ok).toBe(true);
    expect(log.rows('suggestions')).toHaveLength(1);
  });

  it('[PD44] gives nothing to a chore that is no longer kept', () => {
    log.run(addChore, chore, THEN);
    const choreId = log.rows('chores')[0]?.id ?? '';
    log.run(retireChore, { id: choreId }, later(1));
    expect(refusalOf(answerWith({ answer: 'chore', choreId }, 2))).toBe('already');
    expect(log.rows('suggestions')).toEqual([]);
  });

  it('[PD42] remembers one answer for each pattern: the last one', () => {
    answerWith({ answer: 'not-now' });
    answerWith({ answer: 'never' }, days(31) / minutes(1));
    expect(log.rows('suggestions')).toMatchObject([{ answer: 'never', choreId: null }]);
  });
});
