import type { JournalPage, SnapshotPage } from '#shared/ipc/channels.ts';
import type { Head } from '#shared/journal/entry.ts';
import { buildTables } from './build-tables.ts';
import type { JournalOptions } from './journal-options.ts';
import { keepSnapshot, newestGoodSnapshot, snapshotFolder } from './snapshot-folder.ts';
import type { SnapshotHeader } from './snapshot-archive.ts';

export type SnapshotSources = {
  readonly generation: string;
  readonly headSeq: number;
  /** The newest one that was found when the log was opened. */
  readonly newest: Head | null;
  readonly readJournal: (after: number) => Promise<JournalPage>;
};

export type Snapshots = {
  /** The newest one that holds. */
  readonly newest: () => { readonly seq: number; readonly hash: string } | null;
  /** Counts an entry, and makes a snapshot in the background once one is due. */
  readonly appended: (head: Head, bytes: number) => void;
  readonly read: (after: number) => Promise<SnapshotPage>;
  readonly settled: () => Promise<void>;
};

const PAGE_BYTES = 2 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The snapshots of a log. Making one never delays an append and its failure never fails one. */
export function createSnapshots(
  { files, snapshotEvery }: Pick<JournalOptions, 'files' | 'snapshotEvery'>,
  logFolder: string,
  { generation, headSeq, readJournal, ...found }: SnapshotSources,
): Snapshots {
  const folder = snapshotFolder(logFolder);
  let { newest } = found;
  /** The rows being read page by page; kept only as long as that takes. */
  let open: { readonly header: SnapshotHeader; readonly rows: Uint8Array } | null = null;
  let since = { entries: headSeq - (newest?.seq ?? 0), bytes: 0 };
  let making: Promise<void> | null = null;

  async function make(head: Head): Promise<void> {
    if (head.hash === null) return;
    const at = { generation, seq: head.seq, hash: head.hash };
    const from = await newestGoodSnapshot(files, folder, generation);
    const tables = await buildTables(from, readJournal, head.seq);
    const kept = await keepSnapshot(files, folder, at, tables);
    if (kept.ok) newest = head;
  }

  return {
    newest: () => (newest?.hash ? { seq: newest.seq, hash: newest.hash } : null),

    appended(head, bytes) {
      since = { entries: since.entries + 1, bytes: since.bytes + bytes };
      const isDue = since.entries >= snapshotEvery.entries || since.bytes >= snapshotEvery.bytes;
      if (!isDue || making !== null) return;
      since = { entries: 0, bytes: 0 };
      making = make(head)
        // The journal has everything: a snapshot only makes a rebuild quicker. The next is tried.
        .catch(() => undefined)
        .finally(() => {
          making = null;
        });
    },

    async read(after) {
      if (after === 0) open = await newestGoodSnapshot(files, folder, generation);
      if (open === null) return { text: '', next: null };
      const { rows } = open;
      const full = rows.indexOf(NEWLINE, after + PAGE_BYTES);
      const end = full === -1 ? rows.length : full + 1;
      const next = end < rows.length ? end : null;
      if (next === null) open = null;
      return { text: new TextDecoder().decode(rows.subarray(after, end)), next };
    },

    settled: async () => {
      await making;
    },
  };
}
