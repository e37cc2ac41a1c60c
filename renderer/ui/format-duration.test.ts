import { describe, expect, it } from 'vitest';
import { after, before, days, hours, instant, minutes } from '#shared/domain/time.ts';
import { formatDuration, formatDurationLong, formatTimer, formatUntil } from './format-duration.ts';

const now = instant(Date.UTC(2026, 4, 14, 2, 42));

describe('lengths of time', () => {
  it('[UI6] counts in one unit, hours up to two days', () => {
    expect(formatDuration(minutes(0.5))).toBe('30 s');
    expect(formatDuration(minutes(53))).toBe('53 min');
    expect(formatDuration(hours(36))).toBe('36 h');
    expect(formatDuration(hours(48))).toBe('2 d');
    expect(formatDurationLong(minutes(100))).toBe('1 h 40 min');
    expect(formatDurationLong(hours(2))).toBe('2 h');
    expect(formatDurationLong(hours(24))).toBe('24 h');
    expect(formatDurationLong(hours(51))).toBe('2 d 3 h');
    expect(formatDuration(days(2032))).toBe('2,032 d');
  });

  it('[UI7] never makes what is left look longer than it is', () => {
    expect(formatDuration(minutes(59.99))).toBe('59 min');
    expect(formatDuration(hours(71.9))).toBe('2 d');
  });

  it('[UI8] says "in" before an end, and "late" from the end on', () => {
    expect(formatUntil(after(now, hours(19)), now)).toBe('in 19 h');
    expect(formatUntil(now, now)).toBe('0 s late');
    expect(formatUntil(before(now, days(3)), now)).toBe('3 d late');
  });

  it('[UI9] shows a running clock in hours, minutes and seconds, never below zero', () => {
    expect(formatTimer(minutes(95.2))).toBe('1:35:12');
    expect(formatTimer(hours(-1))).toBe('0:00:00');
  });
});
