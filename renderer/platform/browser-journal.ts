import type {
  AppendRefusal,
  JournalPage,
  OpenedJournal,
  VerifyAnswer,
  Workspace,
} from '#shared/ipc/channels.ts';
import {
  EMPTY_HEAD,
  type EntryDraft,
  type Head,
  type JournalEntry,
} from '#shared/journal/entry.ts';
import { chainedAfter, headAfter, isSameHead, type Codec } from '#shared/journal/hash-chain.ts';
import { verifyChain } from '#shared/journal/verify.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { sha256 } from './sha256.ts';

/** A journal line as kept: the same text that the shell would have in its file. */
type Line = { readonly seq: number; readonly hash: string; readonly line: string };

export type BrowserJournal = {
  readonly open: () => Promise<OpenedJournal>;
  readonly read: (after: number) => Promise<JournalPage>;
  readonly append: (draft: EntryDraft, on: Head) => Promise<Result<JournalEntry, AppendRefusal>>;
  readonly verify: () => Promise<VerifyAnswer>;
  /** Writes many entries into an empty journal, in one step. */
  readonly fill: (drafts: readonly EntryDraft[]) => Promise<void>;
};

const ENTRY_LIMIT = 64 * 1024 * 1024;
const PAGE_ENTRIES = 500;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const codec: Codec = {
  sha256,
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

/**
 * The journal where there is no shell: in a store of its own, apart from the working copy, with the
 * same lines and the same chain. It is for looking around and for journeys, not for keeping a log.
 */
export async function openBrowserJournal(workspace: Workspace): Promise<BrowserJournal> {
  const db = await openStore(`lightkeeper-journal-${workspace}`);
  const generation = await generationIn(db);

  return {
    async open() {
      return {
        generation,
        head: await headIn(db.transaction('lines')),
        condition: { kind: 'whole' },
        writable: true,
        snapshot: null,
      };
    },

    async read(after) {
      const lines = db.transaction('lines').objectStore('lines');
      const range = IDBKeyRange.lowerBound(after, true);
      const found: readonly Line[] = await answerOf(lines.getAll(range, PAGE_ENTRIES));
      const last = found.at(-1)?.seq ?? after;
      const next = found.length === PAGE_ENTRIES ? last : null;
      return { text: found.map(({ line }) => line).join(''), last, next };
    },

    async append(draft, on) {
      const transaction = db.transaction('lines', 'readwrite', { durability: 'strict' });
      const head = await headIn(transaction);
      if (!isSameHead(on, head)) return refused({ kind: 'stale-head', head });

      const { entry, line } = chainedAfter(head, draft, codec);
      if (line.length > ENTRY_LIMIT) {
        return refused({ kind: 'too-large', bytes: line.length, limit: ENTRY_LIMIT });
      }
      const stored: Line = { seq: entry.seq, hash: entry.hash, line };
      transaction.objectStore('lines').add(stored);
      try {
        await endOf(transaction);
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        const because = isFull ? 'disk-full' : 'io-error';
        return refused({ kind: 'not-saved', because, detail: String(error) });
      }
      return ok(entry);
    },

    async fill(drafts) {
      const transaction = db.transaction('lines', 'readwrite');
      let head = await headIn(transaction);
      for (const draft of drafts) {
        const { entry, line } = chainedAfter(head, draft, codec);
        head = headAfter(entry);
        transaction.objectStore('lines').add({ ...head, line });
      }
      await endOf(transaction);
    },

    async verify() {
      const lines = db.transaction('lines').objectStore('lines');
      const all: readonly Line[] = await answerOf(lines.getAll());
      const bytes = codec.encode(all.map(({ line }) => line).join(''));
      return verifyChain([{ file: db.name, bytes }], codec);
    },
  };
}

async function openStore(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('lines', { keyPath: 'seq' });
    request.result.createObjectStore('about');
  };
  return answerOf(request);
}

async function generationIn(db: IDBDatabase): Promise<string> {
  const about = db.transaction('about', 'readwrite').objectStore('about');
  const known: unknown = await answerOf(about.get('generation'));
  if (typeof known === 'string') return known;
  const generation = crypto.randomUUID();
  await answerOf(about.put(generation, 'generation'));
  return generation;
}

async function headIn(transaction: IDBTransaction): Promise<Head> {
  const cursor = await answerOf(transaction.objectStore('lines').openCursor(null, 'prev'));
  if (cursor === null) return EMPTY_HEAD;
  const { seq, hash } = cursor.value as Line;
  return { seq, hash };
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (): void => reject(transaction.error ?? new Error('The write failed.'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = failed;
    transaction.onerror = failed;
  });
