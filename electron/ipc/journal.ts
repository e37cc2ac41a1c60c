import { placeOf } from '#shared/journal/entry-place.ts';
import { ok } from '#shared/result.ts';
import type { Journal } from '../journal/journal.ts';
import { handle } from './handle.ts';

/** The open log's journal: the only way that anything is saved. */
export function answerJournal(journal: () => Promise<Journal>): void {
  handle('journal:open', async () => (await journal()).describe());
  handle('journal:read', async ({ after }) => (await journal()).read(after));
  handle('journal:read-snapshot', async ({ after }) => (await journal()).readSnapshot(after));
  handle('journal:append', async ({ draft, on }) => {
    const saved = await (await journal()).append(draft, on);
    return saved.ok ? ok(placeOf(saved.value)) : saved;
  });
  handle('journal:verify', async () => (await journal()).verify());
}
