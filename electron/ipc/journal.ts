import { placeOf } from '#shared/journal/entry-place.ts';
import { ok } from '#shared/result.ts';
import type { Workspaces } from '../workspaces.ts';
import { handle } from './handle.ts';

/** The open log's journal: the only way that anything is saved. */
export function answerJournal(workspaces: Promise<Workspaces>): void {
  const journal = async () => (await workspaces).journal();
  handle('journal:open', async () => (await journal()).describe());
  handle('journal:read', async ({ after }) => (await journal()).read(after));
  handle('journal:read-snapshot', async ({ after }) => (await journal()).readSnapshot(after));
  handle('journal:append', async ({ draft, on }) => {
    const saved = await (await journal()).append(draft, on);
    return saved.ok ? ok(placeOf(saved.value)) : saved;
  });
  handle('journal:verify', async () => (await journal()).verify());
}
