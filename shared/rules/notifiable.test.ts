import { describe, expect, it } from 'vitest';
import type { Chore } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { calendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { choreList } from './chore-list.ts';
import { isAway } from './absence-trip.ts';
import { notifiableThings } from './notifiable.ts';
import { calendarAt } from './operator-calendar.ts';
import { aCourse, dueOnce } from './sample-chores.ts';
import { anAcceptance, aService } from './sample-rows.ts';

const at = (time: string): Instant => instant(Date.parse(time));
const NOW = at('2026-05-14T12:00:00Z');

type Log = {
  readonly chores?: readonly Partial<Chore>[];
  readonly acceptances?: readonly RiskAcceptance[];
  readonly away?: readonly [string, string];
};

function thingsOf(log: Log, now = NOW, zone = 'UTC') {
  const calendar = calendarAt(now, zone);
  const courses = (log.chores ?? []).map((chore) => aCourse(chore));
  const acceptances = log.acceptances ?? [];
  const chores = choreList({ courses, acceptances, services: [aService()] }, now, calendar);
  const [from, to] = log.away ?? [];
  const absences =
    from === undefined || to === undefined
      ? []
      : [{ from: calendarDay(from), to: calendarDay(to) }];
  return notifiableThings({ chores, courses, acceptances, absences }, now, calendar).map(
    ({ at: moment, group, which, words }) => [group, new Date(moment).toISOString(), which, words],
  );
}

describe('what may be told', () => {
  it.each([
    ['UTC', '2026-05-20T00:00:00.000Z'],
    ['America/New_York', '2026-05-20T04:00:00.000Z'],
    ['Pacific/Auckland', '2026-05-19T12:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-05-19T13:30:00.000Z'],
  ])('[NT12] is a chore from the beginning of its day in %s', (zone, moment) => {
    expect(thingsOf({ chores: [dueOnce('2026-05-20')] }, NOW, zone)).toEqual([
      ['chores', moment, '2026-05-20', 'Wed'],
    ]);
  });

  it('[NT12] is one at its time, where it has one', () => {
    const timed = { schedule: { kind: 'once', due: '2026-05-20T09:30', zone: 'UTC' } } as const;
    expect(thingsOf({ chores: [timed] })[0]?.slice(0, 2)).toEqual([
      'chores',
      '2026-05-20T09:30:00.000Z',
    ]);
  });

  it('[NT13] is a deadline a week ahead, and again on its day', () => {
    const deadline = { kind: 'deadline', ...dueOnce('2026-05-30') } as const;
    expect(thingsOf({ chores: [deadline] }).map(([group, moment]) => [group, moment])).toEqual([
      ['deadlines', '2026-05-23T00:00:00.000Z'],
      ['deadlines', '2026-05-30T00:00:00.000Z'],
    ]);
  });

  it('[NT14] is a control from the moment at which its acceptance is suspended', () => {
    const control = { text: 'WAF', choreId: id<'ChoreId'>('rotate') };
    const acceptance = anAcceptance({
      number: 14,
      acceptedAt: at('2026-05-01T00:00:00Z'),
      expiresAt: at('2026-08-01T00:00:00Z'),
      controls: [control as RiskAcceptance['controls'][number]],
    });
    const log = { chores: [dueOnce('2026-05-20')], acceptances: [acceptance] };
    const [first] = thingsOf(log);
    expect(first?.slice(0, 2)).toEqual(['controls', '2026-05-21T00:00:00.000Z']);
    expect(first?.[3]).toBe('RA-14 is suspended');
  });

  it('[NT15] is an acceptance a day before its end, and at its end; not one that was revoked', () => {
    const given = { number: 9, acceptedAt: at('2026-05-01T00:00:00Z') };
    const ends = anAcceptance({ ...given, expiresAt: at('2026-05-20T09:00:00Z') });
    const ended = anAcceptance({ ...given, expiresAt: at('2026-05-14T11:00:00Z') });
    const revoked = { ...ends, revokedAt: at('2026-05-10T00:00:00Z') };
    const things = thingsOf({ acceptances: [ends, ended, revoked] });
    expect(things.map(([group, moment]) => [group, moment])).toEqual([
      ['acceptances', '2026-05-19T09:00:00.000Z'],
      ['acceptances', '2026-05-14T11:00:00.000Z'],
    ]);
  });

  it('[NT16] is what lapses during a trip, with its consequence', () => {
    const chore = { ...dueOnce('2026-05-20'), consequence: 'The disk fills up' };
    const trips = (from: string, to: string) =>
      thingsOf({ chores: [chore], away: [from, to] }).filter(([group]) => group === 'trips');
    expect(trips('2026-05-18', '2026-05-21')).toEqual([
      ['trips', '2026-05-21T00:00:00.000Z', '2026-05-20', 'The disk fills up'],
    ]);
    expect(trips('2026-05-18', '2026-05-20')).toEqual([]);
    expect(trips('2026-05-22', '2026-05-30')).toEqual([]);
  });

  it('[NT16] a trip holds from its first to its last day, on the operator’s calendar', () => {
    const trip = [{ from: calendarDay('2026-05-14'), to: calendarDay('2026-05-15') }];
    const isAwayAt = (now: string, zone: string) => isAway(trip, calendarAt(at(now), zone).today);
    expect(isAwayAt('2026-05-13T13:00:00Z', 'Pacific/Auckland')).toBe(true);
    expect(isAwayAt('2026-05-13T13:00:00Z', 'UTC')).toBe(false);
    expect(isAwayAt('2026-05-16T03:30:00Z', 'America/New_York')).toBe(true);
    expect(isAwayAt('2026-05-16T04:00:00Z', 'America/New_York')).toBe(false);
  });
});
