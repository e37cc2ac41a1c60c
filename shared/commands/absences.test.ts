import { describe, expect, it } from 'vitest';
import type { AbsenceId } from '#shared/domain/ids.ts';
import { calendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { countedIds } from '#shared/samples/checkout-log.ts';
import { memoryLog, type MemoryLog } from '#shared/samples/memory-log.ts';
import {
  answerAbsence,
  cancelAbsence,
  changeAbsence,
  keepForecast,
  planAbsence,
} from './absences.ts';

const from = calendarDay('2026-05-15');
const to = calendarDay('2026-05-28');
const before = instant(Date.UTC(2026, 4, 14));
const afterwards = instant(Date.UTC(2026, 4, 30));
const lines = [
  { about: 'worker', title: 'Restart the worker', probability: 0.9 },
  { about: 'tls', title: 'Renew TLS', probability: null },
];

function planned(): { readonly log: MemoryLog; readonly id: AbsenceId } {
  const log = memoryLog({ newId: countedIds() });
  log.run(planAbsence, { from, to, note: ' Alps ' }, before);
  const id = log.rows('absences')[0]?.id;
  if (id === undefined) throw new Error('The trip was not planned');
  return { log, id };
}

const kept = (at: Instant = before): ReturnType<typeof planned> => {
  const trip = planned();
  trip.log.run(keepForecast, { id: trip.id, lines }, at);
  return trip;
};

const refusalOf = (answer: ReturnType<MemoryLog['run']>): unknown =>
  answer.ok ? null : answer.refusal;

describe('planning a trip', () => {
  it('[AW20] has its days and its note, and one undo takes it back', () => {
    const { log } = planned();
    expect(log.rows('absences')).toMatchObject([{ from, to, note: 'Alps', forecast: null }]);
    const [entry] = log.entries();
    if (entry) log.undo(entry.id, before);
    expect(log.rows('absences')).toEqual([]);
  });

  it('[AW20] ends on its first day at the earliest, lasts a year at most, and has days that there are', () => {
    const { log } = planned();
    const plan = (first: string, last: string) =>
      refusalOf(log.run(planAbsence, { from: first, to: last }, before));
    expect(plan('2026-05-15', '2026-05-14')).toMatchObject({ kind: 'out-of-order' });
    expect(plan('2026-02-30', '2026-05-14')).toMatchObject({ kind: 'out-of-range' });
    expect(plan('2026-01-01', '2027-01-02')).toMatchObject({ kind: 'out-of-range' });
    expect(plan('2026-01-01', '2027-01-01')).toBeNull();
    expect(plan('2026-05-15', '2026-05-15')).toBeNull();
  });

  it('[AW21] lets go of a kept forecast where the days change, and not with the note', () => {
    const { id, log } = kept();
    log.run(changeAbsence, { id, from, to, note: 'Sea' }, before);
    expect(log.rows('absences')[0]).toMatchObject({ note: 'Sea', forecast: lines });
    log.run(changeAbsence, { id, from, to: '2026-05-20', note: 'Sea' }, before);
    expect(log.rows('absences')[0]).toMatchObject({ to: '2026-05-20', forecast: null });
  });

  it('[AW20] is cancelled, and is then not in the log', () => {
    const { id, log } = planned();
    log.run(cancelAbsence, { id }, before);
    expect(log.rows('absences')).toEqual([]);
    for (const answer of [
      log.run(cancelAbsence, { id }, before),
      log.run(changeAbsence, { id, from, to }, before),
      log.run(keepForecast, { id, lines }, before),
      log.run(answerAbsence, { id, outcomes: [] }, before),
    ]) {
      expect(refusalOf(answer)).toMatchObject({ kind: 'not-in-log', what: 'trip' });
    }
  });
});

describe('a forecast that is kept', () => {
  it('[AW22] is kept as it was said, once, and not after the trip', () => {
    const { id, log } = kept();
    expect(log.rows('absences')[0]?.forecast).toEqual(lines);
    expect(refusalOf(log.run(keepForecast, { id, lines: [] }, before))).toMatchObject({
      ...{ kind: 'already', what: 'forecast' },
    });
    const late = kept(afterwards);
    expect(late.log.rows('absences')[0]?.forecast).toBeNull();
  });

  it('[AW22] can still be kept on the last day away, wherever that is', () => {
    const end = Date.UTC(2026, 4, 28);
    const inSamoa = kept(instant(end + 35 * 3_600_000));
    expect(inSamoa.log.rows('absences')[0]?.forecast).toEqual(lines);
  });

  it('[AW23] is answered line by line, and answered again the last answer holds', () => {
    const { id, log } = kept();
    const outcomes = [{ about: 'worker', happened: true }];
    log.run(answerAbsence, { id, outcomes }, afterwards);
    expect(log.rows('absences')[0]).toMatchObject({ outcomes, scoredAt: afterwards });

    const entries = log.entries().length;
    log.run(answerAbsence, { id, outcomes }, instant(afterwards + 1));
    expect(log.entries()).toHaveLength(entries);

    const other = [{ about: 'worker', happened: null }];
    log.run(answerAbsence, { id, outcomes: other }, afterwards);
    expect(log.rows('absences')[0]?.outcomes).toEqual(other);
  });

  it('[AW23] is not answered before it is kept, nor about a line that it does not have', () => {
    const { id, log } = planned();
    expect(refusalOf(log.run(answerAbsence, { id, outcomes: [] }, afterwards))).toMatchObject({
      kind: 'not-yet',
    });
    const other = kept();
    const outcomes = [{ about: 'nothing', happened: true }];
    expect(
      refusalOf(other.log.run(answerAbsence, { id: other.id, outcomes }, afterwards)),
    ).toMatchObject({ kind: 'not-in-log', what: 'forecast line' });
  });
});
