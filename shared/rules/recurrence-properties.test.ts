import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import { occurrences, type RecurrenceSchedule } from './recurrence.ts';
import { readLocalTime, wallSecond, wallText } from './wall-clock.ts';

const some = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .uniqueArray(
      fc.integer({ min: least, max: most }).filter((one) => one !== 0 || least === 0),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => list.join());
const weekdays = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...names], { minLength: 1 }).map((list) => list.join());
const PLAIN = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const part = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.option(values, { nil: '' }).map((text) => (text === '' ? '' : `;${name}=${text}`));

/** Rules whose reading nobody disputes; what the library gets wrong has tests of its own. */
const dayRules = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), part('BYMONTH', some(1, 12)), part('BYDAY', weekdays(PLAIN))),
  fc.tuple(
    ...[
      fc.constant('FREQ=WEEKLY'),
      part('BYDAY', weekdays(PLAIN)),
      part('WKST', fc.constantFrom('SU', 'TH')),
    ],
  ),
  fc.tuple(
    ...[
      fc.constant('FREQ=MONTHLY'),
      part('BYMONTHDAY', some(-28, 28)),
      part('BYMONTH', some(1, 12)),
    ],
  ),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', weekdays(['1MO', '-1FR', 'TU', '2SU']))),
  fc.tuple(fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR'), part('BYSETPOS', some(-9, 9))),
  fc.tuple(
    fc.constant('FREQ=YEARLY'),
    part('BYMONTH', some(1, 12)),
    part('BYDAY', fc.oneof(weekdays(['1MO', '-1FR']), weekdays(PLAIN))),
  ),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYYEARDAY', some(-365, 365))),
);
const rules = fc
  .tuple(
    fc.oneof(
      dayRules,
      fc.tuple(
        fc.constantFrom(
          'FREQ=HOURLY',
          'FREQ=HOURLY;BYMINUTE=15,30',
          'FREQ=MINUTELY;BYMINUTE=0,10,45',
        ),
      ),
    ),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([parts, interval]) => `${parts.join('')};INTERVAL=${interval}`);
const hoursBetween = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: from / 3_600_000, max: to / 3_600_000 })
    .map((hours) => wallText(wallSecond(hours * 3600)));
/** Many of them lie where clocks change. */
const starts = fc.oneof(
  hoursBetween(Date.UTC(1999, 0), Date.UTC(2040, 0)),
  hoursBetween(Date.UTC(2026, 2, 7), Date.UTC(2026, 2, 9)),
  hoursBetween(Date.UTC(2026, 2, 28), Date.UTC(2026, 2, 30)),
  hoursBetween(Date.UTC(2026, 9, 3), Date.UTC(2026, 9, 5)),
);
const zones = fc.constantFrom(null, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

function schedule(rule: string, start: string, zone: string | null): RecurrenceSchedule {
  const read = parseRecurrenceRule(rule);
  const from = readLocalTime(start);
  if (!read.ok || from === null) throw new Error(`${rule} from ${start}`);
  return { rule: read.value, start: from, zone, except: [] };
}

const found = (given: RecurrenceSchedule, limit: number, after?: string): readonly string[] =>
  occurrences(given, {
    limit,
    after: after === undefined ? null : readLocalTime(after),
  }).found.map(({ local }) => local);

const RUNS = { numRuns: 100 };

describe('occurrences of any rule', () => {
  it('[OC20] are strictly increasing, and none is before the start', () => {
    fc.assert(
      fc.property(rules, starts, zones, (rule, start, zone) => {
        const all = found(schedule(rule, start, zone), 12);
        for (const [index, one] of all.entries()) expect(one > (all[index - 1] ?? '')).toBe(true);
        for (const one of all) expect(one >= start).toBe(true);
      }),
      RUNS,
    );
  });

  it('[OC21] a page continues the one before it', () => {
    fc.assert(
      fc.property(
        rules,
        starts,
        zones,
        fc.integer({ min: 1, max: 9 }),
        (rule, start, zone, size) => {
          const given = schedule(rule, start, zone);
          const all = found(given, size + 5);
          fc.pre(all.length === size + 5);
          expect(found(given, 5, all[size - 1])).toEqual(all.slice(size));
        },
      ),
      RUNS,
    );
  });

  it('[OC22] COUNT and UNTIL are kept, and cut the same series', () => {
    fc.assert(
      fc.property(rules, starts, fc.integer({ min: 1, max: 9 }), (rule, start, count) => {
        const all = found(schedule(rule, start, null), count + 3);
        const last = all[count - 1];
        fc.pre(last !== undefined);
        const until = last.replaceAll(/[-:]/g, '');
        expect(found(schedule(`${rule};COUNT=${count}`, start, null), 99)).toEqual(
          all.slice(0, count),
        );
        expect(found(schedule(`${rule};UNTIL=${until}`, start, null), 99)).toEqual(
          all.slice(0, count),
        );
        expect(found(schedule(`${rule};COUNT=${count + 3}`, start, null), 9, last)).toEqual(
          all.slice(count),
        );
      }),
      RUNS,
    );
  });

  it('[OC23] days are those that the library gives, where it is right', () => {
    fc.assert(
      fc.property(dayRules, fc.integer({ min: 1, max: 3 }), starts, (parts, interval, start) => {
        const rule = `${parts.join('')};INTERVAL=${interval}`;
        const dtstart = Temporal.ZonedDateTime.from(`${start}[UTC]`);
        const expected: string[] = [];
        try {
          new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart, tzid: 'UTC' }).all((one) => {
            expected.push(one.toString().slice(0, 19));
            return expected.length < 8;
          });
        } catch {
          fc.pre(false);
        }
        expect(found(schedule(rule, start, null), 8)).toEqual(expected);
      }),
      RUNS,
    );
  });
});

describe('days', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('[OC24] do not depend on the zone of the system', () => {
    const offsets = new Set<number>();
    fc.assert(
      fc.property(dayRules, starts, (parts, start) => {
        const given = schedule(parts.join(''), start.slice(0, 10), null);
        const [first, ...others] = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map(
          (zone) => {
            process.env['TZ'] = zone;
            offsets.add(new Date(0).getTimezoneOffset());
            return found(given, 6);
          },
        );
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 50 },
    );
    expect(offsets.size).toBe(3);
  });
});
