import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Head, JournalEntry } from '#shared/journal/entry.ts';
import { addingChore } from '#shared/journal/entry-samples.ts';
import type { JournalOptions } from './journal-options.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open-journal.ts';

const made: string[] = [];
const open = new Set<Journal>();

/** Closes and removes all that a test made. For `afterEach`. */
export async function forgetFolders(): Promise<void> {
  for (const journal of open) await journal.close().catch(() => undefined);
  open.clear();
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** An empty data folder on the real disk, gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lightkeeper-journal-'));
  made.push(folder);
  return folder;
}

/** Opens the log and expects that it opens; closed after the test. */
export async function opened(
  folder: string,
  options: Partial<JournalOptions> = {},
): Promise<Journal> {
  const journal = await openJournal(folder, options);
  if (!journal.ok) throw new Error(journal.refusal.sentence);
  open.add(journal.value);
  return journal.value;
}

/** Appends so many entries and expects that each is saved. */
export async function appended(journal: Journal, count: number): Promise<Head> {
  for (let i = 0; i < count; i += 1) {
    const { head } = journal.describe();
    const saved = await journal.append(addingChore(head.seq + 1), head);
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  }
  return journal.describe().head;
}

/** A log with so many entries, closed. */
export async function filledFolder(
  count: number,
  options: Partial<JournalOptions> = {},
): Promise<string> {
  const folder = await aFolder();
  const journal = await opened(folder, options);
  await appended(journal, count);
  await journal.settled();
  await journal.close();
  return folder;
}

export async function seqsIn(journal: Journal): Promise<readonly number[]> {
  const seqs: number[] = [];
  for (let next: number | null = 0; next !== null;) {
    const page = await journal.read(next);
    for (const line of page.text.split('\n')) {
      if (line !== '') seqs.push((JSON.parse(line) as JournalEntry).seq);
    }
    next = page.next;
  }
  return seqs;
}

/** Every file below a folder with its content, to see that nothing was changed. */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length), await readFile(path, 'base64')] as const;
    });
  return Object.fromEntries(await Promise.all(contents));
}
