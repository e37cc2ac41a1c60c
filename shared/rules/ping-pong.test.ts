import { describe, expect, it } from 'vitest';
import type { Decision } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import type { Motive } from '#shared/domain/release.ts';
import { days, instant } from '#shared/domain/time.ts';
import { pingPong } from './ping-pong.ts';
import { aDeployment, NOON } from './sample-rows.ts';

type Step = readonly [version: string, day: number, motive?: Motive];

const ran = (...steps: readonly Step[]) =>
  steps.map(([version, day, motive = 'planned'], place) => {
    const next = steps[place + 1];
    return aDeployment({
      id: id(`d${place}`),
      releaseId: id(version),
      startedAt: instant(NOON + days(day)),
      endedAt: next ? instant(NOON + days(next[1])) : null,
      motive,
      reason: `${version} for ${motive}`,
    });
  });

const found = (...steps: readonly Step[]) => pingPong(ran(...steps), [], NOON);

describe('ping-pong', () => {
  it('[PP1] is two or more reversals within 14 days', () => {
    expect(found(['a', -30], ['b', -9], ['a', -8])).toBeNull();
    const twice = found(['a', -30], ['b', -9], ['a', -8], ['b', -2]);
    expect(twice).toMatchObject({ kind: 'reversals' });
    expect(twice?.reversals).toHaveLength(2);
    expect(twice?.deployments.map((one) => one.id)).toEqual(['d1', 'd2', 'd3']);
  });

  it('[PP2] does not count a reversal that is 14 days old, and going on is none', () => {
    expect(found(['a', -30], ['b', -20], ['a', -14], ['b', -2])).toBeNull();
    expect(found(['a', -9], ['b', -8], ['c', -7], ['d', -6])).toBeNull();
    expect(found(['a', -9], ['a', -8], ['a', -7])).toBeNull();
  });

  it('[PP3] is one return to a release that was left for the opposite reason', () => {
    const opposite = found(
      ['a', -90],
      ['b', -60],
      ['a', -40, 'reliability'],
      ['b', -1, 'security'],
    );
    expect(opposite).toMatchObject({ kind: 'opposite-reasons' });
    expect(opposite?.reversals[0]).toMatchObject({
      left: { reason: 'a for reliability' },
      returned: { reason: 'b for security' },
    });
    expect(
      found(['a', -90], ['b', -60], ['a', -40, 'reliability'], ['b', -1, 'reliability']),
    ).toBeNull();
    expect(found(['a', -90], ['b', -60], ['a', -40], ['b', -1, 'security'])).toBeNull();
  });

  it('[PP4] is joined by one decision that names every return', () => {
    const deployments = ran(['a', -30], ['b', -9], ['a', -8], ['b', -2]);
    const decision = { id: 'D', joins: ['d2', 'd3'] } as unknown as Decision;
    expect(pingPong(deployments, [decision], NOON)?.joinedBy).toBe(decision);
    const half = { id: 'D', joins: ['d2'] } as unknown as Decision;
    expect(pingPong(deployments, [half], NOON)?.joinedBy).toBeNull();
  });

  it('[PP5] does not depend on the order of the deployments', () => {
    const deployments = ran(['a', -30], ['b', -9], ['a', -8], ['b', -2]);
    expect(pingPong(deployments.toReversed(), [], NOON)).toEqual(pingPong(deployments, [], NOON));
  });
});
