import type { EpssFeed, KevFeed } from '#shared/importers/report.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { refreshDeskRows } from './desk-rows.ts';
import type { FeedInfo } from './feeds-database.ts';
import type { OpenLog } from './open-log.ts';

export type FeedRefusal = { readonly kind: 'not-kept'; readonly detail: string };

/**
 * Keeps a feed, and judges the desk anew with it.
 *
 * It is no entry of the journal: nothing that the operator said or did is in it. What a decision
 * knew of it is in the snapshot of its acceptance.
 *
 * @param sha256 of the text that was read
 */
export async function importFeed(
  log: OpenLog,
  feed: KevFeed | EpssFeed,
  sha256: string,
): Promise<Result<FeedInfo, FeedRefusal>> {
  try {
    const info = await log.intel.keep(feed, sha256, log.circumstances.now());
    await judgeDeskAnew(log);
    return ok(info);
  } catch (error) {
    return refused({ kind: 'not-kept', detail: String(error) });
  }
}

/** Makes the desk's lines anew where they were made with other editions of the feeds. */
export const judgeDeskAnew = ({
  db,
  desk,
  intel,
  inTurn,
}: Pick<OpenLog, 'db' | 'desk' | 'intel' | 'inTurn'>): Promise<void> =>
  inTurn(async () => {
    // The feeds themselves are large: they are read only where the editions differ.
    if ((await db.deskMeta.get('desk'))?.stamp === (await intel.stamp())) return;
    const sources = await desk();
    const { stamp } = sources.intel;
    await db.transaction('rw', db.tables, async () => {
      await refreshDeskRows(db, { kind: 'all' }, sources);
      await db.deskMeta.put({ name: 'desk', stamp });
    });
  });
