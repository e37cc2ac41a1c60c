import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { calendarInUtc } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { memoryLog } from '#shared/samples/memory-log.ts';
import {
  completeChore,
  correctChoreEntry,
  missChore,
  moveChore,
  skipChore,
} from './chore-entries.ts';
import { moveMisfit, todayOn } from '#shared/rules/chore-move.ts';
import { scheduleZone } from '#shared/rules/schedule-occurrences.ts';
import { addChore, changeChore, removeChore, resumeChore, retireChore } from './chores.ts';

const at = (text: string): Instant => instant(Date.parse(`${text}Z`));
const day = calendarDay;

function weeklyLog() {
  let made = 0;
  const log = memoryLog({ newId: () => `id-${String((made += 1)).padStart(4, '0')}` });
  const schedule = { kind: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-03-02' } as const;
  const input = { title: 'Rotate WAF rules', schedule, grace: { before: 0, after: 1 } };
  log.run(addChore, { ...input, today: day('2026-03-02') }, at('2026-03-02T08:00'));
  const chore = () => {
    const found = log.rows('chores')[0];
    if (!found) throw new Error('no chore');
    return found;
  };
  const course = () => choreCourse(chore(), log.rows('choreEntries'));
  /** Since when the control that the chore keeps is unproven. */
  const unproven = (now: Instant) =>
    controlsUnproven(
      {
        acceptedAt: at('2026-03-01T00:00'),
        proposedAt: at('2026-03-01T00:00'),
        controls: [{ text: 'WAF', choreId: chore().id }],
      },
      [course()],
      now,
      calendarInUtc(now),
    )[0]?.since ?? null;
  return { log, chore, course, unproven, id: chore().id };
}
const kindOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }) =>
  answer.ok ? 'ok' : answer.refusal?.kind;

describe('what is said of a chore', () => {
  it('[KC20] is refused for an occurrence that was answered before, and taken back by undo', () => {
    const { course, id: choreId, log } = weeklyLog();
    const now = at('2026-03-02T09:00');
    const before = course();
    const done = log.run(completeChore, { id: choreId, on: day('2026-03-02'), minutes: 12 }, now);
    expect(course().open[0]?.key).toBe('2026-03-09');
    const again = { id: choreId, on: day('2026-03-02'), occurrence: '2026-03-02' };
    expect(kindOf(log.run(completeChore, again, now))).toBe('already');
    expect(kindOf(log.run(missChore, { ...again, occurrences: ['2026-03-02'] }, now))).toBe(
      'already',
    );
    log.undo(done.ok && done.value ? done.value.id : id('none'), now);
    expect(course()).toEqual(before);
  });

  it('[KC21] keeps the moment and the day on which it was, and never a moment to come', () => {
    const { id: choreId, log } = weeklyLog();
    const now = at('2026-03-04T09:00');
    const yesterday = { id: choreId, at: at('2026-03-03T22:30'), on: day('2026-03-03') };
    log.run(completeChore, { ...yesterday, kind: 'not-needed' }, now);
    expect(log.rows('choreEntries')[0]).toMatchObject({
      kind: 'not-needed',
      at: yesterday.at,
      on: '2026-03-03',
      occurrence: '2026-03-02',
    });
    const ahead = { ...yesterday, at: at('2026-03-05T09:00') };
    expect(kindOf(log.run(completeChore, ahead, now))).toBe('in-the-future');
    const entry = log.rows('choreEntries')[0];
    const corrected = {
      at: at('2026-03-02T10:00'),
      on: day('2026-03-02'),
      minutes: 9,
      note: '',
      prevented: null,
    };
    log.run(correctChoreEntry, { id: entry?.id ?? '', ...corrected }, now);
    expect(log.rows('choreEntries')[0]).toMatchObject({ minutes: 9, on: '2026-03-02', note: null });
  });

  it('[KC22] moving and skipping ask for a reason', () => {
    const { id: choreId, log } = weeklyLog();
    const now = at('2026-03-02T09:00');
    const asked = { id: choreId, occurrence: '2026-03-02', on: day('2026-03-02'), because: ' ' };
    expect(kindOf(log.run(skipChore, asked, now))).toBe('empty');
    expect(kindOf(log.run(moveChore, { ...asked, until: '2026-03-05' }, now))).toBe('empty');
    const odd = { ...asked, because: 'Closed', until: '2026-02-30' };
    expect(kindOf(log.run(moveChore, odd, now))).toBe('out-of-range');
    for (const until of ['2026-03-01', '2037-01-01', '9999-12-31', '+002026-03-05']) {
      expect(kindOf(log.run(moveChore, { ...odd, until }, now))).toBe('out-of-range');
    }
    expect(log.run(moveChore, { ...odd, until: '2036-12-31' }, now).ok).toBe(true);
    // Where it is due it is still the day before.
    const far = { kind: 'once', due: '2026-03-01T21:00', zone: 'America/Los_Angeles' } as const;
    expect(
      moveMisfit(
        '2026-03-01T22:00',
        todayOn(scheduleZone(far), day('2026-03-02'), at('2026-03-02T02:00')),
      ),
    ).toBe(null);
  });

  it('[KC23] a control is unproven from the end of the grace, and proven again once it is done', () => {
    const { id: choreId, log, unproven } = weeklyLog();
    expect(unproven(at('2026-03-03T23:59'))).toBeNull();
    expect(unproven(at('2026-03-04T00:00'))).toBe(at('2026-03-04T00:00'));
    // Also where nobody looked for months.
    expect(unproven(at('2026-08-01T12:00'))).toBe(at('2026-03-04T00:00'));
    log.run(completeChore, { id: choreId, on: day('2026-03-05') }, at('2026-03-05T09:00'));
    expect(unproven(at('2026-03-05T09:00'))).toBeNull();
    expect(unproven(at('2026-03-11T00:00'))).toBe(at('2026-03-11T00:00'));
  });

  it('[KC24] moving, skipping and missing prove nothing: the control lapses when it would have', () => {
    const { id: choreId, log, unproven } = weeklyLog();
    const now = at('2026-03-02T09:00');
    const said = {
      id: choreId,
      occurrence: '2026-03-02',
      on: day('2026-03-02'),
      because: 'Closed',
    };
    log.run(moveChore, { ...said, until: '2026-03-08' }, now);
    expect(unproven(at('2026-03-04T00:00'))).toBe(at('2026-03-04T00:00'));
    log.run(skipChore, said, now);
    expect(unproven(at('2026-03-05T09:00'))).toBe(at('2026-03-04T00:00'));
    log.run(completeChore, { id: choreId, on: day('2026-03-09') }, at('2026-03-09T09:00'));
    expect(unproven(at('2026-03-09T09:00'))).toBeNull();
  });

  it('[KC25] what is no longer kept proves nothing from then on, until it is kept again and done', () => {
    const { id: choreId, log, unproven } = weeklyLog();
    log.run(completeChore, { id: choreId, on: day('2026-03-02') }, at('2026-03-02T09:00'));
    log.run(retireChore, { id: choreId, because: 'Replaced' }, at('2026-03-03T09:00'));
    expect(unproven(at('2026-03-03T10:00'))).toBe(at('2026-03-03T09:00'));
    expect(kindOf(log.run(retireChore, { id: choreId }, at('2026-03-03T10:00')))).toBe('already');
    log.run(resumeChore, { id: choreId, today: day('2026-03-04') }, at('2026-03-04T09:00'));
    expect(unproven(at('2026-03-04T10:00'))).toBeNull();
  });

  it('[KC26] a new schedule counts from its day, and what was answered stays answered', () => {
    const { chore, course, id: choreId, log } = weeklyLog();
    log.run(completeChore, { id: choreId, on: day('2026-03-02') }, at('2026-03-02T09:00'));
    const schedule = { kind: 'rule', rule: 'FREQ=DAILY;INTERVAL=2', start: '2026-01-01' } as const;
    log.run(
      changeChore,
      { id: choreId, title: 'Rotate WAF rules', schedule, today: day('2026-03-20') },
      at('2026-03-20T09:00'),
    );
    expect(chore().countsFrom).toBe('2026-03-20');
    expect(course().open[0]?.key).toBe('2026-03-20');
    expect(course().doneCount).toBe(1);
  });

  it('[KC27] a schedule that cannot be read is refused with what was expected and found', () => {
    const { log } = weeklyLog();
    const add = (schedule: Parameters<typeof tryAdd>[0]) => tryAdd(schedule);
    function tryAdd(schedule: Readonly<Record<string, unknown>>) {
      const input = { title: 'Odd', schedule: schedule as never, today: day('2026-03-02') };
      return kindOf(log.run(addChore, input, at('2026-03-02T09:00')));
    }
    expect(add({ kind: 'rule', rule: 'FREQ=NEVER', start: '2026-03-02' })).toBe(
      'unreadable-schedule',
    );
    expect(add({ kind: 'rule', rule: 'FREQ=DAILY', start: '2026-02-30' })).toBe(
      'unreadable-schedule',
    );
    expect(add({ kind: 'once', due: '2026-03-02T09:30' })).toBe('unreadable-schedule');
    expect(add({ kind: 'once', due: '2026-03-02T09:30', zone: 'Mars/Base' })).toBe(
      'unreadable-schedule',
    );
    expect(add({ kind: 'once', due: '2026-03-02T09:30', zone: 'Europe/Berlin' })).toBe('ok');
  });

  it('[KC28] removing a chore takes its entries with it, and undo brings both back', () => {
    const { course, id: choreId, log } = weeklyLog();
    log.run(completeChore, { id: choreId, on: day('2026-03-02') }, at('2026-03-02T09:00'));
    const before = course();
    const removed = log.run(removeChore, { id: choreId }, at('2026-03-02T10:00'));
    expect(log.rows('choreEntries')).toEqual([]);
    log.undo(removed.ok && removed.value ? removed.value.id : id('none'), at('2026-03-02T11:00'));
    expect(course()).toEqual(before);
  });
});
