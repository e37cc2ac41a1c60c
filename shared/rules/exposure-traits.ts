import type { CvssVector } from '#shared/domain/finding.ts';

/** `null`: no vector says so. Proposals; the operator can correct them. */
export type ExposureTraits = {
  readonly automatable: boolean | null;
  readonly totalImpact: boolean | null;
};

/**
 * What the CVSS vectors say about SSVC's "automatable" and "technical impact".
 *
 * Automatable: over the network, low complexity, no privileges, nobody needed (AV:N, AC:L, PR:N,
 * UI:N; in version 4 no attack requirements too). Total: confidentiality, integrity and
 * availability all high. With several vectors the most severe reading of each holds. Vectors of
 * version 2 and unreadable ones say nothing.
 *
 * @see https://www.cisa.gov/ssvc
 */
export function exposureTraits(vectors: readonly CvssVector[]): ExposureTraits {
  let automatable: boolean | null = null;
  let totalImpact: boolean | null = null;

  for (const { vector } of vectors) {
    const metrics = metricsOf(vector);
    if (metrics === null) continue;
    const is = (name: string, value: string): boolean => metrics.get(name) === value;

    const byNetwork = is('AV', 'N') && is('AC', 'L') && is('PR', 'N') && is('UI', 'N');
    const unconditional = !metrics.has('AT') || is('AT', 'N');
    const impact = metrics.has('VC') ? ['VC', 'VI', 'VA'] : ['C', 'I', 'A'];

    automatable = automatable === true || (byNetwork && unconditional);
    totalImpact = totalImpact === true || impact.every((name) => is(name, 'H'));
  }
  return { automatable, totalImpact };
}

/** The metrics of a vector of CVSS 3.0, 3.1 or 4.0; `null` for any other text. */
function metricsOf(vector: string): ReadonlyMap<string, string> | null {
  const [prefix = '', ...rest] = vector.trim().toUpperCase().split('/');
  if (!/^CVSS:(3\.[01]|4\.0)$/.test(prefix)) return null;

  const metrics = new Map<string, string>();
  for (const metric of rest) {
    const [name = '', value = ''] = metric.split(':');
    metrics.set(name, value);
  }
  return metrics.has('AV') && metrics.has('PR') ? metrics : null;
}
