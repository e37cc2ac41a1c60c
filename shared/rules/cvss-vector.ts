import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { METRICS } from './cvss-metrics.ts';
import type { CvssVersion } from './cvss-metrics.ts';

export type VectorProblem = { readonly vector: string; readonly problem: string };

export type ReadVector = {
  readonly version: CvssVersion;
  /** By name; only those that the vector gives. */
  readonly metrics: ReadonlyMap<string, string>;
};

const VERSIONS: ReadonlyMap<string, CvssVersion> = new Map([
  ['CVSS:3.0', '3.0'],
  ['CVSS:3.1', '3.1'],
  ['CVSS:4.0', '4.0'],
]);

/**
 * Checks a vector against its specification: every base metric, each metric once, no unknown one,
 * and in 4.0 the prescribed order. A calculator that guesses what is missing invents a score.
 */
export function readVector(vector: string): Result<ReadVector, VectorProblem> {
  const problem = (text: string): Result<ReadVector, VectorProblem> =>
    refused({ vector, problem: text });
  if (vector.length > 512) return problem('it is longer than any vector');

  const [prefix = '', ...after] = vector.split('/');
  const version = prefix.startsWith('CVSS:') ? VERSIONS.get(prefix) : '2.0';
  if (!version) return problem(`the version "${prefix.slice(0, 20)}" is not 3.0, 3.1 or 4.0`);
  const parts = version === '2.0' ? [prefix, ...after] : after;

  const table = METRICS[version];
  const known = new Map(
    Object.entries({
      ...table.base,
      ...table.threat,
      ...table.environmental,
      ...table.supplemental,
    }),
  );
  const order = [...known.keys()];
  const metrics = new Map<string, string>();
  let last = -1;
  for (const part of parts) {
    const [name = '', value = '', ...more] = part.split(':');
    const values = known.get(name)?.split(' ');
    const shown = part.slice(0, 20);
    if (!values || more.length > 0) return problem(`"${shown}" is no metric of CVSS ${version}`);
    if (!values.includes(value)) {
      return problem(
        `"${shown}" should be one of ${values.map((one) => `${name}:${one}`).join(', ')}`,
      );
    }
    if (metrics.has(name)) return problem(`${name} stands in it twice`);
    if (version === '4.0' && order.indexOf(name) < last) {
      return problem(`${name} stands out of the order of CVSS 4.0`);
    }
    last = order.indexOf(name);
    metrics.set(name, value);
  }
  const missing = Object.keys(table.base).filter((name) => !metrics.has(name));
  if (missing.length > 0) return problem(`${missing.join(', ')} missing`);
  return ok({ version, metrics });
}
