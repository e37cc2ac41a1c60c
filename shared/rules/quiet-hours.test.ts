import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type Instant } from '#shared/domain/time.ts';
import { quietUntil } from './quiet-hours.ts';

const at = (time: string): Instant => instant(Date.parse(time));
const until = (time: string, from: string, to: string, zone = 'Europe/Berlin') => {
  const end = quietUntil(at(time), { from, to }, zone);
  return end === null ? null : new Date(end).toISOString();
};

describe('quiet hours', () => {
  it('[NT1] hold from their beginning up to, and not including, their end, over midnight too', () => {
    expect(until('2026-05-14T21:59:59+02:00', '22:00', '07:00')).toBeNull();
    expect(until('2026-05-14T22:00:00+02:00', '22:00', '07:00')).toBe('2026-05-15T05:00:00.000Z');
    expect(until('2026-05-15T06:59:59+02:00', '22:00', '07:00')).toBe('2026-05-15T05:00:00.000Z');
    expect(until('2026-05-15T07:00:00+02:00', '22:00', '07:00')).toBeNull();
    expect(until('2026-05-14T12:30:00+02:00', '12:00', '13:00')).toBe('2026-05-14T11:00:00.000Z');
    expect(until('2026-05-14T13:00:00+02:00', '12:00', '13:00')).toBeNull();
    expect(until('2026-05-14T13:00:00+02:00', '13:00', '13:00')).toBeNull();
  });

  it.each([
    ['America/New_York', '2026-05-15T03:30:00Z', '2026-05-15T11:00:00.000Z'],
    ['Pacific/Auckland', '2026-05-14T11:30:00Z', '2026-05-14T19:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-05-14T13:00:00Z', '2026-05-14T20:30:00.000Z'],
  ])('[NT2] are of the clock on the wall in %s', (zone, now, end) => {
    expect(until(now, '22:00', '07:00', zone)).toBe(end);
  });

  it('[NT3] are longer and shorter where the clocks change, and end all the same', () => {
    // Berlin, forward from 02:00 to 03:00 on 29 March, back from 03:00 to 02:00 on 25 October.
    expect(until('2026-03-28T23:00:00+01:00', '22:00', '07:00')).toBe('2026-03-29T05:00:00.000Z');
    expect(until('2026-10-24T23:00:00+02:00', '22:00', '07:00')).toBe('2026-10-25T06:00:00.000Z');
    expect(until('2026-03-29T01:00:00+01:00', '22:00', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(until('2026-10-25T00:00:00+02:00', '22:00', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    // The second 02:10 of that night: it is quiet again, until the second 02:30.
    expect(until('2026-10-25T02:10:00+01:00', '22:00', '02:30')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('[NT1] end after now and within a day and an hour, at any moment in any zone (n = 500)', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }),
        fc.constantFrom(...zones),
        clock,
        clock,
        (now, zone, from, to) => {
          const end = quietUntil(instant(now), { from, to }, zone);
          if (end === null) return;
          expect(end).toBeGreaterThan(now);
          expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
      { numRuns: 500 },
    );
  });
});
