import type { Given } from '#shared/commands/command.ts';
import type { EntryId } from '#shared/domain/ids.ts';
import type { AppendRefusal } from '#shared/ipc/channels.ts';
import {
  SCHEMA_VERSION,
  type Change,
  type EntryDraft,
  type Head,
  type JournalEntry,
} from '#shared/journal/entry.ts';
import { headAfter } from '#shared/journal/hash-chain.ts';
import { id } from '#shared/domain/ids.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { catchUp } from './catch-up.ts';
import type { LogDatabase } from './database.ts';
import { readEntry } from './journal-port.ts';
import type { OpenLog } from './open-log.ts';
import { project } from './projection.ts';
import { readForDecision, type Reading } from './read-for-decision.ts';
import { noteOutcome } from './note-outcome.ts';

/** Why nothing was saved, though the command was decided. What the operator typed is kept. */
export type SaveRefusal =
  | Exclude<AppendRefusal, { kind: 'stale-head' }>
  /** Someone else wrote to the log each time we tried. */
  | { readonly kind: 'overtaken' }
  /** The working copy cannot be read, so that nothing can be decided on it. */
  | { readonly kind: 'unreadable'; readonly detail: string };

export type Decided = {
  readonly command: string;
  readonly undoes: EntryId | null;
  readonly changes: readonly Change[];
};

const ATTEMPTS = 3;

/**
 * Decides on the rows as they are, puts the entry on disk, and shows it.
 *
 * Once the journal has it, the answer is "saved", whatever happens to the working copy: that
 * catches up before the next command is decided. A decision on a head that the journal has moved
 * past is made again on the new one.
 *
 * @param entryId of what was written down before it came here, so that it becomes one entry however
 *   often it comes; `null`: a new one
 * @returns the entry, or `null` where the command changes nothing, or the entry is there already
 */
export async function commit<Input, Refusal>(
  log: OpenLog,
  reading: Reading<Input>,
  input: Input,
  decide: (given: Given) => Result<Decided, Refusal>,
  entryId: EntryId | null = null,
): Promise<Result<JournalEntry | null, Refusal | SaveRefusal>> {
  const { db, circumstances } = log;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let ground;
    try {
      ground = await readForDecision(db, reading, input, circumstances);
      if (ground.head.seq !== log.head().seq) {
        await catchUp(log);
        ground = await readForDecision(db, reading, input, circumstances);
      }
      if (entryId !== null && (await isEntry(db, entryId))) return ok(null);
    } catch (error) {
      return refused({ kind: 'unreadable', detail: sentenceOf(error) });
    }

    const decision = decide(ground.given);
    if (!decision.ok) return decision;
    if (decision.value.changes.length === 0) return ok(null);

    const draft: EntryDraft = {
      ...decision.value,
      id: entryId ?? id(circumstances.newId()),
      at: ground.given.now,
      by: ground.given.by.id,
      on: circumstances.deviceId,
      schemaVersion: SCHEMA_VERSION,
    };
    log.saveState.change({ kind: 'saving', entries: log.head().seq });
    const saved = await append(log, draft, ground.head);
    noteOutcome(log, saved);
    if (saved.ok) {
      log.moveHead(headAfter(saved.value));
      await show(log, saved.value);
      return saved;
    }
    if (saved.refusal.kind !== 'stale-head') return refused(saved.refusal);
    log.moveHead(saved.refusal.head);
  }
  return refused({ kind: 'overtaken' });
}

const isEntry = async (db: LogDatabase, entryId: EntryId): Promise<boolean> =>
  (await db.entries.where('id').equals(entryId).count()) > 0;

/** A lost answer is not a lost entry: when the journal has moved on by ours, it is saved. */
async function append(
  { journal }: OpenLog,
  draft: EntryDraft,
  on: Head,
): Promise<Result<JournalEntry, AppendRefusal>> {
  try {
    return await journal.append(draft, on);
  } catch (error) {
    const standing = await readEntry(journal, on.seq + 1).catch(() => null);
    if (standing?.id === draft.id) return ok(standing);
    return refused({ kind: 'not-saved', because: 'io-error', detail: sentenceOf(error) });
  }
}

async function show(log: OpenLog, entry: JournalEntry): Promise<void> {
  try {
    await project(log, [entry]);
  } catch (error) {
    console.warn('The entry is saved; the working copy will catch up.', error);
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
