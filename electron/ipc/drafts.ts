import type { Instant } from '#shared/domain/time.ts';
import { ok, refused } from '#shared/result.ts';
import type { DraftsFolder } from '../data-folder/drafts-folder.ts';
import { handle } from './handle.ts';

/** Drafts are kept with the log that they belong to. */
export function answerDrafts(drafts: () => DraftsFolder, now: () => Instant): void {
  handle('draft:save', async ({ key, value }) => {
    try {
      await drafts().save(key, value, now());
      return ok(null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return refused({
        kind: 'not-saved',
        sentence: `The draft could not be saved (${code === 'ENOSPC' ? 'the disk is full' : code}). It is still in this window: make room, then change it once more.`,
      });
    }
  });

  handle('draft:list', () => drafts().list());

  handle('draft:remove', async ({ key }) => {
    await drafts().remove(key);
    return null;
  });
}
