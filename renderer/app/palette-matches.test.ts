import { expect, it } from 'vitest';
import { matchesOf, type PaletteItem } from './palette-matches.ts';

const item = (label: string, also = ''): PaletteItem => ({
  id: label,
  label,
  also,
  group: 'Do',
  run: () => undefined,
});

const ITEMS = [
  item('Declare incident'),
  item('INC-214 Card payments fail'),
  item('checkout'),
  item('Résumé service'),
  item('RA-31 Stay on 2.3.1', 'CVE-2026-31337'),
];
const found = (text: string): readonly string[] => matchesOf(ITEMS, text).map(({ label }) => label);

it('[UI27] finds by every word, in any order, without case and accents', () => {
  expect(found('')).toHaveLength(5);
  expect(found('fail card')).toEqual(['INC-214 Card payments fail']);
  expect(found('resume')).toEqual(['Résumé service']);
  expect(found('cve-2026-31337')).toEqual(['RA-31 Stay on 2.3.1']);
  expect(found('nothing like it')).toEqual([]);
});

it('[UI28] puts what starts with the text first', () => {
  expect(found('inc')).toEqual(['INC-214 Card payments fail', 'Declare incident']);
});
