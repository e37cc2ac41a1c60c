import { entriesIn } from './journal-port.ts';
import type { OpenLog } from './open-log.ts';
import { project, readApplied } from './projection.ts';

/**
 * Applies what the journal has and the working copy lacks.
 *
 * @returns how many entries were applied
 */
export async function catchUp(
  log: Pick<OpenLog, 'db' | 'journal' | 'generation' | 'desk' | 'moveHead'>,
  onProgress: (seq: number) => void = () => undefined,
): Promise<number> {
  const { db, journal, moveHead } = log;
  const from = (await readApplied(db))?.seq ?? 0;
  let applied = from;
  for (let next: number | null = from; next !== null;) {
    const page = await journal.read(next);
    const entries = entriesIn(page);
    await project(log, entries);
    const last = entries.at(-1);
    if (last !== undefined) {
      applied = last.seq;
      moveHead({ seq: last.seq, hash: last.hash });
    }
    onProgress(applied);
    next = page.next;
  }
  return applied - from;
}
