import Dexie, { type Table } from 'dexie';
import type { Instant } from '#shared/domain/time.ts';
import type { KevFeed } from '#shared/importers/report.ts';

export type FeedName = 'kev' | 'epss';

/** Which edition of a feed this device holds. */
export type FeedInfo = {
  readonly name: FeedName;
  /** As the feed states it. */
  readonly date: string;
  /** Catalogue version or model; `null` where the file does not say. */
  readonly edition: string | null;
  /** Of the text that was read. */
  readonly sha256: string;
  readonly count: number;
  readonly importedAt: Instant;
};

export type PackedKev = { readonly name: 'kev'; readonly entries: KevFeed['entries'] };

/** Some 300,000 scores as two columns: sorted keys of CVE ids, and the scores beside them. */
export type PackedEpss = {
  readonly name: 'epss';
  readonly keys: Float64Array;
  readonly scores: Float64Array;
};

/**
 * Feeds are published data, not the operator's: they are no part of the log, belong to no
 * workspace, and can be imported again at any time.
 */
export type FeedsDatabase = Dexie & {
  readonly feedInfo: Table<FeedInfo, FeedName>;
  readonly feeds: Table<PackedKev | PackedEpss, FeedName>;
};

export function feedsDatabase(name = 'lightkeeper-feeds'): FeedsDatabase {
  const db = new Dexie(name);
  db.version(1).stores({ feedInfo: 'name', feeds: 'name' });
  return db as FeedsDatabase;
}
