import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportText } from '#shared/importers/read-import.ts';
import { after, days, instant } from '#shared/domain/time.ts';
import { countedIds } from '#shared/samples/checkout-log.ts';
import { memoryLog } from '#shared/samples/memory-log.ts';
import { recordDeployment } from './deployments.ts';
import { importScans } from './import-scans.ts';
import { recordDecision } from './record-decision.ts';

const corpus = process.env['LIGHTKEEPER_CORPUS'];
const now = instant(Date.UTC(2026, 10, 20));

const fileOf = (folder: string, version: string, sum: string) => {
  const fileName = `defectdojo-django-${version}.cdx.xml`;
  const answer = readImportText(readFileSync(join(folder, 'releases', fileName), 'utf8'));
  if (!answer.ok || answer.value.format === 'kev' || answer.value.format === 'epss') {
    throw new Error(`${fileName} was not read`);
  }
  const report = answer.value;
  return {
    ...report,
    fileName,
    sha256: sum.repeat(64),
    scannedAt: report.scannedAt ?? now,
    scannedAtIsStated: report.scannedAt !== null,
    digest: report.artifact.digest,
    remember: report.artifact.name,
    service: {
      kind: 'new' as const,
      name: 'tracker',
      harmClass: { severity: 3 as const, of: 'Records' },
      environment: 'production',
    },
    release: { kind: 'new' as const, version },
  };
};

describe.skipIf(!corpus)('the real pair', () => {
  it('[CM26] is imported in one entry, and its rollback accepts the five reopened findings', () => {
    const log = memoryLog({ newId: countedIds() });
    const folder = corpus ?? '';
    const files = [fileOf(folder, '1.14.1', '1'), fileOf(folder, '1.15.0', '2')];
    expect(log.run(importScans, { files }, now).ok).toBe(true);

    const [older, newer] = log.rows('releases');
    const [placement] = log.rows('placements');
    if (!older || !newer || !placement) throw new Error('nothing was imported');
    const placementId = placement.id;
    const here = { placementId, cause: 'first-seen', motive: 'planned' } as const;
    log.run(recordDeployment, { ...here, releaseId: newer.id }, now);

    const later = after(now, days(1));
    const answer = log.run(
      recordDecision,
      {
        question: 'How is it restored?',
        serviceId: placement.serviceId,
        placementId,
        runningReleaseId: newer.id,
        options: [
          {
            key: 'back',
            kind: 'roll-back',
            label: 'Roll back to 1.14.1',
            releaseId: older.id,
            verdict: 'needs acceptance',
            cells: [],
          },
        ],
        chosen: 'back',
        reason: 'It restores soonest',
        motive: 'reliability',
        acceptance: { expiresAt: after(later, days(2)) },
      },
      later,
    );
    expect(answer.ok).toBe(true);
    expect(log.rows('riskAcceptances')[0]?.covered.map(({ id }) => id)).toEqual([
      'CVE-2007-2405',
      'CVE-2015-5237',
      'CVE-2016-10127',
      'CVE-2018-20225',
      'GHSA-xgxc-v2qg-chmh',
    ]);
  });
});
