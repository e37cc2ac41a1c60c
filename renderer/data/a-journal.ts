import { sha256 } from '#renderer/platform/sha256.ts';
import type { AppendRefusal, JournalCondition } from '#shared/ipc/channels.ts';
import {
  EMPTY_HEAD,
  type EntryDraft,
  type Head,
  type JournalEntry,
} from '#shared/journal/entry.ts';
import { chainedAfter, headAfter, isSameHead, type Codec } from '#shared/journal/hash-chain.ts';
import { notPlainIn } from '#shared/ipc/plain-data.ts';
import { applyEntry, emptyTables } from '#shared/journal/replay.ts';
import { ok, refused } from '#shared/result.ts';
import { JournalUnreachable, type JournalPort } from './journal-port.ts';

/** A journal in memory with the real chain, for tests: it can fail, lose its answer, and be broken. */
export type TestJournal = JournalPort & {
  readonly lines: string[];
  readonly head: () => Head;
  /** The next appends are refused like this, until it is `null` again. */
  fails: AppendRefusal | null;
  /** The next append reaches the journal, and its answer does not come back. */
  losesAnswer: boolean;
  isUnreachable: boolean;
  generation: string;
  condition: JournalCondition;
  /** Writes an entry as another process would. */
  readonly write: (draft: EntryDraft) => JournalEntry;
  /** Takes a snapshot of everything up to now. */
  readonly snapshot: () => void;
  /** Takes the last lines away. */
  readonly lose: (count: number) => void;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
export const testCodec: Codec = {
  sha256,
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

const PAGE = 10;

export function aJournal(): TestJournal {
  const lines: string[] = [];
  let snapshot: { readonly head: Head; readonly text: string } | null = null;
  const entries = (): readonly JournalEntry[] =>
    lines.map((line) => JSON.parse(line) as JournalEntry);
  const head = (): Head => {
    const last = entries().at(-1);
    return last === undefined ? EMPTY_HEAD : headAfter(last);
  };
  const reach = (): void => {
    if (journal.isUnreachable) throw new JournalUnreachable('no answer');
  };

  const journal: TestJournal = {
    lines,
    head,
    fails: null,
    losesAnswer: false,
    isUnreachable: false,
    generation: 'generation-1',
    condition: { kind: 'whole' },

    write(draft) {
      const { entry, line } = chainedAfter(head(), draft, testCodec);
      lines.push(line);
      return entry;
    },
    snapshot() {
      const tables = emptyTables();
      for (const entry of entries()) applyEntry(tables, entry);
      const rows = Object.entries(tables).flatMap(([table, ofTable]) =>
        [...ofTable.values()].map((row) => `${JSON.stringify({ table, row })}\n`),
      );
      snapshot = { head: head(), text: rows.join('') };
    },
    lose(count) {
      lines.splice(lines.length - count, count);
    },

    async open() {
      reach();
      return {
        generation: journal.generation,
        head: head(),
        condition: journal.condition,
        writable: journal.condition.kind !== 'broken',
        snapshot:
          snapshot === null ? null : { seq: snapshot.head.seq, hash: snapshot.head.hash ?? '' },
      };
    },
    async read(after) {
      reach();
      const text = lines.slice(after, after + PAGE).join('');
      const last = Math.min(after + PAGE, lines.length);
      return { text, last, next: last < lines.length ? last : null };
    },
    async readSnapshot() {
      reach();
      return { text: snapshot?.text ?? '', next: null };
    },
    async append(draft, on) {
      reach();
      // The way to the disk is JSON: what it would change on the way must not be in an entry.
      const notPlain = notPlainIn(draft);
      if (notPlain !== null)
        throw new Error(`An entry holds ${notPlain.found} at ${notPlain.path.join('.')}`);
      if (journal.fails !== null) return refused(journal.fails);
      if (!isSameHead(on, head())) return refused({ kind: 'stale-head', head: head() });
      const entry = journal.write(draft);
      if (journal.losesAnswer) {
        journal.losesAnswer = false;
        throw new JournalUnreachable('the answer was lost');
      }
      return ok(entry);
    },
    async verify() {
      return { entries: lines.length, head: head(), broken: null };
    },
  };
  return journal;
}
