import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { instant } from '#shared/domain/time.ts';
import { parseQuickTime } from './quick-time.ts';
import { timeRefusalSentence } from './quick-time-refusal.ts';

const now = instant(Date.UTC(2026, 4, 14, 1, 52, 10));
const past = { now, zone: 'Europe/Berlin', direction: 'past' } as const;
const future = { now, zone: 'Europe/Berlin', direction: 'future' } as const;
const iso = (text: string, at = past as Parameters<typeof parseQuickTime>[1]): string => {
  const read = parseQuickTime(text, at);
  return read.ok ? new Date(read.value).toISOString() : read.refusal.kind;
};

describe('a time typed in a hurry', () => {
  it('[QT1] counts back from now', () => {
    expect(iso('now')).toBe('2026-05-14T01:52:10.000Z');
    expect(iso('-15m')).toBe('2026-05-14T01:37:10.000Z');
    expect(iso('−1h30m')).toBe('2026-05-14T00:22:10.000Z');
    expect(iso('-2 d')).toBe('2026-05-12T01:52:10.000Z');
  });

  it('[QT2] reads a bare hour in the zone of the operator, of today', () => {
    expect(iso('03:05')).toBe('2026-05-14T01:05:00.000Z');
    expect(iso('yesterday 23:10')).toBe('2026-05-13T21:10:00.000Z');
    expect(iso('01:05Z')).toBe('2026-05-14T01:05:00.000Z');
    expect(iso('01:05 UTC')).toBe('2026-05-14T01:05:00.000Z');
  });

  it('[QT3] reads days as they are said', () => {
    expect(iso('13 May 23:10')).toBe('2026-05-13T21:10:00.000Z');
    expect(iso('Wed 13 May 2026 23:10')).toBe('2026-05-13T21:10:00.000Z');
    expect(iso('2026-05-13 23:10')).toBe('2026-05-13T21:10:00.000Z');
    expect(iso('2026-05-13T21:10:00Z')).toBe('2026-05-13T21:10:00.000Z');
    expect(iso('mon 09:00')).toBe('2026-05-11T07:00:00.000Z');
    expect(iso('24 Dec 18:00')).toBe('2025-12-24T17:00:00.000Z');
  });

  it('[QT4] refuses a time that is still to come where the past is asked for', () => {
    expect(iso('23:10')).toBe('in-the-future');
    expect(iso('+5m')).toBe('in-the-future');
    expect(iso('tomorrow 01:00')).toBe('in-the-future');
  });

  it('[QT5] takes the next such hour where the future is asked for', () => {
    expect(iso('23:45', future)).toBe('2026-05-14T21:45:00.000Z');
    expect(iso('03:00', future)).toBe('2026-05-15T01:00:00.000Z');
    expect(iso('fri 09:00', future)).toBe('2026-05-15T07:00:00.000Z');
    expect(iso('+4h', future)).toBe('2026-05-14T05:52:10.000Z');
    expect(iso('-4h', future)).toBe('in-the-past');
  });

  it('[QT6] refuses a local time that the clocks passed twice or skipped, with both readings', () => {
    const after = { ...past, now: instant(Date.UTC(2026, 9, 25, 12)) };
    const twice = parseQuickTime('02:30', after);
    expect(twice.ok ? null : timeRefusalSentence(twice.refusal)).toBe(
      'The clocks went back: that time came twice. Write 00:30Z or 01:30Z.',
    );
    expect(iso('02:30', { ...past, now: instant(Date.UTC(2026, 2, 29, 12)) })).toBe('skipped');
  });

  it('[QT7] says that a text is no time, and how to write one', () => {
    for (const text of ['', '25:00', '14:61', 'soon', '31 Feb 10:00', '-15', '2026-13-01 10:00']) {
      expect(['empty', 'not-a-time']).toContain(iso(text));
    }
    const read = parseQuickTime('soon', past);
    expect(read.ok ? '' : timeRefusalSentence(read.refusal)).toContain('“soon” does not read');
  });

  it('[QT8] never throws, and never answers with the wrong side of now', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.constantFrom(past, future), (text, at) => {
        const read = parseQuickTime(text, at);
        if (!read.ok) return;
        expect(at.direction === 'past' ? read.value <= now : read.value >= now).toBe(true);
      }),
    );
  });
});
