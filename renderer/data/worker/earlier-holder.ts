import type { LittleThing } from '#shared/domain/little-thing.ts';
import { earlierLines, type EarlierLines } from '#shared/rules/earlier-times.ts';
import type { LogDatabase } from '../database.ts';

/** Counts all little things by their words, and holds the counts until one of them changes. */
export type EarlierHolder = {
  readonly changed: () => void;
  readonly lines: () => Promise<EarlierLines>;
};

/** So many are read at once: what stays is one line for all of the same words. */
const AT_ONCE = 5000;

export function earlierHolder(db: Pick<LogDatabase, 'littleThings'>): EarlierHolder {
  let version = 0;
  let held: { readonly version: number; readonly lines: EarlierLines } | null = null;
  return {
    changed() {
      version += 1;
    },
    async lines() {
      if (held?.version === version) return held.lines;
      const read = version;
      const lines: Parameters<typeof earlierLines>[1] = new Map();
      for (let after: string | null = ''; after !== null;) {
        const some: readonly LittleThing[] = await db.littleThings
          .where('id')
          .above(after)
          .limit(AT_ONCE)
          .toArray();
        earlierLines(some, lines);
        after = some.length < AT_ONCE ? null : (some.at(-1)?.id ?? null);
      }
      held = { version: read, lines };
      return lines;
    },
  };
}
