import { expect, it } from 'vitest';
import { countOf, formatBytes, formatCount, formatShare } from './format-number.ts';

it('[UI10] writes counts with their thousands apart and shares with a real minus sign', () => {
  expect(formatCount(12408)).toBe('12,408');
  expect(countOf(1, 'finding')).toBe('1 finding');
  expect(countOf(2, 'entry', 'entries')).toBe('2 entries');
  expect(formatShare(0.61)).toBe('61 %');
  expect(formatShare(-0.12)).toBe('−12 %');
  expect(formatShare(-0.001)).toBe('0 %');
  expect(formatShare(0.9997, 2)).toBe('99.97 %');
  expect(formatBytes(3_355_443)).toBe('3.2 MB');
});
