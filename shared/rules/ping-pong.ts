import type { Decision } from '#shared/domain/decision.ts';
import type { Deployment, Motive } from '#shared/domain/release.ts';
import { before, days, type Duration, type Instant } from '#shared/domain/time.ts';

/** A return to a release that ran here before: why it was left, and why it came back. */
export type Reversal = {
  /** The deployment that ended the earlier run of the release. */
  readonly left: Deployment;
  readonly returned: Deployment;
};

export type PingPong = {
  readonly kind: 'reversals' | 'opposite-reasons';
  /** In order of time; both reasons are in each. */
  readonly reversals: readonly Reversal[];
  /** Every deployment concerned, in order of time, each once. */
  readonly deployments: readonly Deployment[];
  /** Whether one decision joins them all: then it was talked about, and is over. */
  readonly joinedBy: Decision | null;
};

export const PING_PONG_WINDOW: Duration = days(14);

/**
 * Whether a placement goes back and forth.
 *
 * Two or more reversals within the 14 days before `now` (a reversal exactly 14 days old is out), or
 * one return in that time to a release that was left for the opposite reason: left for reliability
 * and back for security, or the other way round. Planned changes oppose nothing.
 *
 * @param deployments of one placement, in any order
 * @returns `null` where nothing goes back and forth
 */
export function pingPong(
  deployments: readonly Deployment[],
  decisions: readonly Decision[],
  now: Instant,
): PingPong | null {
  const recent = reversalsOf(deployments).filter(
    ({ returned }) =>
      returned.startedAt > before(now, PING_PONG_WINDOW) && returned.startedAt <= now,
  );
  const opposed = recent.filter(({ left, returned }) => isOpposite(left.motive, returned.motive));
  if (recent.length < 2 && opposed.length === 0) return null;

  const reversals = recent.length >= 2 ? recent : opposed;
  const concerned = [...new Set(reversals.flatMap(({ left, returned }) => [left, returned]))];
  const returned = reversals.map((reversal) => reversal.returned.id);
  return {
    kind: recent.length >= 2 ? 'reversals' : 'opposite-reasons',
    reversals,
    deployments: concerned.sort(byStart),
    joinedBy: decisions.find(({ joins }) => returned.every((one) => joins.includes(one))) ?? null,
  };
}

/** Every return to a release that ran here before, in order of time. */
export function reversalsOf(deployments: readonly Deployment[]): readonly Reversal[] {
  const inOrder = deployments.toSorted(byStart);
  const reversals: Reversal[] = [];
  for (const [place, returned] of inOrder.entries()) {
    if (inOrder[place - 1]?.releaseId === returned.releaseId) continue;
    const earlier = inOrder.findLastIndex(
      ({ releaseId }, other) => other < place && releaseId === returned.releaseId,
    );
    const left = inOrder[earlier + 1];
    if (earlier >= 0 && left) reversals.push({ left, returned });
  }
  return reversals;
}

const isOpposite = (one: Motive, other: Motive): boolean =>
  (one === 'reliability' && other === 'security') ||
  (one === 'security' && other === 'reliability');

const byStart = (one: Deployment, other: Deployment): number =>
  one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1);
