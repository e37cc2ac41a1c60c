import type { OpenedJournal } from '#shared/ipc/channels.ts';
import { PROJECTION_VERSION, type Applied, type LogDatabase } from './database.ts';
import { readApplied } from './projection.ts';
import { watched } from './watchdog.ts';

/** Why the working copy was dropped and made anew. */
export type RebuildReason =
  | 'empty'
  /** It had entries that the journal has not. */
  | 'ahead'
  /** It was made from another log, or another history of this one. */
  | 'foreign'
  | 'damaged'
  | 'other-version'
  /** An earlier rebuild was interrupted. */
  | 'unfinished';

export type Comparison =
  | { readonly kind: 'new' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'behind' }
  | { readonly kind: 'kept'; readonly seq: number }
  | { readonly kind: 'rebuild'; readonly because: RebuildReason };

/** Holds the working copy against the journal. A database that fails or is silent is damaged. */
export async function compareWithJournal(
  db: LogDatabase,
  opened: OpenedJournal,
): Promise<Comparison> {
  let applied: Applied | null;
  try {
    await watched('opening', db.open());
    applied = await watched('first read', readApplied(db));
  } catch {
    return { kind: 'rebuild', because: 'damaged' };
  }
  return compared(applied, opened);
}

function compared(
  applied: Applied | null,
  { head, generation, condition }: OpenedJournal,
): Comparison {
  const rebuild = (because: RebuildReason): Comparison => ({ kind: 'rebuild', because });

  if (applied === null) {
    const isNew = head.seq === 0 && condition.kind !== 'broken';
    return isNew ? { kind: 'new' } : rebuild('empty');
  }
  if (applied.generation !== generation) return rebuild('foreign');
  if (applied.projectionVersion !== PROJECTION_VERSION) return rebuild('other-version');
  if (!applied.isComplete) return rebuild('unfinished');
  if (applied.seq > head.seq) {
    // Of a broken journal, the working copy is the better half: it is not thrown away.
    return condition.kind === 'broken' ? { kind: 'kept', seq: applied.seq } : rebuild('ahead');
  }
  if (applied.seq < head.seq) return { kind: 'behind' };
  return applied.hash === head.hash ? { kind: 'unchanged' } : rebuild('foreign');
}
