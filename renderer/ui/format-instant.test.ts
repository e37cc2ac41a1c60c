import { describe, expect, it } from 'vitest';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { formatCalendarDay, formatInstant } from './format-instant.ts';

const at = (...parts: Parameters<typeof Date.UTC>) => instant(Date.UTC(...parts));

describe('moments in a zone', () => {
  it('[UI1] names the zone beside every time of day', () => {
    const moment = at(2026, 4, 14, 2, 42, 7);

    expect(formatInstant(moment, 'Europe/Berlin')).toBe('Thu 14 May 2026, 04:42 CEST');
    expect(formatInstant(moment, 'Europe/Berlin', 'short')).toBe('Thu 14 May, 04:42 CEST');
    expect(formatInstant(moment, 'UTC', 'seconds')).toBe('Thu 14 May 2026, 02:42:07 UTC');
    expect(formatInstant(moment, 'America/New_York', 'time')).toMatch(/^22:42 (EDT|GMT-4)$/);
  });

  it('[UI2] tells the hour that runs twice apart by the name of the zone', () => {
    const summer = at(2026, 9, 25, 0, 30);
    const winter = at(2026, 9, 25, 1, 30);

    expect(formatInstant(summer, 'Europe/Berlin', 'time')).toBe('02:30 CEST');
    expect(formatInstant(winter, 'Europe/Berlin', 'time')).toBe('02:30 CET');
  });

  it('[UI46] skips the hour that does not exist', () => {
    expect(formatInstant(at(2026, 2, 29, 0, 59), 'Europe/Berlin', 'time')).toBe('01:59 CET');
    expect(formatInstant(at(2026, 2, 29, 1, 0), 'Europe/Berlin', 'time')).toBe('03:00 CEST');
  });

  it('[UI3] takes the day from the zone, not from UTC', () => {
    const moment = at(2026, 4, 14, 23, 30);

    expect(formatInstant(moment, 'UTC', 'day')).toBe('Thu 14 May 2026');
    expect(formatInstant(moment, 'Europe/Berlin', 'day')).toBe('Fri 15 May 2026');
    expect(formatInstant(moment, 'Pacific/Auckland', 'day')).toBe('Fri 15 May 2026');
  });

  it('[UI4] writes midnight as 00:00, and months with three letters', () => {
    expect(formatInstant(at(2026, 8, 1), 'UTC')).toBe('Tue 1 Sep 2026, 00:00 UTC');
  });

  it('[UI5] leaves a calendar day as it is, whatever the zone of the machine', () => {
    expect(formatCalendarDay(calendarDay('2026-05-14'))).toBe('Thu 14 May 2026');
  });
});
