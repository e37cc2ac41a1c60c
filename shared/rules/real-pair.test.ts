import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { readImportText } from '#shared/importers/read-import.ts';
import type { ReleaseEvidence } from './comparison.ts';
import { reasonSentences } from './reason-sentence.ts';
import { compareReleases } from './release-comparison.ts';
import { aComparison, aRelease, aScan } from './sample-rows.ts';

const corpus = process.env['LIGHTKEEPER_CORPUS'];

function releaseFrom(file: string, version: string): ReleaseEvidence {
  const read = readImportText(readFileSync(join(corpus ?? '', 'releases', file), 'utf8'));
  if (!read.ok || !('scans' in read.value)) throw new Error(`${file} is not a report`);
  const { advisoryDataAt, scannedAt, scans, tool } = read.value;
  const at = scannedAt ?? instant(0);
  return {
    release: aRelease(version, { firstSeenAt: at }),
    vex: [],
    scans: scans.map(({ findings, kind }) => ({
      findings,
      scan: aScan({
        id: id(`${version} ${kind}`),
        releaseId: id(version),
        kind,
        scanner: tool.name.toLowerCase(),
        scannerVersion: tool.version,
        advisoryDataAt,
        scannedAt: at,
        importedAt: at,
      }),
    })),
  };
}

describe.skipIf(corpus === undefined)('two real releases, from 1.15.0 back to 1.14.1', () => {
  const compared = (now: string) =>
    compareReleases(
      aComparison({
        from: releaseFrom('defectdojo-django-1.15.0.cdx.xml', '1.15.0'),
        to: releaseFrom('defectdojo-django-1.14.1.cdx.xml', '1.14.1'),
        now: instant(Date.parse(now)),
      }),
    );

  it('[RC17] finds what comes back, what closes and what stays, and asks for an acceptance', () => {
    const { closed, kept, reopened, verdict } = compared('2021-05-03T12:00:00Z');
    expect(reopened.map((finding) => finding.id)).toEqual([
      'CVE-2007-2405',
      'CVE-2015-5237',
      'CVE-2016-10127',
      'CVE-2018-20225',
      'GHSA-xgxc-v2qg-chmh',
    ]);
    expect(closed).toHaveLength(74);
    expect(kept).toHaveLength(307);
    expect(verdict).toBe('needs acceptance');
  });

  it('[RC18] says how far the scans are apart, by which scanners, and how old they are', () => {
    const told = reasonSentences(compared('2021-05-03T12:00:00Z').reasons);
    expect(told).toContain(
      'The scans are 20 days apart and by different Grype versions (0.11.0 and 0.7.0), so the older one may understate.',
    );
    const today = reasonSentences(compared('2026-11-22T12:00:00Z').reasons);
    expect(today.some((sentence) => sentence.includes('the limit is 30 days'))).toBe(true);
  });
});
