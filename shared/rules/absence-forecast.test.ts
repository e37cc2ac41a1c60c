import { describe, expect, it } from 'vitest';
import { calendarDay } from '#shared/domain/time.ts';
import { aSubject } from '#shared/samples/absence-builders.ts';
import { expectationOf } from './absence-forecast.ts';
import { chanceWords, expectationWords } from './absence-forecast-words.ts';

/** 14 days away, from Friday 15 May. */
const trip = { from: calendarDay('2026-05-15'), to: calendarDay('2026-05-28') };
const gapsOf = (...days: number[]) => days.map((one) => ({ days: one, failed: false }));
const day = calendarDay;

const saidOf = (subject: Parameters<typeof aSubject>[0]): string =>
  expectationWords(expectationOf(aSubject(subject), trip), trip);

describe('what comes now and then, in a trip', () => {
  const lastOn = day('2026-05-09');

  it('[AW7] has no basis where nothing was logged, or nothing but one time', () => {
    expect(saidOf({ kind: 'reactive' })).toBe('no basis: it was never logged');
    expect(saidOf({ kind: 'reactive', lastOn })).toBe(
      'no basis for a forecast: last on Sat 9 May 2026, 6 d before you leave',
    );
    expect(saidOf({ kind: 'reactive', lastOn, guessDays: 9 })).toMatch(
      /; you expect it every 9 d$/,
    );
  });

  it('[AW7] has its last time and its only gap where there is one gap', () => {
    expect(saidOf({ kind: 'reactive', lastOn, gaps: gapsOf(9) })).toBe(
      'last on Sat 9 May 2026, 6 d before you leave; the only gap was 9 d',
    );
  });

  it('[AW7] has a range of days where there are two gaps, and no probability', () => {
    const subject = aSubject({ kind: 'reactive', lastOn, gaps: gapsOf(9, 12) });
    const one = expectationOf(subject, trip);
    expect(one.kind === 'reactive' && one.reactive.chance).toBeNull();
    expect(expectationWords(one, trip)).toBe('from day 2 on, or after the trip, from 2 past gaps');
  });

  it('[AW7] has a chance in words and tenths from three gaps on', () => {
    expect(saidOf({ kind: 'reactive', lastOn, gaps: gapsOf(9, 12, 8) })).toBe(
      'likely, about 9 in 10, from 3 past gaps',
    );
    expect([0, 0.04, 0.33, 0.5, 0.7, 0.96].map(chanceWords)).toEqual([
      'very unlikely, less than 1 in 10',
      'very unlikely, less than 1 in 10',
      'unlikely, about 3 in 10',
      'as likely as not, about 5 in 10',
      'likely, about 7 in 10',
      'almost certain, more than 9 in 10',
    ]);
  });

  it('[AW5] has a window in days after the first morning away, with the median inside', () => {
    const one = expectationOf(aSubject({ kind: 'reactive', lastOn, gaps: gapsOf(9, 12, 8) }), trip);
    const window = one.kind === 'reactive' ? one.reactive.window : null;
    expect(window?.from).toBeGreaterThan(0);
    expect(window?.best).toBeGreaterThan(window?.from ?? 0);
    expect(window?.to).toBeGreaterThan(window?.best ?? 0);
    expect(one.kind === 'reactive' && one.reactive.chance?.toFixed(2)).toBe('0.92');
  });
});

describe('a deadline, in a trip', () => {
  it('[AW8] is exact: its day of the trip, and whether it was seen renewing itself', () => {
    const expiresOn = day('2026-05-23');
    expect(saidOf({ kind: 'deadline', expiresOn })).toBe('on day 9 of 14, Sat 23 May 2026');
    expect(saidOf({ kind: 'deadline', expiresOn, autoRenewSeenOn: day('2026-02-20') })).toBe(
      'on day 9 of 14, Sat 23 May 2026; last seen renewing itself on Fri 20 February 2026',
    );
  });

  it('[AW8] is its due day where the exact date is not known, and unknown without either', () => {
    expect(saidOf({ kind: 'deadline', dueOn: [day('2026-05-28')] })).toMatch(/^on day 14 of 14/);
    expect(saidOf({ kind: 'deadline' })).toBe('the date is not known');
  });

  it('[AW8] counts the last day away as inside, and no grace', () => {
    const lapse = (expiresOn: string) =>
      expectationOf(aSubject({ kind: 'deadline', graceAfter: 3, expiresOn: day(expiresOn) }), trip)
        .lapsesOnDay;
    expect(['2026-05-14', '2026-05-15', '2026-05-28', '2026-05-29'].map(lapse)).toEqual([
      1,
      1,
      14,
      null,
    ]);
    expect(saidOf({ kind: 'deadline', expiresOn: day('2026-05-29') })).toBe(
      '1 day after the trip, on Fri 29 May 2026',
    );
    expect(saidOf({ kind: 'deadline', expiresOn: day('2026-05-14') })).toBe(
      'the date was Thu 14 May 2026, before you leave',
    );
  });
});

describe('a preventive chore, in a trip', () => {
  const lastOn = day('2026-04-04');

  it('[AW9] is unknown territory beyond the longest gap survived', () => {
    expect(saidOf({ kind: 'preventive', lastOn, gaps: gapsOf(30, 41, 28) })).toBe(
      'longest gap survived 41 d; this trip makes 55 d: unknown territory',
    );
    const months = Array.from({ length: 12 }, () => ({ days: 30, failed: false }));
    expect(saidOf({ kind: 'preventive', lastOn, gaps: months })).toBe(
      'longest gap survived 30 d; this trip makes 55 d: unknown territory; so far at most one incident in 120 d (95 %)',
    );
    expect(saidOf({ kind: 'preventive', lastOn })).toBe(
      'no past gap to go by; this trip makes 55 d',
    );
    expect(saidOf({ kind: 'preventive' })).toBe('no basis: it was never logged as done');
  });

  it('[AW10] is bounded by the gaps at least as long that passed without an incident', () => {
    const gaps = gapsOf(60, 55, 70, 56, 90, 54);
    const one = expectationOf(aSubject({ kind: 'preventive', lastOn, gaps }), trip);
    const preventive = one.kind === 'preventive' ? one.preventive : null;
    expect(preventive?.survivedAsLong).toBe(5);
    expect(preventive?.atMost).toBeCloseTo(1 - 0.05 ** (1 / 5), 12);
    expect(expectationWords(one, trip)).toBe(
      'this trip makes 55 d; 5 gaps at least as long passed without an incident, so at most 5 in 10 (95 %)',
    );
  });

  it('[AW10] says no bound that says nothing', () => {
    expect(saidOf({ kind: 'preventive', lastOn, gaps: gapsOf(60) })).toBe(
      'this trip makes 55 d; 1 gap at least as long passed without an incident',
    );
  });

  it('[AW11] says what its being late led to, and gives no bound then', () => {
    const gaps = [...gapsOf(60, 70), { days: 44, failed: true }];
    const one = expectationOf(aSubject({ kind: 'preventive', lastOn, gaps }), trip);
    expect(one.kind === 'preventive' && one.preventive).toMatchObject({
      ...{ failed: 1, shortestFailed: 44, atMost: null, atMostEvery: null, longestSurvived: 70 },
    });
    expect(expectationWords(one, trip)).toBe(
      'late, it led to 1 incident, the earliest after 44 d; this trip makes 55 d',
    );
  });

  it('[AW12] lapses at the end of its grace, and on the first day where it is late already', () => {
    const lapse = (dueOn: string, graceAfter: number) =>
      expectationOf(aSubject({ dueOn: [day(dueOn)], graceAfter }), trip).lapsesOnDay;
    expect(lapse('2026-05-17', 0)).toBe(3);
    expect(lapse('2026-05-17', 2)).toBe(5);
    expect(lapse('2026-05-01', 0)).toBe(1);
    expect(lapse('2026-05-28', 1)).toBeNull();
    const isLate = (dueOn: string) => expectationOf(aSubject({ dueOn: [day(dueOn)] }), trip).isLate;
    expect(['2026-05-14', '2026-05-15'].map(isLate)).toEqual([true, false]);
  });
});
