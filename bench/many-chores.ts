import { openJournal } from '#electron/journal/open-journal.ts';
import {
  UNSAID_OF_CHORE,
  type Chore,
  type ChoreEntry,
  type ChoreEntryKind,
  type Schedule,
} from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Service } from '#shared/domain/service.ts';
import {
  after,
  calendarDay,
  days,
  instant,
  type CalendarDay,
  type Instant,
} from '#shared/domain/time.ts';
import { SCHEMA_VERSION, type Change, type EntryDraft } from '#shared/journal/entry.ts';
import { dayOfKey } from '#shared/rules/chore-answers.ts';
import { grouped } from '#shared/rules/grouped.ts';
import { aService, anAcceptance } from '#shared/rules/sample-rows.ts';
import { scheduleOccurrences } from '#shared/rules/schedule-occurrences.ts';

export const CHORES = 2000;
export const ENTRIES = 200_000;
/** Chores that are due once have one entry each; the others share the rest evenly. */
const ONCE_EVERY = 10;
const PER_CHORE = (ENTRIES - CHORES / ONCE_EVERY) / (CHORES - CHORES / ONCE_EVERY);
const SERVICES = 20;
const ACCEPTANCES = 100;

export type ManyChores = {
  readonly services: readonly Service[];
  readonly chores: readonly Chore[];
  readonly entries: readonly ChoreEntry[];
  readonly acceptances: readonly RiskAcceptance[];
};

const DAILY = { every: 1, of: (start: CalendarDay): Schedule => rule('FREQ=DAILY', start) };

/** How one in ten chores is scheduled, given the day on which it began. */
const SCHEDULES: readonly {
  readonly every: number;
  readonly of: (start: CalendarDay) => Schedule;
}[] = [
  { every: 7, of: (start) => rule('FREQ=WEEKLY', start) },
  DAILY,
  { every: 30.44, of: (start) => rule('FREQ=MONTHLY;BYDAY=2TU', start) },
  { every: 1.4, of: (start) => rule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', start) },
  { every: 1, of: (start) => rule('FREQ=DAILY', `${start}T02:30`, 'Europe/Berlin') },
  { every: 7, of: (start) => rule('FREQ=WEEKLY', `${start}T18:00`, 'America/New_York') },
  { every: 14, of: (start) => ({ kind: 'rolling', every: 14, unit: 'day', first: start }) },
  { every: 30.44, of: (start) => ({ kind: 'rolling', every: 1, unit: 'month', first: start }) },
  { every: 3, of: (start) => ({ kind: 'rolling', every: 3, unit: 'day', first: start }) },
  { every: 0, of: (start) => ({ kind: 'once', due: start, zone: null }) },
];

const rule = (text: string, start: string, zone: string | null = null): Schedule => ({
  kind: 'rule',
  rule: text,
  start,
  zone,
  except: [],
});

/** Chores of every kind of schedule, answered until shortly before `now`: some are kept, some late. */
export function manyChores(now: Instant): ManyChores {
  const services = Array.from({ length: SERVICES }, (_, place) =>
    aService({ id: id(`service-${place}`), name: `service-${place}` }),
  );
  const chores: Chore[] = [];
  const entries: ChoreEntry[] = [];
  for (let place = 0; place < CHORES; place++) {
    const chore = choreAt(place, services, now);
    chores.push(chore);
    entries.push(...entriesOf(chore, place));
  }
  const acceptances = Array.from({ length: ACCEPTANCES }, (_, place) =>
    anAcceptance({
      id: id(`acceptance-${place}`),
      number: place + 1,
      acceptedAt: instant(now - days(20)),
      proposedAt: instant(now - days(20)),
      expiresAt: after(now, days(1 + place)),
      controls: [{ text: 'Kept by hand', choreId: id(`chore-${place * 7}`) }],
    }),
  );
  return { services, chores, entries, acceptances };
}

function choreAt(place: number, services: readonly Service[], now: Instant): Chore {
  const { every, of } = SCHEDULES[place % SCHEDULES.length] ?? DAILY;
  // From two weeks ahead of its log to two weeks behind it.
  const lag = (place % 29) - 14;
  const began = calendarDay(
    new Date(now - days(Math.ceil(every * PER_CHORE) + lag)).toISOString().slice(0, 10),
  );
  const schedule = of(began);
  const isTimed = schedule.kind === 'rule' && schedule.zone !== null;
  return {
    ...UNSAID_OF_CHORE,
    id: id(`chore-${place}`),
    title: `Keep part ${place} going`,
    kind: place % 3 === 0 ? 'reactive' : 'preventive',
    serviceId: place % 4 === 0 ? null : (services[place % SERVICES]?.id ?? null),
    schedule,
    grace: isTimed ? { before: 60, after: 240 } : { before: 1, after: place % 4 },
    missed: place % 13 === 0 ? 'stack' : 'keep-one',
    countsFrom: began,
  };
}

function entriesOf(chore: Chore, place: number): readonly ChoreEntry[] {
  const isOnce = chore.schedule.kind === 'once';
  const { found } = scheduleOccurrences(chore.schedule, {
    after: null,
    limit: isOnce ? 1 : PER_CHORE,
  });
  return found.map(({ at, day, key }, number) => {
    const kind = kindAt(isOnce, place, number);
    return {
      id: id(`${chore.id}-${String(number).padStart(4, '0')}`),
      choreId: chore.id,
      kind,
      occurrence: key,
      at: at ?? instant(Date.parse(`${day}T09:00:00Z`)),
      on: dayOfKey(key),
      until: kind === 'postponed' ? calendarDay(later(day)) : null,
      minutes: number % 3 === 0 ? null : 5 + (number % 40),
      note: number % 10 === 0 ? 'Went as it should.' : null,
      prevented: null,
    };
  });
}

const kindAt = (isOnce: boolean, place: number, number: number): ChoreEntryKind => {
  if (isOnce) return place % 20 < ONCE_EVERY ? 'postponed' : 'done';
  return number % 17 === 5 ? 'skipped' : number % 23 === 7 ? 'not-needed' : 'done';
};

const later = (day: CalendarDay): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days(5)).toISOString().slice(0, 10);

/** Writes them as a log: an entry of the journal for each chore, with all that was said of it. */
export async function writeManyChores(dataFolder: string, now: Instant): Promise<void> {
  const journal = await openJournal(dataFolder);
  if (!journal.ok) throw new Error(journal.refusal.sentence);
  for (const draft of draftsOf(manyChores(now), now)) {
    const saved = await journal.value.append(draft, journal.value.describe().head);
    if (!saved.ok) throw new Error(`Not saved: ${saved.refusal.kind}`);
  }
  await journal.value.close();
}

function* draftsOf(rows: ManyChores, now: Instant): Generator<EntryDraft> {
  const added = { before: null } as const;
  yield draft('service.add', now, [
    ...rows.services.map(
      (after) => ({ ...added, table: 'services', id: after.id, after }) as const,
    ),
    ...rows.acceptances.map(
      (after) => ({ ...added, table: 'riskAcceptances', id: after.id, after }) as const,
    ),
  ]);
  const of = grouped(rows.entries, ({ choreId }) => choreId);
  for (const chore of rows.chores) {
    yield draft('chore.add', now, [
      { ...added, table: 'chores', id: chore.id, after: chore },
      ...(of.get(chore.id) ?? []).map(
        (after) => ({ ...added, table: 'choreEntries', id: after.id, after }) as const,
      ),
    ]);
  }
}

const draft = (command: string, at: Instant, changes: readonly Change[]): EntryDraft => ({
  id: id(crypto.randomUUID()),
  at,
  by: null,
  on: id('bench'),
  command,
  changes,
  undoes: null,
  schemaVersion: SCHEMA_VERSION,
});
