import type { Journal } from '../journal/journal.ts';
import { handle } from './handle.ts';

/** The open log's journal: the only way that anything is saved. */
export function answerJournal(journal: () => Promise<Journal>): void {
  handle('journal:open', async () => (await journal()).describe());
  handle('journal:read', async ({ after }) => (await journal()).read(after));
  handle('journal:read-snapshot', async ({ after }) => (await journal()).readSnapshot(after));
  handle('journal:append', async ({ draft, on }) => (await journal()).append(draft, on));
  handle('journal:verify', async () => (await journal()).verify());
}
