import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOTIFICATION_GROUPS,
  type NotificationGroup,
  type NotificationPreferences,
} from '#shared/domain/notification.ts';
import { instant, type Instant } from '#shared/domain/time.ts';
import { requestInputs } from '#shared/ipc/contract.ts';
import { notificationPlan, type Notifiable, type Told } from './notification-plan.ts';

const at = (time: string): Instant => instant(Date.parse(time));
const NOON = at('2026-05-14T12:00:00+02:00');
const zone = 'Europe/Berlin';
const all: NotificationPreferences = { groups: NOTIFICATION_GROUPS, quiet: null, badge: false };

const thing = (title: string, changed: Partial<Notifiable> = {}): Notifiable => ({
  group: 'chores',
  id: title,
  which: '2026-05-14',
  title,
  at: NOON,
  words: null,
  ...changed,
});

type Asked = {
  readonly now?: Instant;
  readonly told?: readonly Told[];
  readonly preferences?: Partial<NotificationPreferences>;
  readonly isAway?: boolean;
};
const plan = (things: readonly Notifiable[], asked: Asked = {}) =>
  notificationPlan(things, {
    now: asked.now ?? NOON,
    told: asked.told ?? [],
    preferences: { ...all, ...asked.preferences },
    zone,
    isAway: asked.isAway ?? false,
  });
const titleOf = (things: readonly Notifiable[], asked: Asked = {}): string | null =>
  plan(things, asked).notification?.title ?? null;

describe('what is told outside of the window', () => {
  it('[NT4] is nothing until the operator asks for it, and then only that', () => {
    const things = NOTIFICATION_GROUPS.map((group) => thing(group, { group }));
    expect(titleOf(things, { preferences: { groups: [] } })).toBeNull();
    for (const group of NOTIFICATION_GROUPS) {
      const { notification } = plan(things, { preferences: { groups: [group] } });
      expect(notification?.body).toBe(group);
    }
  });

  it('[NT5] comes at its time, and not before', () => {
    expect(titleOf([thing('a')], { now: instant(NOON - 1) })).toBeNull();
    expect(titleOf([thing('a')])).toBe('1 chore is due');
  });

  it('[NT6] is one notification for all of a group, the first three by name', () => {
    const things = ['a', 'b', 'c', 'd', 'e'].map((title) => thing(title, { words: '2 d late' }));
    expect(plan(things).notification).toEqual({
      title: '5 chores are due',
      body: 'a: 2 d late\nb: 2 d late\nc: 2 d late\nand 2 more',
      view: 'chores',
    });
  });

  it('[NT7] is one notification of several groups after a sleep, the worst first', () => {
    const things = [
      thing('Patch', { at: at('2026-05-10T00:00:00+02:00') }),
      thing('RA-14', { group: 'acceptances', at: at('2026-05-12T09:00:00+02:00') }),
      thing('Restore test', { group: 'controls', words: 'RA-9 is suspended' }),
      thing('Scrub'),
    ];
    expect(plan(things).notification).toEqual({
      title: '4 things ask for a look',
      body:
        '1 control is not proven: Restore test: RA-9 is suspended\n' +
        '1 acceptance ends: RA-14\n' +
        '2 chores are due: Patch, and 1 more',
      view: 'desk',
    });
  });

  it('[NT8] is told once, and again when it comes due another time', () => {
    const { told } = plan([thing('a')]);
    expect(titleOf([thing('a')], { told })).toBeNull();
    const later = at('2026-05-21T12:00:00+02:00');
    expect(titleOf([thing('a')], { told, now: later })).toBeNull();
    expect(titleOf([thing('a', { at: later, which: '2026-05-21' })], { told, now: later })).toBe(
      '1 chore is due',
    );
  });

  it('[NT8] is not told again when the zone changes, and its day begins at another moment', () => {
    const { told } = plan([thing('a', { at: at('2026-05-14T00:00:00+02:00') })]);
    expect(titleOf([thing('a', { at: at('2026-05-14T00:00:00-04:00') })], { told })).toBeNull();
  });

  it('[NT9] is not told again when the clock is put back and comes there again', () => {
    const { told } = plan([thing('a')]);
    expect(titleOf([thing('a')], { told, now: at('2026-05-13T09:00:00+02:00') })).toBeNull();
    expect(titleOf([thing('a')], { told, now: NOON })).toBeNull();
  });

  it('[NT10] waits out the quiet hours, and comes with their end', () => {
    const preferences = { quiet: { from: '22:00', to: '08:00' } };
    const midnight = at('2026-05-15T00:00:00+02:00');
    const things = [thing('a', { at: midnight })];
    const quiet = plan(things, { preferences, now: midnight });
    expect(quiet).toEqual({ notification: null, told: [] });
    expect(titleOf(things, { preferences, now: at('2026-05-15T07:59:59+02:00') })).toBeNull();
    expect(titleOf(things, { preferences, now: at('2026-05-15T08:00:00+02:00') })).not.toBeNull();
  });

  it('[NT11] does not nag while the operator is away, but says what lapses; the rest comes after', () => {
    const lapses: readonly NotificationGroup[] = ['controls', 'acceptances', 'trips'];
    for (const group of NOTIFICATION_GROUPS) {
      const told = titleOf([thing('a', { group })], { isAway: true });
      expect(told !== null, group).toBe(lapses.includes(group));
    }
    const { told } = plan([thing('a')], { isAway: true });
    expect(titleOf([thing('a')], { told })).toBe('1 chore is due');
  });

  it('[NT8] each thing is told exactly once, however often it is looked (n = 200)', () => {
    const some = fc.array(
      fc.record({
        group: fc.constantFrom(...NOTIFICATION_GROUPS),
        id: fc.constantFrom('a', 'b', 'c'),
        which: fc.constantFrom('1', '2', '3'),
        title: fc.string({ unit: 'binary', maxLength: 300 }),
        at: fc.nat(1000).map((minutes) => instant(NOON + minutes * 60_000)),
        words: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.array(fc.nat(1000), { maxLength: 20 }), (things, looks) => {
        let told: readonly Told[] = [];
        for (const minutes of [...looks.toSorted((a, b) => a - b), 1000]) {
          const planned = plan(things, { told, now: instant(NOON + minutes * 60_000) });
          told = planned.told;
          if (planned.notification === null) continue;
          // Whatever is in a title, the shell takes it.
          const sent = requestInputs['notifications:show'].safeParse(planned.notification);
          expect(sent.error).toBeUndefined();
        }
        const keys = told.map(({ key }) => key);
        expect(new Set(keys).size).toBe(
          new Set(things.map((t) => `${t.group}:${t.id}:${t.which}`)).size,
        );
      }),
      { numRuns: 200 },
    );
  });
});
