import { describe, expect, it } from 'vitest';
import type { Asset } from '#shared/domain/asset.ts';
import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { outlookOf } from '#shared/rules/absence-outlook.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { choreLine } from '#shared/rules/chore-list.ts';
import { calendarInUtc } from '#shared/rules/operator-calendar.ts';
import { aChoreEntry, aCourse, dueOnce } from '#shared/rules/sample-chores.ts';
import { handoverCalendar } from './handover-calendar.ts';

const trip = { from: day('2026-05-15'), to: day('2026-05-28') };
const today = day('2026-05-14');
const now = instant(Date.UTC(2026, 4, 14, 9));
const dayOf = (at: number) => day(new Date(at).toISOString().slice(0, 10));

const anAsset: Asset = {
  ...{ id: id('cert'), kind: 'certificate', name: 'gateway', serviceId: null, certificate: null },
  ...{ expiresOn: day('2026-05-20'), autoRenewSeenOn: null, notes: null, createdAt: now },
};

const calendarOf = (
  courses: readonly ChoreCourse[],
  entries: readonly ChoreEntry[] = [],
  assets: readonly Asset[] = [],
) =>
  handoverCalendar(
    {
      outlook: outlookOf(
        { courses, entries, incidents: [], assets, habits: [] },
        trip,
        today,
        dayOf,
      ),
      absence: { ...trip, note: null, plannedAt: now },
      courses,
      entries,
      lines: courses.map((course) =>
        choreLine(course, { services: [], acceptances: [] }, now, calendarInUtc(now)),
      ),
      today,
    },
    now,
  );

const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(/BEGIN:VEVENT.*?DTSTART;VALUE=DATE:(\d+)/gs)].map(([, found = '']) => found);

describe('the calendar of a hand-over', () => {
  it('[HO10] has each day on which a chore asks for something in the trip, and none beyond', () => {
    const weekly = aCourse({
      schedule: {
        kind: 'rule',
        rule: 'FREQ=WEEKLY',
        start: '2026-05-04',
        zone: null,
        except: [],
      },
      countsFrom: day('2026-05-12'),
    });
    const { text, undated, written } = calendarOf([
      weekly,
      aCourse({ id: id('later'), ...dueOnce('2026-06-01') }),
    ]);

    expect(daysIn(text)).toEqual(['20260518', '20260525']);
    expect(written).toBe(2);
    expect(text).not.toContain('RRULE');
    expect(text).toContain('UID:rotate-2026-05-18@lightkeeper');
    expect(undated).toEqual([]);
  });

  it('[HO11] has what is late already on the first day of the trip', () => {
    expect(daysIn(calendarOf([aCourse(dueOnce('2026-05-10'))]).text)).toEqual(['20260515']);
  });

  it('[HO10] has the day on which its asset ends, where the chore is due later', () => {
    const course = aCourse({
      kind: 'deadline',
      assetId: id('cert'),
      ...dueOnce('2026-06-01'),
    });
    expect(daysIn(calendarOf([course], [], [anAsset]).text)).toEqual(['20260520']);
  });

  it('[HO12] names what it leaves out, since no day of it is known', () => {
    const restart: Partial<Chore> = {
      kind: 'reactive',
      title: 'Restart the worker',
      schedule: { kind: 'rolling', every: 5, unit: 'day', first: day('2026-04-02') },
    };
    const done = ['2026-04-22', '2026-05-01', '2026-05-09'].map((on) =>
      aChoreEntry({
        id: id(on),
        on: day(on),
        occurrence: on,
        at: instant(Date.parse(`${on}T12:00:00Z`)),
      }),
    );
    const { text, undated } = calendarOf([aCourse(restart, done)], done);

    expect(undated).toEqual(['Restart the worker']);
    expect(daysIn(text)).toEqual([]);
  });
});
