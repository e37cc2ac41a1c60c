import 'fake-indexeddb/auto';
import Dexie, { type ObservabilitySet } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHORE_ENTRY_KINDS, type Schedule } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import {
  after,
  before,
  calendarDay,
  days,
  hours,
  instant,
  type Instant,
} from '#shared/domain/time.ts';
import type { Change, JournalEntry } from '#shared/journal/entry.ts';
import { isAway } from '#shared/rules/absence-trip.ts';
import { choreList } from '#shared/rules/chore-list.ts';
import { notifiableThings } from '#shared/rules/notifiable.ts';
import { calendarAt, daysAfter } from '#shared/rules/operator-calendar.ts';
import { aChore, aChoreEntry } from '#shared/rules/sample-chores.ts';
import { anAcceptance, aService, NOON } from '#shared/rules/sample-rows.ts';
import { whileAway } from '#shared/rules/while-away.ts';
import { anAbsence } from '#shared/samples/upkeep-builders.ts';
import { goingOn, refreshChoreCourses } from '../chore-courses.ts';
import { logDatabase, tableOf, type LogDatabase } from '../database.ts';
import { dueChangesIn } from '../due-changes.ts';
import { dueHolder, type DueHolder } from './due-holder.ts';

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
  return {
    list,
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

const START = '2026-03-20';
const ZONES = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Auckland', 'Asia/Kathmandu'];
const rule = (text: string, start: string, zone: string | null = null): Schedule => ({
  ...{ kind: 'rule', rule: text, start, zone, except: [] },
});
const DAILY = rule('FREQ=DAILY', START);
const SCHEDULES: readonly Schedule[] = [
  DAILY,
  rule('FREQ=WEEKLY;BYDAY=FR', START),
  rule('FREQ=DAILY', `${START}T02:30`, 'Europe/Berlin'),
  rule('FREQ=WEEKLY', `${START}T18:00`, 'America/New_York'),
  rule('FREQ=NONSENSE', START),
  { kind: 'rolling', every: 9, unit: 'day', first: calendarDay(START) },
  { kind: 'once', due: '2026-05-20', zone: null },
  { kind: 'once', due: '2026-05-20T09:00', zone: 'Asia/Tokyo' },
];

const number = fc.nat({ max: 4 });
const step = fc.record({
  what: fc.constantFrom('chore', 'entry', 'undo', 'retire', 'remove', 'service', 'cover', 'trip'),
  chore: number,
  which: fc.nat({ max: 400 }),
  isAskedAfter: fc.boolean(),
  atHours: fc.integer({ min: -60 * 24, max: 120 * 24 }),
  awayHours: fc.integer({ min: -48, max: 400 }),
  zone: fc.constantFrom(...ZONES),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take({ chore: place, what, which }: Step): Promise<void> {
  const chore = aChore({
    id: id(`chore-${String(place)}`),
    title: 'keeps',
    schedule: SCHEDULES[which % SCHEDULES.length] ?? DAILY,
    grace: { before: which % 3, after: which % 5 },
    missed: which % 2 === 0 ? 'stack' : 'keep-one',
    countsFrom: calendarDay(START),
  });
  const day = daysAfter(calendarDay(START), which % 90);
  const entry = aChoreEntry({
    id: id(`entry-${String(which % 30)}`),
    choreId: chore.id,
    kind: CHORE_ENTRY_KINDS[which % CHORE_ENTRY_KINDS.length] ?? 'done',
    occurrence: day,
    on: day,
    until: which % CHORE_ENTRY_KINDS.length === 3 ? daysAfter(day, 4) : null,
    at: instant(Date.parse(`${day}T09:00:00Z`)),
  });
  const named = { before: null } as const;
  switch (what) {
    case 'chore':
      return write({ ...named, table: 'chores', id: chore.id, after: chore });
    case 'retire':
      return write({
        ...named,
        table: 'chores',
        id: chore.id,
        after: { ...chore, retiredAt: NOON },
      });
    case 'remove':
      return write({ table: 'chores', id: chore.id, before: chore, after: null });
    case 'entry':
      return write({ ...named, table: 'choreEntries', id: entry.id, after: entry });
    case 'undo':
      return write({ table: 'choreEntries', id: entry.id, before: entry, after: null });
    case 'service': {
      const service = aService({ name: `checkout ${String(which)}` });
      return write({ ...named, table: 'services', id: service.id, after: service });
    }
    case 'cover': {
      const cover = anAcceptance({
        id: id(`cover-${String(which % 3)}`),
        controls: [{ text: 'Kept', choreId: chore.id }],
        expiresAt: after(NOON, days((which % 90) - 45)),
      });
      return write({ ...named, table: 'riskAcceptances', id: cover.id, after: cover });
    }
    default: {
      const trip = anAbsence({ from: day, to: daysAfter(day, 14) });
      return write({ ...named, table: 'absences', id: trip.id, after: trip });
    }
  }
}

describe('what is held between one question and the next', () => {
  it('[DL1] gives what a read of everything gives, after any changes and whatever the clock does (n = 60)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
        await begin();
        for (const one of steps) {
          await take(one);
          if (!one.isAskedAfter) continue;
          const now = after(NOON, hours(one.atHours));
          const previous = before(now, hours(one.awayHours));
          const plain = await plainly(now, one.zone, previous);
          for (const kind of ['list', 'desktop', 'while-away'] as const) {
            const answer = await holder.answer({ kind, now, zone: one.zone, previous });
            expect(answer).toEqual(plain[kind]);
          }
        }
        await end();
      }),
      { numRuns: 60 },
    );
  });

  it('[DL2] reads rows once, and after that only those that changed', async () => {
    await begin();
    await take({ ...A_STEP, chore: 1 });
    await take({ ...A_STEP, chore: 2 });
    const ask = { kind: 'list', now: NOON, zone: 'UTC' } as const;
    await holder.answer(ask);
    const read: string[] = [];
    db.choreCourses.hook('reading', (course) => {
      read.push(course.id);
      return course;
    });

    await holder.answer({ ...ask, now: after(NOON, days(3)) });
    expect(read).toEqual([]);
    await take({ ...A_STEP, chore: 2, which: 1 });
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

const A_STEP: Step = {
  ...{ what: 'chore', chore: 0, which: 0, isAskedAfter: false, atHours: 0, awayHours: 0 },
  zone: 'UTC',
};
