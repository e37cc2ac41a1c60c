import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { UNSAID_OF_CHORE, type Chore } from '#shared/domain/chore.ts';
import { EMPTY_HEAD, SCHEMA_VERSION, type Change, type EntryDraft } from './entry.ts';
import { chainedAfter, headAfter, type ChainedEntry, type Codec } from './hash-chain.ts';

/** A chore, for tests of the journal: the smallest row there is. */
export const aChoreRow = (name: string, changed: Partial<Chore> = {}): Chore => ({
  ...UNSAID_OF_CHORE,
  id: id(`chore-${name}`),
  title: `Renew ${name}`,
  serviceId: null,
  schedule: { kind: 'once', due: '2026-03-01', zone: null },
  countsFrom: calendarDay('2026-03-01'),
  ...changed,
});

export const aDraft = (number: number, changes: readonly Change[]): EntryDraft => ({
  id: id(`0190a0a0-0000-7000-8000-${String(number).padStart(12, '0')}`),
  at: instant(Date.UTC(2026, 2, 1) + number),
  by: null,
  on: id('device-1'),
  command: 'chore.add',
  changes,
  undoes: null,
  schemaVersion: SCHEMA_VERSION,
});

/** Adds one chore. */
export const addingChore = (number: number): EntryDraft => {
  const row = aChoreRow(String(number));
  return aDraft(number, [{ table: 'chores', id: row.id, before: null, after: row }]);
};

/** A whole chain from the first entry on. */
export function aChain(drafts: readonly EntryDraft[], codec: Codec): readonly ChainedEntry[] {
  let head = EMPTY_HEAD;
  return drafts.map((draft) => {
    const chained = chainedAfter(head, draft, codec);
    head = headAfter(chained.entry);
    return chained;
  });
}
