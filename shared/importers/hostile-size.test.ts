import { describe, expect, it } from 'vitest';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { readImportText } from './read-import.ts';

const MANY = 20_000;

type Match = (place: number) => { readonly id: string; readonly related?: readonly string[] };

const report = (match: Match, purl: (place: number) => string | null = () => null): string =>
  JSON.stringify({
    ...REPORTS.grype,
    matches: Array.from({ length: MANY }, (_, place) => {
      const { id, related = [] } = match(place);
      return {
        vulnerability: { id },
        relatedVulnerabilities: related.map((one) => ({ id: one })),
        artifact: { name: 'x', version: '1', purl: purl(place) },
      };
    }),
  });

/** Milliseconds of computing, and how many findings there are. */
function measured(text: string): readonly [milliseconds: number, findings: number] {
  const before = process.cpuUsage();
  const answer = readImportText(text);
  const { system, user } = process.cpuUsage(before);
  const file = answer.ok && 'scans' in answer.value ? answer.value : null;
  return [(user + system) / 1_000, file?.scans[0]?.findings.length ?? 0];
}

describe('reports made to cost the square of their size', () => {
  it.each([
    [
      'one alias under as many CVEs',
      report((place) => ({ id: `CVE-2026-${10_000 + place}`, related: ['GHSA-aaaa-bbbb-cccc'] })),
      MANY,
    ],
    [
      'one id in as many packages of one name',
      report(
        () => ({ id: 'GHSA-aaaa-bbbb-cccc' }),
        (place) => `pkg:maven/g${place}/x@1`,
      ),
      MANY,
    ],
    [
      'a chain of aliases',
      report((place) => ({ id: `X-${place}`, related: [`X-${place + 1}`] })),
      1,
    ],
  ])('[IM42] %s: read in time', (_, text, findings) => {
    const [milliseconds, found] = measured(text);

    expect(found).toBe(findings);
    expect(milliseconds).toBeLessThan(5_000);
  });
});
