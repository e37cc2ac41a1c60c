import { describe, expect, it } from 'vitest';
import type { Chore, ChoreEntry, Schedule } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { calendarInUtc } from './operator-calendar.ts';
import { changeSentence, type KnownChore, nextDue, proofChange } from './schedule-change.ts';
import type { WhenDue } from './schedule-words.ts';

const TODAY = calendarDay('2026-05-14');

const rule = (text: string, start: string, zone: string | null = null): Schedule => ({
  ...{ kind: 'rule', rule: text, start, zone, except: [] },
});
const when = (schedule: Schedule): WhenDue => ({
  ...{ schedule, grace: { before: 0, after: 0 }, missed: 'keep-one' },
});
const WEEKLY = rule('FREQ=WEEKLY;BYDAY=FR', '2026-05-01');
const rolling = (every: number): Schedule => ({
  ...{ kind: 'rolling', every, unit: 'day', first: calendarDay('2026-05-01') },
});

const chore = (schedule: Schedule): Chore => ({
  ...{ id: id<'ChoreId'>('c'), title: 'Patch', kind: 'preventive', serviceId: null, assetId: null },
  ...when(schedule),
  ...{ minutes: null, consequence: null, harm: null, steps: null, contact: null, notes: null },
  ...{ onlyYou: false, sheetTestedOn: null, retiredAt: null },
  countsFrom: calendarDay('2026-05-01'),
});
const done = (occurrence: string, on = occurrence): ChoreEntry => ({
  ...{ id: id<'ChoreEntryId'>(occurrence), choreId: id<'ChoreId'>('c'), kind: 'done', occurrence },
  ...{ at: instant(Date.parse(`${on}T09:00:00Z`)), on: calendarDay(on), until: null },
  ...{ minutes: null, note: null, prevented: null },
});
const known = (schedule: Schedule, entries: readonly ChoreEntry[] = []): KnownChore => ({
  ...{ chore: chore(schedule), entries },
});

const keys = (schedule: Schedule, of: KnownChore | null = null): readonly string[] =>
  nextDue(when(schedule), TODAY, of).found.map(({ key }) => key);

describe('what a schedule asks for next', () => {
  it('[CE1] of a new chore begins today, also where the rule began earlier', () => {
    expect(keys(WEEKLY)).toHaveLength(10);
    expect(keys(WEEKLY)[0]).toBe('2026-05-15');
    expect(keys(rule('FREQ=DAILY', '2026-05-01T09:30', 'Europe/Berlin'))[0]).toBe(
      '2026-05-14T09:30:00',
    );
  });

  it('[CE1] says a day that has passed as it is, so that it can be seen', () => {
    expect(keys({ kind: 'once', due: '2026-05-01', zone: null })).toEqual(['2026-05-01']);
  });

  it('[CE2] of a known one begins with what nobody answered', () => {
    expect(keys(WEEKLY, known(WEEKLY, [done('2026-05-01')]))[0]).toBe('2026-05-08');
    expect(keys(rolling(10), known(rolling(10), [done('2026-05-01', '2026-05-09')]))).toEqual([
      ...['2026-05-19', '2026-05-29', '2026-06-08', '2026-06-18', '2026-06-28'],
      ...['2026-07-08', '2026-07-18', '2026-07-28', '2026-08-07', '2026-08-17'],
    ]);
  });

  it('[CE2] is nothing where the schedule cannot be read, and says so', () => {
    expect(nextDue(when(rule('soon', '2026-05-01')), TODAY, null).end).toBe('unreadable');
  });
});

describe('a change of schedule', () => {
  const changed = (from: KnownChore, to: Schedule): string | null =>
    changeSentence(from, when(to), TODAY);

  it('[CE3] says nothing where the schedule stays', () => {
    expect(changed(known(WEEKLY), WEEKLY)).toBeNull();
  });

  it('[CE3] says on which day it is due instead', () => {
    const upToDate = known(WEEKLY, [done('2026-05-01'), done('2026-05-08')]);

    expect(changed(upToDate, rule('FREQ=WEEKLY;BYDAY=MO', '2026-05-14'))).toBe(
      'It was due on Fri 15 May 2026; with this schedule it is due on Mon 18 May 2026.',
    );
    expect(changed(upToDate, rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-05-15'))).toBe(
      'It stays due on Fri 15 May 2026.',
    );
  });

  it('[CE3] says that what is late is not asked for any more', () => {
    expect(changed(known(WEEKLY), rule('FREQ=WEEKLY;BYDAY=MO', '2026-05-14'))).toBe(
      'It was due on Fri 1 May 2026; with this schedule it is due on Mon 18 May 2026. ' +
        'What is late is then not asked for any more; its entries stay.',
    );
  });

  it('[CE3] says where nothing is to come, and where it comes again', () => {
    const once: Schedule = { kind: 'once', due: '2026-05-01', zone: null };
    const over = known(once, [done('2026-05-01')]);

    expect(changed(over, rule('FREQ=DAILY;COUNT=1', '2026-05-01'))).toBe(
      'Nothing is to come, as before.',
    );
    expect(changed(over, { ...once, due: '2026-05-20' })).toBe(
      'It is due again, on Wed 20 May 2026.',
    );
    expect(changed(over, WEEKLY)).toBe('It is due again, on Fri 15 May 2026.');
    expect(changed(known(WEEKLY), rule('FREQ=DAILY;COUNT=1', '2026-05-01'))).toBe(
      'It was due on Fri 1 May 2026. With this schedule nothing is to come.',
    );
  });

  it('[CE3] says the time where there is one', () => {
    const timed = rule('FREQ=DAILY', '2026-05-14T09:30', 'Europe/Berlin');

    expect(changed(known(WEEKLY, [done('2026-05-01'), done('2026-05-08')]), timed)).toBe(
      'It was due on Fri 15 May 2026; with this schedule it is due on Thu 14 May 2026 at 09:30.',
    );
  });

  it('[CE13] says where it moves the end of what is proven, without having been done', () => {
    const calendar = calendarInUtc(instant(Date.parse('2026-05-14T09:00:00Z')));
    const monthly = when(rule('FREQ=MONTHLY;BYMONTHDAY=28', '2026-05-28'));

    expect(proofChange(known(WEEKLY), monthly, calendar)).toEqual({
      before: Date.parse('2026-05-02T00:00:00Z'),
      after: Date.parse('2026-05-29T00:00:00Z'),
    });
    expect(proofChange(known(WEEKLY), when(WEEKLY), calendar)).toBeNull();
    expect(
      proofChange(known(WEEKLY), { ...when(WEEKLY), grace: { before: 0, after: 3 } }, calendar),
    ).toEqual({
      before: Date.parse('2026-05-02T00:00:00Z'),
      after: Date.parse('2026-05-05T00:00:00Z'),
    });
  });
});
