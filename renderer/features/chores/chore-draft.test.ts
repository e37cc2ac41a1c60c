import { describe, expect, it } from 'vitest';
import type { Chore, Schedule } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { readQuickAdd } from '#shared/rules/quick-add.ts';
import { draftOf, newDraft, readDraft, withLine, type ChoreDraft } from './chore-draft.ts';

const TODAY = calendarDay('2026-05-14');
const ZONE = 'Europe/Berlin';
const EMPTY = newDraft(TODAY, ZONE);

const typed = (line: string, draft: ChoreDraft = EMPTY): ChoreDraft =>
  withLine(
    draft,
    readQuickAdd(line, {
      ...{ now: instant(Date.UTC(2026, 4, 14, 8, 48)), zone: ZONE, assets: [] },
      services: [{ id: id<'ServiceId'>('s-1'), name: 'checkout' }],
    }),
  );

const chore = (schedule: Schedule): Chore => ({
  ...{ id: id<'ChoreId'>('c'), title: 'Patch the runners', kind: 'preventive', schedule },
  ...{ serviceId: id<'ServiceId'>('s-1'), assetId: null, missed: 'keep-one' },
  ...{ grace: { before: 1, after: 3 }, minutes: 20, consequence: 'Builds stop', harm: 3 },
  ...{ steps: 'Drain one', contact: null, onlyYou: true, sheetTestedOn: null, notes: null },
  ...{ countsFrom: TODAY, retiredAt: null },
});

describe('the draft of a chore', () => {
  it('[CE4] takes from the line what it says, and leaves the rest', () => {
    const draft = typed('purge checkout every 2 weeks on Friday 3 days grace 20m', {
      ...EMPTY,
      consequence: 'Orders stop',
    });

    expect(readDraft(draft, null)).toMatchObject({
      ok: true,
      value: {
        ...{ title: 'purge checkout', serviceId: 's-1', minutes: 20, consequence: 'Orders stop' },
        schedule: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', start: '2026-05-15' },
        grace: { before: 0, after: 3 },
      },
    });
  });

  it('[CE4] leaves title and schedule where the line does not name them', () => {
    const known = draftOf(chore({ kind: 'once', due: '2026-05-20', zone: null }), TODAY, ZONE);

    expect(typed('30m', known)).toEqual({ ...known, minutes: '30' });
    expect(typed('', known)).toEqual(known);
  });

  it('[CE4] does not take grace of days for grace of minutes with a new schedule', () => {
    const known = draftOf(chore({ kind: 'once', due: '2026-05-20', zone: null }), TODAY, ZONE);

    expect(typed('daily at 14:00', known).when).toMatchObject({
      ...{ graceBefore: '0', graceAfter: '0', time: '14:00' },
    });
  });

  it('[CE5] gives back every chore as it was, where nothing was touched', () => {
    const schedules: readonly Schedule[] = [
      { kind: 'rule', rule: 'FREQ=WEEKLY', start: '2026-05-15', zone: null, except: [] },
      {
        ...{ kind: 'rule', rule: 'BYHOUR=9;FREQ=DAILY', start: '2026-05-15T09:00:00', zone: 'UTC' },
        except: ['2026-05-16'],
      },
      { kind: 'rolling', every: 21, unit: 'day', first: TODAY },
      { kind: 'once', due: '2026-05-20T09:30:00', zone: ZONE },
    ];
    for (const schedule of schedules) {
      const before = chore(schedule);
      const { id: _id, countsFrom: _from, retiredAt: _at, ...said } = before;
      const read = readDraft(draftOf(before, TODAY, ZONE), before);

      expect(read).toEqual({ ok: true, value: { ...said, contact: '', notes: '' } });
    }
  });

  it('[CE5] gives the changed schedule where it was touched', () => {
    const before = chore({ kind: 'rolling', every: 21, unit: 'day', first: TODAY });
    const draft = draftOf(before, TODAY, ZONE);

    expect(readDraft({ ...draft, when: { ...draft.when, every: '30' } }, before)).toMatchObject({
      ok: true,
      value: { schedule: { every: 30 } },
    });
  });

  it('[CE6] says what is missing and what does not read, beside the schedule', () => {
    const read = readDraft(
      { ...EMPTY, minutes: 'a while', when: { ...EMPTY.when, first: '' } },
      null,
    );

    expect(read.ok ? [] : read.refusal.map(({ field }) => field)).toEqual([
      'title',
      'first',
      'minutes',
    ]);
  });
});
