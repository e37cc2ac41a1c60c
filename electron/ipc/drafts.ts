import type { Instant } from '#shared/domain/time.ts';
import { ok, refused } from '#shared/result.ts';
import type { Workspaces } from '../workspaces.ts';
import { handle } from './handle.ts';

/** Drafts are kept with the log that they belong to. */
export function answerDrafts(workspaces: Promise<Workspaces>, now: () => Instant): void {
  const drafts = async () => (await workspaces).drafts();

  handle('draft:save', async ({ key, value }) => {
    try {
      await (await drafts()).save(key, value, now());
      return ok(null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return refused({
        kind: 'not-saved',
        sentence: `The draft could not be saved (${code === 'ENOSPC' ? 'the disk is full' : code}). It is still in this window: make room, then change it once more.`,
      });
    }
  });

  handle('draft:list', async () => (await drafts()).list());

  handle('draft:remove', async ({ key }) => {
    await (await drafts()).remove(key);
    return null;
  });
}
