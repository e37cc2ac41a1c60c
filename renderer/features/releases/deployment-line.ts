import type { Deployment } from '#shared/domain/release.ts';
import { between, type Duration, type Instant, instant } from '#shared/domain/time.ts';

/** A period on the line, in shares of its width. */
export type DrawnDeployment = {
  readonly deployment: Deployment;
  readonly left: number;
  readonly width: number;
  /** Too short to be drawn to scale: a mark of the least width stands for it, and looks different. */
  readonly isMark: boolean;
  readonly length: Duration;
  readonly running: boolean;
};

export type DeploymentLine = {
  readonly from: Instant;
  readonly to: Instant;
  readonly drawn: readonly DrawnDeployment[];
  readonly ticks: readonly { readonly at: Instant; readonly left: number }[];
  /** Whether the ticks stand at the starts of days. */
  readonly tickIsDay: boolean;
};

/** The least share of the width that can still be seen and pointed at. */
const LEAST = 0.012;

/**
 * The deployments of one placement, to scale, from the first one to `now`.
 *
 * @param midnightOf the start of the operator's day, at which ticks of whole days stand
 * @returns `null` where nothing was ever deployed: an empty line would read as "nothing ran"
 */
export function deploymentLine(
  deployments: readonly Deployment[],
  now: Instant,
  midnightOf: (at: Instant) => Instant,
): DeploymentLine | null {
  const inOrder = deployments.toSorted((a, b) => a.startedAt - b.startedAt);
  const first = inOrder[0];
  if (!first) return null;
  const from = first.startedAt;
  const to = instant(Math.max(now, from + 60_000, ...inOrder.map((one) => one.endedAt ?? 0)));
  const share = (at: number): number => (at - from) / (to - from);

  return {
    from,
    to,
    drawn: inOrder.map((deployment) => {
      const end = deployment.endedAt ?? to;
      const width = share(end) - share(deployment.startedAt);
      return {
        deployment,
        left: Math.min(share(deployment.startedAt), 1 - LEAST),
        width: Math.max(width, LEAST),
        isMark: width < LEAST,
        // The line has a least length, what runs has not.
        length: between(
          deployment.startedAt,
          deployment.endedAt ?? instant(Math.max(now, deployment.startedAt)),
        ),
        running: deployment.endedAt === null,
      };
    }),
    ...ticksWithin(from, to, share, midnightOf),
  };
}

const HOUR = 3_600_000;
const STEPS = [1, 3, 6, 12, 24, 48, 168, 336, 672, 2016, 8064].map((count) => count * HOUR);

/** At most five ticks: whole hours, or the starts of days of the operator. */
function ticksWithin(
  from: Instant,
  to: Instant,
  share: (at: number) => number,
  midnightOf: (at: Instant) => Instant,
): Pick<DeploymentLine, 'ticks' | 'tickIsDay'> {
  const step = STEPS.find((one) => (to - from) / one <= 5) ?? (to - from) / 4;
  const tickIsDay = step >= 24 * HOUR;
  const ticks: Instant[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    // Asked at noon, so that a change of the clocks cannot move it to another day.
    ticks.push(tickIsDay ? midnightOf(instant(at + 12 * HOUR)) : instant(at));
  }
  return {
    tickIsDay,
    ticks: ticks.filter((at) => at >= from && at <= to).map((at) => ({ at, left: share(at) })),
  };
}
