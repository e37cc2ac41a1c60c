import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, days, type Instant, instant, minutes } from '#shared/domain/time.ts';
import { aDeployment, THEN } from '#shared/samples/release-builders.ts';
import { deploymentLine } from './deployment-line.ts';

const DAY = 86_400_000;
const midnight = (at: Instant): Instant => instant(Math.floor(at / DAY) * DAY);

describe('the deployments of a placement on a line', () => {
  it('[RE1] are drawn to scale, up to now', () => {
    const line = deploymentLine(
      [
        aDeployment({ id: id('b'), startedAt: after(THEN, days(30)) }),
        aDeployment({ id: id('a'), endedAt: after(THEN, days(30)) }),
      ],
      after(THEN, days(40)),
      midnight,
    );
    expect(line?.drawn.map(({ left, width, running }) => [left, width, running])).toEqual([
      [0, 0.75, false],
      [0.75, 0.25, true],
    ]);
    expect(line?.ticks.length).toBeLessThanOrEqual(6);
  });

  it('[RE15] say how long it runs, not how long the line is', () => {
    const line = deploymentLine([aDeployment({ startedAt: THEN })], instant(THEN + 2000), midnight);
    expect(line?.drawn[0]?.length).toBe(2000);
  });

  it('[RE2] have a least mark, told apart from what is drawn to scale', () => {
    const line = deploymentLine(
      [
        aDeployment({ id: id('a'), endedAt: after(THEN, days(40)) }),
        aDeployment({
          id: id('b'),
          startedAt: after(THEN, days(40)),
          endedAt: after(THEN, minutes(40 * 1440 + 40)),
        }),
        aDeployment({ id: id('c'), startedAt: after(THEN, minutes(40 * 1440 + 40)) }),
      ],
      after(THEN, days(80)),
      midnight,
    );
    expect(line?.drawn.map(({ isMark }) => isMark)).toEqual([false, true, false]);
    expect(line?.drawn[1]?.length).toBe(minutes(40));
  });

  it('[RE3] are nothing, not an empty line, where nothing was ever deployed', () => {
    expect(deploymentLine([], THEN, midnight)).toBe(null);
    expect(deploymentLine([aDeployment()], THEN, midnight)?.drawn[0]).toMatchObject({ width: 1 });
  });
});
