import type { Instant } from '#shared/domain/time.ts';
import type { EpssFeed, KevFeed } from '#shared/importers/report.ts';
import type { ThreatIntel } from '#shared/rules/comparison.ts';
import { scoreOf } from './epss-columns.ts';
import { keepFeed } from './keep-feed.ts';
import type { FeedInfo, FeedsDatabase, PackedEpss, PackedKev } from './feeds-database.ts';

/** KEV and EPSS as this device holds them, with the edition of each. */
export type LoadedIntel = ThreatIntel & {
  readonly feeds: readonly FeedInfo[];
  /** Tells one state of the feeds from another. */
  readonly stamp: string;
};

export const NO_INTEL: LoadedIntel = { kev: null, epss: null, feeds: [], stamp: '' };

export type IntelSource = {
  /** Which editions there are now, without reading them. */
  readonly stamp: () => Promise<string>;
  /** Reads the feeds once for each edition, and answers from memory until one is imported anew. */
  readonly load: () => Promise<LoadedIntel>;
  readonly keep: (
    feed: KevFeed | EpssFeed,
    sha256: string,
    importedAt: Instant,
  ) => Promise<FeedInfo>;
};

/**
 * Within a live query the editions are read through Dexie, so that it runs again once a feed was
 * imported.
 */
export function intelFrom(db: FeedsDatabase): IntelSource {
  let loaded: LoadedIntel = NO_INTEL;
  return {
    stamp: async () => stampOf(await db.feedInfo.toArray()),
    async load() {
      const feeds = await db.feedInfo.toArray();
      const stamp = stampOf(feeds);
      if (stamp !== loaded.stamp) loaded = await read(db, feeds, stamp);
      return loaded;
    },
    keep: (feed, sha256, importedAt) => keepFeed(db, feed, sha256, importedAt),
  };
}

const stampOf = (feeds: readonly FeedInfo[]): string =>
  feeds.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n');

async function read(
  db: FeedsDatabase,
  feeds: readonly FeedInfo[],
  stamp: string,
): Promise<LoadedIntel> {
  const dateOf = (name: string): string => feeds.find((feed) => feed.name === name)?.date ?? '';
  const kev = (await db.feeds.get('kev')) as PackedKev | undefined;
  const epss = (await db.feeds.get('epss')) as PackedEpss | undefined;
  const listed = new Set(kev?.entries.map(({ id }) => id));
  return {
    feeds,
    stamp,
    kev: kev === undefined ? null : { date: dateOf('kev'), has: (id) => listed.has(id) },
    epss: epss === undefined ? null : { date: dateOf('epss'), of: (id) => scoreOf(epss, id) },
  };
}
