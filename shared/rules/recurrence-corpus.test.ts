import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import { occurrences } from './recurrence.ts';
import { readLocalTime, wallText } from './wall-clock.ts';

const corpus = process.env['LIGHTKEEPER_CORPUS'];

type Case = Readonly<Record<'RRULE' | 'DTSTART' | 'INSTANCES', string>> & {
  readonly 'START-AT'?: string;
};

/** What libical itself leaves open is no case. */
function casesOf(text: string): readonly Case[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/^([A-Z-]+):(.*)$/gm)].map(([, name, value]) => [name, value?.trim()]),
      ),
    )
    .filter((one): one is Case => 'INSTANCES' in one && !String(one['INSTANCES']).includes('***'));
}

const cases =
  corpus === undefined
    ? []
    : casesOf(readFileSync(join(corpus, 'recurrence', 'icalrecur_test.txt'), 'utf8'));

const at = (text: string): string => {
  const read = readLocalTime(text);
  if (read === null) throw new Error(text);
  return wallText(read.at);
};
const nameOf = ({ DTSTART, RRULE }: Case): string => `${RRULE} from ${DTSTART}`;

function isRight(one: Case, generate: (limit: number) => readonly string[]): boolean {
  const first = one['START-AT'] === undefined ? '' : at(one['START-AT']);
  const expected = one.INSTANCES.split(',').map(at);
  const found = generate(expected.length + 1);
  const from = (list: readonly string[]): string => list.filter((text) => text >= first).join();
  return from(found) === from(expected);
}

const ours = (one: Case): boolean =>
  isRight(one, (limit) => {
    const rule = parseRecurrenceRule(one.RRULE);
    const start = readLocalTime(one.DTSTART);
    if (!rule.ok || start === null) return [JSON.stringify(rule)];
    const schedule = { rule: rule.value, start, zone: null, except: [] };
    return occurrences(schedule, { limit }).found.map(({ local }) => at(local));
  });

const library = (one: Case): boolean =>
  isRight(one, (limit) => {
    const found: string[] = [];
    try {
      const until = one.RRULE.replace(/(UNTIL=\d{8}(?:T\d{6})?)(?=;|$)/, '$1Z').replace(
        /(UNTIL=\d{8})Z/,
        '$1T000000Z',
      );
      const dtstart = Temporal.ZonedDateTime.from(`${at(one.DTSTART)}[UTC]`);
      const rruleString = `RRULE:${until.replace(/;$/, '')}`;
      new RRuleTemporal({ rruleString, dtstart, tzid: 'UTC' }).all((moment) => {
        found.push(moment.toString().slice(0, 19));
        return found.length < limit;
      });
    } catch {
      return [];
    }
    return found;
  });

/** What differs, by cause. Where the standard leaves a reading open, ours is that of most programs. */
const DIFFERENCES: readonly string[] = [
  // Days of the month without a month are those of every month; libical takes the start's month.
  'FREQ=YEARLY;BYMONTHDAY=29;COUNT=3 from 20240229',
  'FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4 from 20240201',
  // The start is in a week of the year before and no occurrence. libical then counts the interval
  // from the year of its date; we count from the year of its week, as where it is an occurrence.
  'FREQ=YEARLY;BYWEEKNO=53;INTERVAL=6;BYDAY=TH;COUNT=1 from 20270103T000000Z',
  'FREQ=YEARLY;BYWEEKNO=53;INTERVAL=5;BYDAY=TH;COUNT=1 from 20270103T000000Z',
];

describe.skipIf(corpus === undefined)("libical's recurrence rules", () => {
  it('[OC30] 141 of 145 are right, and what differs is named', () => {
    expect(cases).toHaveLength(145);
    expect(cases.filter((one) => !ours(one)).map(nameOf)).toEqual(DIFFERENCES);
  });

  it('[OC30] the library alone has 134 right', () => {
    expect(cases.filter(library)).toHaveLength(134);
  });
});
