import type { Instant } from '#shared/domain/time.ts';
import type { EpssFeed, KevFeed } from '#shared/importers/report.ts';
import { packEpss } from './epss-columns.ts';
import type { FeedInfo, FeedsDatabase } from './feeds-database.ts';

/** Puts a feed in place of its earlier edition, as a whole or not at all. */
export async function keepFeed(
  db: FeedsDatabase,
  feed: KevFeed | EpssFeed,
  sha256: string,
  importedAt: Instant,
): Promise<FeedInfo> {
  const isKev = feed.format === 'kev';
  const info: FeedInfo = {
    name: feed.format,
    date: feed.date,
    edition: isKev ? feed.catalogVersion : feed.model,
    sha256,
    count: isKev ? feed.entries.length : feed.scores.size,
    importedAt,
  };
  const packed = isKev ? ({ name: 'kev', entries: feed.entries } as const) : packEpss(feed.scores);
  await db.transaction('rw', db.feeds, db.feedInfo, async () => {
    await db.feeds.put(packed);
    await db.feedInfo.put(info);
  });
  return info;
}
