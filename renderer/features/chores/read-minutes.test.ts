import { describe, expect, it } from 'vitest';
import { readMinutes } from './read-minutes.ts';

describe('minutes as they are typed', () => {
  it.each([
    ...[['90', 90] as const, [' 7,5 ', 7.5] as const, ['5 min', 5] as const, ['90m', 90] as const],
    ...[['20 minutes', 20] as const, ['0', 0] as const, ['.5', 0.5] as const],
    ...[['1h', 60] as const, ['1h 30m', 90] as const, ['1h30', 90] as const],
    ...[['1 H 5 Min', 65] as const, ['1.5 h', 90] as const, ['1,5 hours', 90] as const],
    ...[['1.1 h', 66] as const, ['100000', 100_000] as const, ['5.25', 5.25] as const],
  ])('[LT26] read %j', (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes);
  });

  it('[LT26] are not said where nothing is typed', () => {
    expect([readMinutes(''), readMinutes('  ')]).toEqual([null, null]);
  });

  it.each([
    ...['-1', 'x', '1e9', '5 d', 'h', 'min', '1:30', '30m 1h', '1h 90m', '1.5h 30m'],
    ...[
      '100001',
      '1667 h',
      '1,000',
      '1.000',
      '12.000 h',
      '1h 1,000',
      '1h,30',
      '1h.30',
      '1 2',
      '0x10',
      'Infinity',
    ],
  ])('[LT26] do not guess what %j means', (typed) => {
    expect(readMinutes(typed)).toBe('unreadable');
  });
});
