import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, days, hours, instant } from '#shared/domain/time.ts';
import type { DeskReversal } from '#shared/rules/desk-parts.ts';
import type { DeskState } from '#shared/rules/desk-state.ts';
import { rows, stateOf } from '#shared/rules/sample-desk.ts';
import { aDeployment, NOON } from '#shared/rules/sample-rows.ts';
import type { Tension } from '#shared/rules/tension.ts';
import { deskOrder, firstTensions } from './desk-order.ts';
import { releaseWords, unknownBecause, whenWords } from './desk-words.ts';

const state = stateOf(rows([]));
const called = (serviceName: string, environment = 'production'): DeskState => ({
  ...state,
  row: { ...state.row, id: id(`${serviceName} ${environment}`), serviceName, environment },
});
const tension = (of: DeskState, tag: string): Tension =>
  ({ placementId: of.row.id, tag }) as Tension;

const reversalAt = (at: number): DeskReversal => ({
  id: id('reversal'),
  at: instant(at),
  version: '2.0.0',
  leftVersion: '1.0.0',
  motive: 'security',
  leftMotive: 'reliability',
  reason: 'It has the fix.',
  leftReason: 'It was down.',
  isJoined: false,
});

describe('order of the desk', () => {
  const [a, b, c] = [called('auth'), called('billing'), called('checkout')];

  it('[DP1] is that of the tensions, then of the names and environments', () => {
    const staging = called('auth', 'staging');
    const order = deskOrder([c, staging, b, a], [tension(b, 'T1')]);
    expect(order.map(({ row }) => `${row.serviceName} ${row.environment}`)).toEqual([
      'billing production',
      'auth production',
      'auth staging',
      'checkout production',
    ]);
  });

  it('[DP2] takes the first tension of a place, and is the same however it came', () => {
    const pulls = [tension(c, 'T1'), tension(a, 'T2'), tension(c, 'T3')];
    expect(firstTensions(pulls).get(c.row.id)?.tag).toBe('T1');
    expect(deskOrder([a, b, c], pulls)).toEqual(deskOrder([c, b, a], pulls));
    expect(deskOrder([a, b, c], pulls).map(({ row }) => row.serviceName)).toEqual([
      'checkout',
      'auth',
      'billing',
    ]);
  });
});

describe('what the desk says of what runs', () => {
  const since = (length: number, given: Partial<NonNullable<DeskState['row']['running']>> = {}) => {
    const { running } = state.row;
    if (running === null) throw new Error('nothing runs');
    const row = { ...state.row, running: { ...running, cause: 'rollout', ...given } } as const;
    return releaseWords({ ...state, row, runningFor: length as DeskState['runningFor'] }, NOON);
  };

  it('[DP3] is new up to three days, and steady from then on', () => {
    expect(since(days(3) - 1)).toEqual({ text: 'New, 2 d', isWarning: false });
    expect(since(days(3))).toEqual({ text: 'Steady 3 d', isWarning: false });
  });

  it('[DP4] warns of a release that was marked unstable, however long it ran', () => {
    expect(since(days(40), { stability: 'unstable' })).toEqual({
      text: 'Unstable, 40 d',
      isWarning: true,
    });
    expect(since(hours(5), { cause: 'rollback' })).toEqual({
      text: 'Rolled back 5 h',
      isWarning: false,
    });
  });

  it('[DP5] says a back and forth first, while it is recent', () => {
    const flipped = (at: number): DeskState => ({
      ...state,
      row: {
        ...state.row,
        reversals: [reversalAt(at), reversalAt(at)],
      },
    });
    expect(releaseWords(flipped(NOON - hours(1)), NOON)).toEqual({
      text: 'Flipped 2×',
      isWarning: true,
    });
    expect(releaseWords(flipped(NOON - days(400)), NOON).text).not.toContain('Flipped');
  });

  it('[DP6] is not known where no deployment is', () => {
    const nothing = stateOf(rows([], { deployments: [aDeployment({ endedAt: NOON })] }));
    expect(releaseWords(nothing, NOON)).toEqual({ text: 'Not known', isWarning: false });
  });

  it('[DP7] says why security is unknown: nothing runs, no scan, or a scan of that age', () => {
    const unknown = { ...state, security: 'Unknown', scanAge: days(48) } as const;
    expect(unknownBecause(unknown)).toBe('Scan 48 d old');
    expect(unknownBecause({ ...unknown, row: { ...state.row, hasScan: false } })).toBe(
      'Not scanned',
    );
    expect(unknownBecause({ ...unknown, row: { ...state.row, running: null } })).toBe(
      'Nothing runs',
    );
    expect(unknownBecause({ ...unknown, security: 'Covered' })).toBeNull();
  });
});

describe('when something is due', () => {
  it('[DR5] is a time of today, today, or the date of another day', () => {
    const when = (at: number | null, on: string | null = null) =>
      whenWords(
        { at: at === null ? null : instant(at), on: on === null ? null : calendarDay(on) },
        NOON,
        'UTC',
      );
    expect(when(NOON - hours(1))).toBe('11:00');
    expect(when(NOON - days(7))).toBe('7 May');
    expect(when(null, '2026-05-14')).toBe('today');
    expect(when(null, '2026-05-06')).toBe('6 May');
    expect(when(null)).toBe('any time');
  });
});
