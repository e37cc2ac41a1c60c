import { describe, expect, it } from 'vitest';
import type { StartUpReport } from '#renderer/data/start-up.ts';
import { startUpNotes } from './start-up-notes.ts';

const report = (difference: Partial<StartUpReport>): StartUpReport => ({
  condition: { kind: 'whole' },
  writable: true,
  workingCopy: { kind: 'unchanged' },
  ...difference,
});
const titles = (difference: Partial<StartUpReport>): readonly string[] =>
  startUpNotes(report(difference), 'own').map(({ title }) => title);

describe('what the start tells', () => {
  it('[UI20] is silent where all was well', () => {
    expect(titles({})).toEqual([]);
    expect(titles({ workingCopy: { kind: 'caught-up', entries: 3 } })).toEqual([]);
  });

  it('[UI21] tells a torn tail, and that nothing that said saved is gone', () => {
    const [note] = startUpNotes(
      report({ condition: { kind: 'torn-tail-cut', bytes: 312 } }),
      'own',
    );

    expect(note?.text).toContain('312 bytes');
    expect(note?.text).toContain('everything that said saved is here');
    expect(note?.canBePutAway).toBe(true);
  });

  it('[UI22] keeps a broken chain in sight: it cannot be put away', () => {
    const broken = {
      kind: 'broken',
      seq: 1204,
      file: '000002.jsonl',
      problem: 'wrong hash',
    } as const;
    const [note] = startUpNotes(report({ condition: broken, writable: false }), 'own');

    expect(note?.title).toContain('from entry 1,204 on');
    expect(note?.canBePutAway).toBe(false);
  });

  it('[UI23] tells that a lost working copy was made anew, with the count', () => {
    const rebuilt = { kind: 'rebuilt', because: 'empty', entries: 12_408 } as const;

    expect(titles({ workingCopy: rebuilt })).toEqual([
      'The working copy was made anew from the journal: 12,408 entries, nothing lost',
    ]);
  });

  it('[UI39] says nothing of the demonstration being made anew, and does of its damage', () => {
    const demonstration = (because: 'empty' | 'foreign' | 'damaged') =>
      startUpNotes(
        report({ workingCopy: { kind: 'rebuilt', because, entries: 400 } }),
        'demonstration',
      );
    expect([...demonstration('empty'), ...demonstration('foreign')]).toEqual([]);
    expect(demonstration('damaged')).toHaveLength(1);
    const own = { kind: 'rebuilt', because: 'foreign', entries: 4 } as const;
    expect(titles({ workingCopy: own })).toHaveLength(1);
  });

  it('[UI24] says that a log that cannot be written is read-only', () => {
    expect(titles({ writable: false })[0]).toContain('read-only');
  });
});
