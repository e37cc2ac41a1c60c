import 'fake-indexeddb/auto';
import Dexie, { type ObservabilitySet } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, before, days, hours, type Instant } from '#shared/domain/time.ts';
import type { Change, JournalEntry } from '#shared/journal/entry.ts';
import { habitsOf, unkept } from '#shared/rules/absence-habits.ts';
import { outlookOf } from '#shared/rules/absence-outlook.ts';
import { coming, isAway, usualTrip } from '#shared/rules/absence-trip.ts';
import { choreLines, choreList } from '#shared/rules/chore-list.ts';
import { earlierLines } from '#shared/rules/earlier-times.ts';
import { standingAnswers } from '#shared/rules/pattern-answers.ts';
import { notifiableThings } from '#shared/rules/notifiable.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { aChore } from '#shared/rules/sample-chores.ts';
import { NOON } from '#shared/rules/sample-rows.ts';
import { whileAway } from '#shared/rules/while-away.ts';
import { goingOn, refreshChoreCourses } from '../chore-courses.ts';
import { logDatabase, tableOf, type LogDatabase } from '../database.ts';
import { dueChangesIn } from '../due-changes.ts';
import { dueHolder, type DueHolder } from './due-holder.ts';
import { A_STEP, changesOf, DAILY, STEP_KINDS } from './random-due.ts';

let db: LogDatabase;
let holder: DueHolder;
let count = 0;

const listen = (parts: ObservabilitySet): void => {
  const changes = dueChangesIn(parts, db);
  if (changes !== null) holder.changed(changes);
};

beforeEach(() => Dexie.on.storagemutated.subscribe(listen));
afterEach(() => Dexie.on.storagemutated.unsubscribe(listen));

async function begin(): Promise<void> {
  count += 1;
  db = logDatabase(`due-${String(count)}`);
  holder = dueHolder(db);
  await db.open();
}

async function end(): Promise<void> {
  db.close();
  await Dexie.delete(db.name);
}

/** Writes rows as an entry of the journal is applied: with the courses, in one transaction. */
const write = (...changes: readonly Change[]): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    for (const { after: row, id: key, table } of changes) {
      await (row === null ? tableOf(db, table).delete(key) : db.table(table).put(row));
    }
    await refreshChoreCourses(db, [{ changes } as unknown as JournalEntry]);
  });

/** As it would be worked out by somebody who remembers nothing. */
async function plainly(now: Instant, zone: string, previous: Instant) {
  const known = calendarAt(now, zone);
  const calendar = { today: known.today, startOf: (day: typeof known.today) => known.startOf(day) };
  const services = await db.services.toArray();
  const courses = await goingOn(db);
  const all = await db.choreCourses.toArray();
  const absences = await db.absences.toArray();
  const ending = async (since: Instant) =>
    db.riskAcceptances.where('expiresAt').above(since).toArray();
  const acceptances = await ending(now);
  const list = choreList({ courses, services, acceptances }, now, calendar);
  const recent = await ending(before(now, days(30)));
  const latest = await db.absences.orderBy('from').reverse().toArray();
  const trip = coming(latest, calendar.today);
  const ids = courses.map((course) => course.id);
  const entries = await db.choreEntries.where('choreId').anyOf(ids).toArray();
  const forecast = {
    today: calendar.today,
    absences: latest,
    absence: trip,
    outlook: outlookOf(
      {
        courses,
        entries,
        incidents: await db.incidents.toArray(),
        assets: await db.assets.toArray(),
        habits: unkept(
          habitsOf(await db.littleThings.toArray()),
          standingAnswers(await db.suggestions.toArray(), await db.chores.toArray()),
        ),
      },
      trip ?? usualTrip(calendar.today),
      calendar.today,
      (at) => calendarAt(at, zone).today,
    ),
    lines: choreLines({ courses, services, acceptances }, now, calendar),
  };
  const planned = trip?.plannedAt ?? Infinity;
  const said = entries
    .filter(({ at }) => at >= planned)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  return {
    list,
    forecast,
    earlier: earlierLines(await db.littleThings.toArray()),
    away: { ...forecast, courses, entries: said },
    desktop: {
      things: notifiableThings(
        { chores: list, courses, acceptances: recent, absences },
        now,
        calendar,
      ),
      isAway: isAway(absences, calendar.today),
      late: list.late.length,
      next: [...list.late, ...list.today, ...list.week],
    },
    'while-away': whileAway(
      {
        // Those that are over and keep nothing neither lapse nor are told of.
        courses: all.filter(({ chore, isOver }) => isOver === 0 || chore.title === 'keeps'),
        services,
        acceptances: await ending(previous),
      },
      previous,
      now,
      calendar,
    ),
  };
}

const ZONES = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Auckland', 'Asia/Kathmandu'];
const number = fc.nat({ max: 4 });
const randomStep = fc.record({
  what: fc.constantFrom(...STEP_KINDS),
  chore: number,
  which: fc.nat({ max: 400 }),
  isAskedAfter: fc.boolean(),
  atHours: fc.integer({ min: -60 * 24, max: 120 * 24 }),
  awayHours: fc.integer({ min: -48, max: 400 }),
  zone: fc.constantFrom(...ZONES),
});

describe('what is held between one question and the next', () => {
  it('[DL1] gives what a read of everything gives, after any changes and whatever the clock does (n = 60)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 1, maxLength: 16 }), async (steps) => {
        await begin();
        for (const one of steps) {
          await write(...changesOf(one));
          if (!one.isAskedAfter) continue;
          const now = after(NOON, hours(one.atHours));
          const previous = before(now, hours(one.awayHours));
          const plain = await plainly(now, one.zone, previous);
          for (const kind of [
            'list',
            'desktop',
            'while-away',
            'forecast',
            'away',
            'earlier',
          ] as const) {
            const answer = await holder.answer({ kind, now, zone: one.zone, previous });
            expect(answer).toEqual(plain[kind]);
          }
        }
        await end();
      }),
      { numRuns: 60 },
    );
  });

  it('[DL1] has a habit among its lines unless a chore keeps it, and again once that is over', async () => {
    await begin();
    const ask = { kind: 'forecast', now: after(NOON, days(30)), zone: 'UTC' } as const;
    const habits = async (): Promise<number> => {
      const { outlook } = await plainly(ask.now, ask.zone, NOON).then(({ forecast }) => forecast);
      const answer = (await holder.answer(ask)) as { readonly outlook: typeof outlook };
      expect(answer.outlook).toEqual(outlook);
      return JSON.stringify(outlook).split('"isHabit":true').length - 1;
    };
    const step = { ...A_STEP, which: 2 };
    await write(...changesOf({ ...step, what: 'little' }));
    expect(await habits()).toBe(1);
    await write(...changesOf({ ...step, what: 'chore' }));
    expect(await habits()).toBe(1);
    await write(...changesOf({ ...step, what: 'suggestion', which: 6 }));
    expect(await habits()).toBe(0);
    await write(...changesOf({ ...step, what: 'retire' }));
    expect(await habits()).toBe(1);
    await write(...changesOf({ ...step, what: 'chore' }));
    expect(await habits()).toBe(0);
    await write(...changesOf({ ...step, what: 'remove' }));
    expect(await habits()).toBe(1);
    await end();
  });

  it('[DL2] reads rows once, and after that only those that changed', async () => {
    await begin();
    await write(...changesOf({ ...A_STEP, chore: 1 }));
    await write(...changesOf({ ...A_STEP, chore: 2 }));
    const ask = { kind: 'list', now: NOON, zone: 'UTC' } as const;
    await holder.answer(ask);
    const read: string[] = [];
    db.choreCourses.hook('reading', (course) => {
      read.push(course.id);
      return course;
    });

    await holder.answer({ ...ask, now: after(NOON, days(3)) });
    expect(read).toEqual([]);
    await write(...changesOf({ ...A_STEP, chore: 2, which: 1 }));
    await holder.answer(ask);
    expect(read).toEqual(['chore-2']);
    await end();
  });

  it('[DL3] reads everything again where it is not told which rows changed', async () => {
    await begin();
    const ask = { kind: 'list', now: NOON, zone: 'UTC' } as const;
    expect(await holder.answer(ask)).toMatchObject({ late: [] });
    // More than some fifty rows at once are told as "any".
    const many = Array.from({ length: 60 }, (_, place) => {
      const chore = aChore({ id: id(`chore-${String(place)}`), schedule: DAILY });
      return { table: 'chores', id: chore.id, before: null, after: chore } as const;
    });
    await write(...many);
    const { late } = (await holder.answer(ask)) as { late: readonly unknown[] };
    expect(late.length).toBe(60);
    await end();
  });
});
