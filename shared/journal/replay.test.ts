import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chore } from '#shared/domain/chore.ts';
import { inverses, inverse, isCurrent } from './change.ts';
import { aChoreRow, aDraft } from './entry-samples.ts';
import type { Change, JournalEntry } from './entry.ts';
import { applyEntry, emptyTables, upcast, type Upcast } from './replay.ts';

/** A step of an operator's: add or change a chore, or take it away. */
const steps = fc.array(
  fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.option(fc.string()) }),
  { maxLength: 40 },
);

const asEntry = (seq: number, changes: readonly Change[]): JournalEntry => ({
  ...aDraft(seq, changes),
  seq,
  previousHash: null,
  hash: '',
});

/** The same steps, once on plain rows and once as entries. */
function recorded(given: readonly { readonly name: string; readonly title: string | null }[]) {
  const rows = new Map<string, Chore>();
  const entries = given.flatMap(({ name, title }, place): readonly JournalEntry[] => {
    const row = aChoreRow(name, title === null ? {} : { title });
    const before = rows.get(row.id) ?? null;
    const after = title === null ? null : row;
    if (before === null && after === null) return [];
    if (after === null) rows.delete(row.id);
    else rows.set(row.id, after);
    return [asEntry(place + 1, [{ table: 'chores', id: row.id, before, after }])];
  });
  return { rows, entries };
}

describe('replay', () => {
  it('[J1] all entries applied in order to empty tables give the tables (n = 1,000)', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { rows, entries } = recorded(given);
        const tables = emptyTables();
        for (const entry of entries) applyEntry(tables, entry);
        expect(tables.chores).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('[J2] the inverses of an entry, applied after it, give the tables before it (n = 500)', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { entries } = recorded(given);
        const tables = emptyTables();
        for (const entry of entries) applyEntry(tables, entry);
        for (const { seq, changes } of entries.toReversed()) {
          applyEntry(tables, asEntry(seq, inverses(changes)));
        }
        expect(tables).toEqual(emptyTables());
      }),
      { numRuns: 500 },
    );
  });

  it('[J3] a change is current while its row is what it made of it, in any order of members', () => {
    const row = aChoreRow('a');
    const change: Change = { table: 'chores', id: row.id, before: null, after: row };
    const turned = Object.fromEntries(Object.entries(row).toReversed()) as Chore;
    expect(isCurrent(change, turned)).toBe(true);
    expect(isCurrent(change, { ...row, title: 'Other' })).toBe(false);
    expect(isCurrent(change, null)).toBe(false);
    expect(isCurrent(inverse(change), null)).toBe(true);
  });

  it('[J4] an older entry is read through every step up to the present schema, in order', () => {
    const row = aChoreRow('a');
    const entry = asEntry(1, [{ table: 'chores', id: row.id, before: null, after: row }]);
    const adding =
      (text: string): Upcast =>
      (change) =>
        change.table === 'chores' && change.after !== null
          ? [{ ...change, after: { ...change.after, title: `${change.after.title}${text}` } }]
          : [change];
    const read = upcast(
      { ...entry, schemaVersion: 1 },
      3,
      new Map([
        [1, adding(' one')],
        [2, adding(' two')],
      ]),
    );

    expect(read.changes[0]?.after).toMatchObject({ title: `${row.title} one two` });
    expect(read.schemaVersion).toBe(3);
    expect(() => upcast({ ...entry, schemaVersion: 2 }, 1)).toThrow(RangeError);
  });
});
