import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHORE_KINDS,
  MISSED_POLICIES,
  ROLLING_UNITS,
  type Chore,
  type Schedule,
} from '#shared/domain/chore.ts';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { icalendarOf } from '#shared/exporters/icalendar.ts';
import { aChore } from '#shared/samples/release-builders.ts';
import { READ_ON } from '#shared/samples/upkeep-files.ts';
import { readUpkeepText } from './read-upkeep.ts';

const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\s]+/gu, ' ').trim());
const said = words.map((text) => (text === '' ? null : text));
const day = fc
  .integer({ min: 0, max: 2_000 })
  .map((count) =>
    calendarDay(new Date(Date.UTC(2026, 4, 15) + count * 86_400_000).toISOString().slice(0, 10)),
  );
const time = day.map((on) => `${on}T23:30`);
const zoned = fc.record({
  local: time,
  zone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
  ),
});
const rule = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31',
  'FREQ=DAILY;COUNT=400',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
);
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant('once' as const), due: day, zone: fc.constant(null) }),
  zoned.map(({ local, zone }) => ({ kind: 'once' as const, due: local, zone })),
  fc.record({
    kind: fc.constant('rolling' as const),
    every: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom(...ROLLING_UNITS),
    first: day,
  }),
  fc
    .record({ rule, start: day, except: fc.uniqueArray(day, { maxLength: 3 }) })
    .map((one) => ({ kind: 'rule' as const, zone: null, ...one })),
  fc.record({ rule, at: zoned }).map((one) => ({
    kind: 'rule' as const,
    rule: one.rule,
    start: one.at.local,
    zone: one.at.zone,
    except: [],
  })),
);
const chores: fc.Arbitrary<Partial<Chore>> = fc.record({
  title: words.filter((text) => text !== ''),
  kind: fc.constantFrom(...CHORE_KINDS),
  schedule,
  grace: fc.record({ before: fc.nat(400), after: fc.nat(400) }),
  missed: fc.constantFrom(...MISSED_POLICIES),
  minutes: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: null }),
  consequence: said,
  harm: fc.option(fc.constantFrom<HarmSeverity[]>(1, 2, 3, 4), { nil: null }),
  steps: said.map((text) => text && `1. ${text}\n2. More`),
  contact: said,
  onlyYou: fc.boolean(),
  sheetTestedOn: fc.option(day, { nil: null }),
  notes: said,
});

describe('a calendar that we wrote', () => {
  it('[UO11] read again it gives the same chores, apart from what only the log can say', () => {
    fc.assert(
      fc.property(chores, said, (changed, serviceName) => {
        const chore = aChore(changed);
        const first =
          chore.schedule.kind === 'rule'
            ? chore.schedule.start
            : chore.schedule.kind === 'once'
              ? chore.schedule.due
              : chore.schedule.first;
        const text = icalendarOf([{ chore, serviceName, occurrence: first, due: first }], {
          now: READ_ON.now,
        });
        const file = readUpkeepText(text, READ_ON);
        const { assetId, countsFrom, id, retiredAt, serviceId, ...kept } = chore;
        void [assetId, countsFrom, retiredAt, serviceId];
        expect(file).toMatchObject({
          ok: true,
          value: { notCarriedOver: [], chores: [{ ...kept, key: id, serviceName }] },
        });
        expect(file?.ok && file.value.chores).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
