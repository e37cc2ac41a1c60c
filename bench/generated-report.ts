import { findingAt } from './large-log.ts';

export const ROWS = 1509;

/** A Grype report of the size that the bench is about, where no real one is at hand. */
export const generatedReport = (): string =>
  JSON.stringify({
    matches: Array.from({ length: ROWS }, (_, number) => matchAt(number)),
    source: { type: 'image', target: { userInput: 'registry.test/checkout:1.0.0' } },
    descriptor: { name: 'grype', version: '0.80.0', timestamp: '2026-03-01T08:00:00Z' },
  });

function matchAt(number: number): object {
  const { cvss, fixedVersions, id, installedVersion, package: of, severity } = findingAt(number);
  return {
    vulnerability: {
      id,
      dataSource: `https://advisories.invalid/${id}`,
      severity,
      description: `A weakness in ${of.name} that was made up for a measurement. `.repeat(8),
      cvss: cvss.map(({ vector }) => ({ version: vector.slice(5, 8), vector })),
      fix: { versions: fixedVersions, state: fixedVersions.length > 0 ? 'fixed' : 'not-fixed' },
    },
    relatedVulnerabilities: [],
    matchDetails: [{ type: 'exact-direct-match', matcher: 'javascript-matcher' }],
    artifact: {
      name: of.name,
      version: installedVersion,
      type: 'npm',
      locations: [{ path: `/app/node_modules/${of.name}/package.json` }],
      purl: of.purl,
    },
  };
}
