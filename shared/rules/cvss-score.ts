import * as imported from 'ae-cvss-calculator';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { METRICS } from './cvss-metrics.ts';
import type { CvssVersion } from './cvss-metrics.ts';
import { readVector } from './cvss-vector.ts';
import type { ReadVector, VectorProblem } from './cvss-vector.ts';

export type CvssSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical';

/** CVSS 4.0 names which metrics went into a score; earlier versions do not. */
export type Nomenclature = 'CVSS-B' | 'CVSS-BT' | 'CVSS-BE' | 'CVSS-BTE';

export type CvssScore = {
  readonly version: CvssVersion;
  /** 0…10, one decimal. */
  readonly score: number;
  readonly severity: CvssSeverity;
  readonly nomenclature: Nomenclature | null;
};

/** Node gives a CommonJS module as `default`, bundlers give its names. */
const calculator = (imported as { readonly default?: typeof imported }).default ?? imported;

/**
 * The score that the given metrics yield: environmental where such metrics are given, else with
 * threat (temporal), else base.
 *
 * @returns a refusal where the vector is not one; "not scored" is never 0
 */
export function scoreVector(vector: string): Result<CvssScore, VectorProblem> {
  const read = readVector(vector);
  if (!read.ok) return read;
  const score = calculator.fromVector(vector)?.calculateScores().overall;
  if (score === undefined || !Number.isFinite(score)) {
    return refused({ vector, problem: 'it could not be scored' });
  }
  const { version } = read.value;
  return ok({
    version,
    score,
    severity: severityOf(score, version),
    nomenclature: version === '4.0' ? nomenclatureOf(read.value) : null,
  });
}

/** The bands of the specifications; CVSS 2.0 has none of its own and gets NVD's. */
function severityOf(score: number, version: CvssVersion): CvssSeverity {
  if (version === '2.0') return score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}

/** A metric that is given as X (not defined) is not used. */
function nomenclatureOf({ version, metrics }: ReadVector): Nomenclature {
  const uses = (names: Readonly<Record<string, string>>): boolean =>
    Object.keys(names).some((name) => (metrics.get(name) ?? 'X') !== 'X');
  const threat = uses(METRICS[version].threat);
  if (uses(METRICS[version].environmental)) return threat ? 'CVSS-BTE' : 'CVSS-BE';
  return threat ? 'CVSS-BT' : 'CVSS-B';
}
