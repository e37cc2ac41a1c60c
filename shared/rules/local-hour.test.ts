import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { localHours } from './local-hour.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/New_York'];

describe('the clock on the wall', () => {
  it('[TO11] shows in every zone what a calendar library reads, also on days with a change', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (at, zone) => {
        const read = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(localHours(zone)(instant(at))).toMatchObject({
          ...{ day: read.toPlainDate().toString(), hour: read.hour },
        });
      }),
      { numRuns: 300 },
    );
    const change = Date.UTC(2026, 2, 29, 0, 30);
    const hours = [0, 1, 2, 3].map(
      (hour) => localHours('Europe/Berlin')(instant(change + hour * 3_600_000)).hour,
    );
    expect(hours).toEqual([1, 3, 4, 5]);
  });
});
