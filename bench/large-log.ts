import { openJournal } from '#electron/journal/open-journal.ts';
import { declareIncident } from '#shared/commands/declare-incident.ts';
import { recordDeployment } from '#shared/commands/deployments.ts';
import { importScans } from '#shared/commands/import-scans.ts';
import { addRelease } from '#shared/commands/releases.ts';
import { addService } from '#shared/commands/services.ts';
import { nameOperator } from '#shared/commands/settings.ts';
import type { Finding, FindingSeverity } from '#shared/domain/finding.ts';
import type { PlacementId, ReleaseId } from '#shared/domain/ids.ts';
import { after, days, hours, instant, type Instant } from '#shared/domain/time.ts';
import { aFileToImport } from '#shared/samples/import-builders.ts';
import { memoryLog, type MemoryLog } from '#shared/samples/memory-log.ts';

export const FINDINGS = 2000;
/** Findings that one release has and the next one has no more. */
const TURNOVER = 250;
/** Two before the one that runs, and one after it: with staying and mitigating, five options. */
const VERSIONS = ['4.1.0', '4.2.0', '4.3.0', '4.4.0'] as const;
const RUNS = 2;
export const OPTIONS = 5;

const SEVERITIES: readonly FindingSeverity[] = ['critical', 'high', 'medium', 'low', 'unknown'];
const VECTORS = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:L',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N',
  'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:U/C:N/I:L/A:L',
] as const;

/** Writes a log with one service in an incident, whose releases were all scanned. */
export async function writeLargeLog(dataFolder: string, now: Instant): Promise<void> {
  const journal = await openJournal(dataFolder);
  if (!journal.ok) throw new Error(journal.refusal.sentence);
  for (const draft of largeLog(now).entries()) {
    const saved = await journal.value.append(draft, journal.value.describe().head);
    if (!saved.ok) throw new Error(`Not saved: ${saved.refusal.kind}`);
  }
  await journal.value.close();
}

function largeLog(now: Instant): MemoryLog {
  const log = memoryLog({ newId: () => crypto.randomUUID() });
  const first = after(now, days(-40));
  log.run(nameOperator, { name: 'Ines Okafor' }, first);
  log.run(
    addService,
    {
      name: 'checkout',
      harmClass: { severity: 3, of: 'Sales' },
      slo: { target: 0.999, windowDays: 28 },
      environment: 'production',
      exposed: true,
    },
    first,
  );
  const serviceId = only(log.rows('services')).id;
  const placementId = only(log.rows('placements')).id;
  for (const [place, version] of VERSIONS.entries()) {
    const builtAt = after(first, days(place * 9));
    log.run(addRelease, { serviceId, version, builtAt }, builtAt);
    const releaseId = idOfRelease(log, version);
    if (place <= RUNS) deploy(log, { placementId, releaseId }, after(builtAt, hours(1)));
    const file = aFileToImport({
      sha256: String(place).repeat(64),
      scannedAt: after(now, hours(-6)),
      service: { kind: 'existing', id: serviceId },
      release: { kind: 'existing', id: releaseId },
      scans: [{ kind: 'vulnerabilities', findings: findingsFrom(place * TURNOVER) }],
    });
    log.run(importScans, { files: [file] }, after(now, hours(-5)));
  }
  log.run(declareIncident, { title: 'Card payments fail', serviceId }, after(now, hours(-1)));
  return log;
}

function deploy(
  log: MemoryLog,
  place: { readonly placementId: PlacementId; readonly releaseId: ReleaseId },
  at: Instant,
): void {
  log.run(
    recordDeployment,
    { ...place, cause: 'rollout', motive: 'planned', reason: 'Planned' },
    at,
  );
}

const findingsFrom = (start: number): readonly Finding[] =>
  Array.from({ length: FINDINGS }, (_, place) => findingAt(start + place));

export function findingAt(number: number): Finding {
  const cve = `CVE-2026-${String(10_000 + number)}`;
  const vector = VECTORS[number % VECTORS.length] ?? VECTORS[0];
  return {
    id: cve,
    ids: [cve],
    package: {
      ecosystem: 'npm',
      name: `package-${number % 400}`,
      purl: `pkg:npm/package-${number % 400}@1.${number % 30}.0`,
    },
    installedVersion: `1.${number % 30}.0`,
    fixedVersions: number % 3 === 0 ? [] : [`1.${number % 30}.1`],
    severity: SEVERITIES[number % SEVERITIES.length] ?? 'unknown',
    cvss: [{ vector, source: 'nvd@nist.gov' }],
    epss: (number % 97) / 4000,
    kev: false,
    title: null,
    sightings: [{ scanner: 'grype', id: cve, bundles: [], location: 'package-lock.json' }],
  };
}

function idOfRelease(log: MemoryLog, version: string): ReleaseId {
  const release = log.rows('releases').find((row) => row.version === version);
  if (!release) throw new Error(`There is no release ${version}.`);
  return release.id;
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The log is not as it should be.');
  return row;
}

export const nowOf = (): Instant => instant(Date.now());
