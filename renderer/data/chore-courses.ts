import type { ChoreEntry } from '#shared/domain/chore.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { choreCourse, type ChoreCourse } from '#shared/rules/chore-course.ts';
import type { LogDatabase } from './database.ts';

export const touchesChores = (entries: readonly JournalEntry[]): boolean =>
  entries.some(({ changes }) =>
    changes.some(({ table }) => table === 'chores' || table === 'choreEntries'),
  );

/**
 * Makes the courses of the touched chores anew. To be called in the transaction that changed their
 * rows, and before the desk's lines, which are made of them.
 */
export async function refreshChoreCourses(
  db: LogDatabase,
  entries: readonly JournalEntry[],
): Promise<void> {
  const touched = new Set<string>();
  for (const { changes } of entries) {
    for (const change of changes) {
      if (change.table === 'chores') touched.add(change.id);
      if (change.table === 'choreEntries') {
        const row = change.after ?? change.before;
        if (row !== null) touched.add(row.choreId);
      }
    }
  }
  await refresh(db, [...touched]);
}

/** At the end of a rebuild: all of them, a few hundred at a time, so that memory stays bounded. */
export async function refreshAllChoreCourses(db: LogDatabase): Promise<void> {
  await db.choreCourses.clear();
  const ids = await db.chores.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await refresh(db, ids.slice(from, from + AT_ONCE));
  }
}

const AT_ONCE = 200;

async function refresh(db: LogDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [chores, entries] = await Promise.all([
    db.chores.bulkGet([...ids]),
    entriesOfChores(db, ids),
  ]);
  const courses: ChoreCourse[] = [];
  const gone: string[] = [];
  for (const [place, id] of ids.entries()) {
    const chore = chores[place];
    if (chore === undefined) gone.push(id);
    else courses.push(choreCourse(chore, entries[place] ?? []));
  }
  await Promise.all([
    courses.length > 0 && db.choreCourses.bulkPut(courses),
    gone.length > 0 && db.choreCourses.bulkDelete(gone),
  ]);
}

/**
 * The entries of each of these chores, in the same order. One question for each: what is asked for by
 * many keys at once is walked row by row, which takes a hundred times as long.
 */
export const entriesOfChores = (
  db: Pick<LogDatabase, 'choreEntries'>,
  ids: readonly string[],
): Promise<readonly (readonly ChoreEntry[])[]> =>
  Promise.all(ids.map((id) => db.choreEntries.where('choreId').equals(id).toArray()));

/** The chores that go on: those that are over or retired are many, in time. */
export const goingOn = (db: LogDatabase): Promise<readonly ChoreCourse[]> =>
  db.choreCourses.where('isOver').equals(0).toArray();

/** The courses of these chores; those that are gone are left out. */
export async function coursesOf(
  db: LogDatabase,
  ids: readonly ChoreId[],
): Promise<readonly ChoreCourse[]> {
  const found = await db.choreCourses.bulkGet([...new Set(ids)]);
  return found.flatMap((course) => course ?? []);
}
