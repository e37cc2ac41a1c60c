import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from './cvss-metrics.ts';
import { scoreVector } from './cvss-score.ts';

const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const V40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('CVSS scores', () => {
  it.each([
    [V31, 9.8, 'critical', null],
    [`${V31}/E:U`, 9, 'critical', null],
    [`${V31}/E:U/MAV:P`, 6.2, 'medium', null],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0, 'none', null],
    [V40, 9.3, 'critical', 'CVSS-B'],
    [`${V40}/E:U`, 8.1, 'high', 'CVSS-BT'],
    [`${V40}/MAV:P`, 7, 'high', 'CVSS-BE'],
    [`${V40}/E:U/CR:L/MAV:P`, 3.7, 'low', 'CVSS-BTE'],
    [`${V40}/E:X`, 9.3, 'critical', 'CVSS-B'],
    ['AV:N/AC:M/Au:N/C:N/I:P/A:N', 4.3, 'medium', null],
  ])('[CV1] %s scores what its metrics yield: %d', (vector, score, severity, nomenclature) => {
    const answer = scoreVector(vector);

    expect(answer.ok && answer.value).toMatchObject({ score, severity, nomenclature });
  });

  it.each([
    ['', 'no metric'],
    ['garbage', 'no metric'],
    ['CVSS:5.0/AV:N', 'version'],
    ['CVSS:3.1/AV:N/AC:L', 'missing'],
    ['CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'one of AV:N'],
    [`${V31}/AV:P`, 'twice'],
    [`${V31}/ZZ:P`, 'no metric'],
    ['CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 'order'],
    [`${V31}${'/E:U'.repeat(5_000)}`, 'longer'],
  ])('[CV2] refuses %s instead of guessing a score', (vector, part) => {
    const answer = scoreVector(vector);

    expect(answer.ok ? '' : answer.refusal.problem).toContain(part);
  });

  it('[CV3] gives every complete base vector a score from 0 to 10 with one decimal', () => {
    const anyVector = fc
      .constantFrom('3.0', '3.1', '4.0')
      .chain((version) =>
        fc
          .tuple(
            ...Object.entries(METRICS[version as '4.0'].base).map(([name, values]) =>
              fc.constantFrom(...values.split(' ')).map((value) => `${name}:${value}`),
            ),
          )
          .map((metrics) => [`CVSS:${version}`, ...metrics].join('/')),
      );
    fc.assert(
      fc.property(anyVector, (vector) => {
        const answer = scoreVector(vector);
        if (!answer.ok) throw new Error(answer.refusal.problem);
        const { score } = answer.value;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10);
        expect(Math.abs(score * 10 - Math.round(score * 10))).toBeLessThan(1e-9);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
