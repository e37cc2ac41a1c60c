import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { countedIds } from '#shared/samples/checkout-log.ts';
import { demonstrationEntries } from '#shared/samples/demonstration.ts';
import { describeEntry } from './describe-entry.ts';
import type { Refusal } from './refusal.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { COMMANDS } from './registry.ts';

const entries = demonstrationEntries(instant(Date.UTC(2026, 4, 14)), countedIds());

describe('what the journal says', () => {
  it('[CM70] describes every entry by a sentence of its own command', () => {
    for (const entry of entries) {
      const sentence = describeEntry(entry);
      expect(sentence).toMatch(/^[A-Z]/u);
      expect(sentence).not.toMatch(/undefined|null|\[object/u);
    }
    const declared = entries.find(({ command }) => command === 'incident.declare');
    expect(describeEntry(declared ?? { command: '', changes: [] })).toMatch(
      /^Declared INC-\d+ “Basket totals are wrong after 2\.1\.0”$/u,
    );
  });

  it('[CM71] names a command of a newer version as it is written', () => {
    expect(describeEntry({ command: 'playbook.run', changes: [] })).toBe('playbook.run: nothing');
  });

  it('[CM72] names each command once, as noun and verb', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/u);
  });
});

describe('refusals', () => {
  it('[CM73] say what happened, what it means and what to do', () => {
    const at = instant(Date.UTC(2026, 4, 14));
    const rows = [1, 2, 3, 4].map((place) => ({ table: 'x', id: 'x', label: `row ${place}` }));
    const refusals: readonly Refusal[] = [
      { kind: 'not-in-log', what: 'release', id: 'x' },
      { kind: 'empty', field: 'the reason' },
      { kind: 'in-the-past', field: 'the end', at },
      { kind: 'overlaps', from: at, to: null },
      { kind: 'end-missing', findings: 5 },
      { kind: 'end-past-limit', limit: at },
      { kind: 'never-accept', rule: 'Harm to life is never accepted.', finding: 'CVE-2026-1' },
      { kind: 'changed-since', rows },
    ];
    const sentences = refusals.map((refusal) => refusalSentence(refusal, () => '14 May'));
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z0-9].*\..*\.$/u);
    expect(sentences.at(-1)).toContain('row 1, row 2, row 3 and 1 more');
    expect(sentences[1]).toBe('The reason is empty. Nothing was saved. Write a few words first.');
  });
});
