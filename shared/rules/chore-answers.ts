import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { scheduleOccurrences, scheduleZone, type DueOccurrence } from './schedule-occurrences.ts';

/** What the entries of a chore say, by the occurrence that they answer. */
export type Answers = {
  /** The last that was said of each occurrence, without what only put it off. */
  readonly said: ReadonlyMap<string, ChoreEntry>;
  readonly postponed: ReadonlyMap<string, ChoreEntry>;
  /** Done or found not to be needed, oldest first. */
  readonly proving: readonly ChoreEntry[];
};

/** Sorts entries by occurrence, given in any order. Ids are made in the order of saying. */
export function answersOf(entries: readonly ChoreEntry[]): Answers {
  const said = new Map<string, ChoreEntry>();
  const postponed = new Map<string, ChoreEntry>();
  for (const entry of entries.toSorted(byId)) {
    if (entry.occurrence === null) continue;
    (entry.kind === 'postponed' ? postponed : said).set(entry.occurrence, entry);
  }
  const proving = entries
    .filter(isProving)
    .toSorted((one, other) => one.at - other.at || byId(one, other));
  return { said, postponed, proving };
}

/** Only doing it, or seeing that it is not needed, proves that it was kept. */
export const isProving = ({ kind }: Pick<ChoreEntry, 'kind'>): boolean =>
  kind === 'done' || kind === 'not-needed';

/** The day of an occurrence's key, which begins with it. */
export const dayOfKey = (key: string): CalendarDay => key.slice(0, 10) as CalendarDay;

/** A day, or a local time on the clock of the schedule; `null` where that cannot be read. */
export function occurrenceAt(
  { schedule }: Pick<Chore, 'schedule'>,
  key: string,
): DueOccurrence | null {
  const once = { kind: 'once', due: key, zone: scheduleZone(schedule) } as const;
  return scheduleOccurrences(once, { after: null, limit: 1 }).found[0] ?? null;
}

const byId = (one: ChoreEntry, other: ChoreEntry): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
