import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Chore, Schedule } from '#shared/domain/chore.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { aChore } from '#shared/samples/release-builders.ts';
import { type CalendarChore, icalendarOf } from './icalendar.ts';

const now = instant(Date.UTC(2026, 4, 14, 9));
const monthly: Schedule = {
  kind: 'rule',
  rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
  start: '2026-01-31',
  zone: null,
  except: ['2026-06-30'],
};
const entry = (changed: Partial<Chore> = {}, due = '2026-05-31'): CalendarChore => ({
  chore: aChore({ schedule: monthly, ...changed }),
  serviceName: 'checkout',
  occurrence: due,
  due,
});
const lines = (...chores: readonly CalendarChore[]): readonly string[] =>
  icalendarOf(chores, { now }).replaceAll('\r\n ', '').split('\r\n');

describe('chores as a calendar', () => {
  it('[UO1] writes a to-do from the open occurrence on, with its rule and what is left out', () => {
    const text = lines(entry());

    expect(text).toContain('DTSTART;VALUE=DATE:20260531');
    expect(text).toContain('DUE;VALUE=DATE:20260531');
    expect(text).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
    expect(text).toContain('EXDATE;VALUE=DATE:20260630');
    expect(text).toContain(`UID:${entry().chore.id}@lightkeeper`);
  });

  it('[UO2] writes the same as an event that leaves its day free, and names the to-do', () => {
    const event = icalendarOf([entry()], { now, parts: ['events'] });

    expect(event).toContain('TRANSP:TRANSPARENT');
    expect(event).not.toContain('VTODO');
    expect(lines(entry())).toContain(`RELATED-TO:${entry().chore.id}@lightkeeper`);
  });

  it('[UO3] keeps a part of a rule that the library has no name for', () => {
    const rule = 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31';

    expect(lines(entry({ schedule: { ...monthly, rule } }))).toContain(`RRULE:${rule}`);
  });

  it('[UO4] counts a counted rule from its start', () => {
    const rule = 'FREQ=DAILY;COUNT=10';

    expect(lines(entry({ schedule: { ...monthly, rule } }))).toContain(
      'DTSTART;VALUE=DATE:20260131',
    );
  });

  it('[UO5] writes a time on the clock of its zone, and when its clocks change', () => {
    const schedule: Schedule = {
      ...{ kind: 'rule', rule: 'FREQ=DAILY', zone: 'Europe/Berlin', except: [] },
      start: '2026-01-31T02:30',
    };
    const text = lines(entry({ minutes: 20, schedule }, '2026-05-14T02:30:00'));

    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20260514T023000');
    expect(text).toContain('DURATION:PT20M');
    expect(text.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    const zone = ICAL.Timezone.fromData({
      component: new ICAL.Component(
        ICAL.parse(icalendarOf([entry({ schedule }, '2026-05-14T02:30:00')], { now })),
      ).getFirstSubcomponent('vtimezone') as ICAL.Component,
      tzid: 'Europe/Berlin',
    });
    const offset = (time: string): number =>
      zone.utcOffset(ICAL.Time.fromDateTimeString(time)) / 3600;
    expect(offset('2026-01-15T12:00:00')).toBe(1);
    expect(offset('2026-03-29T01:59:00')).toBe(1);
    expect(offset('2026-03-29T03:00:00')).toBe(2);
    expect(offset('2026-07-15T12:00:00')).toBe(2);
    expect(offset('2031-12-15T12:00:00')).toBe(1);
  });

  it('[UO6] leaves the clock unnamed where the zone is none', () => {
    const schedule: Schedule = {
      ...{ kind: 'once', due: '2026-05-14T02:30', zone: 'Nowhere";X=1' },
    };

    expect(lines(entry({ schedule }, '2026-05-14T02:30'))).toContain('DTSTART:20260514T023000');
  });

  it('[UO7] writes a postponed occurrence as an exception to the rule', () => {
    const text = lines({ ...entry(), due: '2026-06-03' });

    expect(text).toContain('RECURRENCE-ID;VALUE=DATE:20260531');
    expect(text).toContain('DUE;VALUE=DATE:20260603');
  });

  it('[UO8] has only the next day of a rolling chore, and how often it comes', () => {
    const schedule: Schedule = {
      ...{ kind: 'rolling', every: 3, unit: 'week' },
      first: calendarDay('2026-01-01'),
    };
    const text = lines(entry({ schedule }));

    expect(text.some((line) => line.startsWith('RRULE'))).toBe(false);
    expect(text).toContain('X-LIGHTKEEPER-EVERY;VALUE=TEXT:P3W');
  });

  it('[UO9] leaves out what nothing is left of', () => {
    expect(lines({ ...entry(), occurrence: null, due: null })).not.toContain('BEGIN:VTODO');
  });

  it('[UO10] keeps words inside their line, and lines inside 75 octets', () => {
    const title = 'Renew\r\nEND:VTODO\nBEGIN:VEVENT\u0000; a, b\\ é😀'.repeat(9);
    const text = icalendarOf([entry({ title })], { now });

    expect(text.split('\r\n').filter((line) => line === 'END:VTODO')).toHaveLength(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|\p{Cc}/u);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
  });
});
