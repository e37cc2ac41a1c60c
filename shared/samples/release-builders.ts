import type { Finding, Scan, ScanFindings, VexStatement } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { ArtifactMemory, Placement, Service } from '#shared/domain/service.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { UNSAID_OF_CHORE, type Chore } from '#shared/domain/chore.ts';

/** The moment that builders take as "then": 2026-03-01T08:00:00Z. */
export const THEN = instant(Date.UTC(2026, 2, 1, 8));

export const someSettings = (over: Partial<LogSettings> = {}): LogSettings => ({
  id: 'settings',
  operator: { id: id('operator-1'), name: 'Ines Okafor' },
  neverAccept: [],
  scanMaxAgeDays: 30,
  ...over,
});

export const aService = (over: Partial<Service> = {}): Service => ({
  id: id('service-1'),
  name: 'checkout',
  harmClass: { severity: 2, of: 'Money' },
  slo: { target: 0.999, windowDays: 28 },
  ...over,
});

export const aPlacement = (over: Partial<Placement> = {}): Placement => ({
  id: id('placement-1'),
  serviceId: id('service-1'),
  environment: 'production',
  exposed: true,
  floor: null,
  denyList: [],
  ...over,
});

export const anArtifactMemory = (over: Partial<ArtifactMemory> = {}): ArtifactMemory => ({
  id: id('registry.test/checkout'),
  serviceId: id('service-1'),
  ...over,
});

export const aRelease = (over: Partial<Release> = {}): Release => ({
  id: id('release-1'),
  serviceId: id('service-1'),
  version: '2.3.1',
  digests: [],
  builtAt: null,
  firstSeenAt: THEN,
  stability: null,
  securityFlag: null,
  ...over,
});

export const aDeployment = (over: Partial<Deployment> = {}): Deployment => ({
  id: id('deployment-1'),
  placementId: id('placement-1'),
  releaseId: id('release-1'),
  startedAt: THEN,
  endedAt: null,
  cause: 'rollout',
  motive: 'planned',
  reason: 'Planned release',
  incidentId: null,
  decisionId: null,
  ...over,
});

/** Its `ids` follow its `id` unless given. */
export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  id: 'CVE-2026-10001',
  ids: [over.id ?? 'CVE-2026-10001'],
  package: { ecosystem: 'npm', name: 'parcel-post', purl: 'pkg:npm/parcel-post@1.0.0' },
  installedVersion: '1.0.0',
  fixedVersions: ['1.0.1'],
  severity: 'high',
  cvss: [],
  epss: null,
  kev: false,
  title: null,
  sightings: [
    {
      scanner: 'grype',
      id: over.id ?? 'CVE-2026-10001',
      bundles: [],
      location: 'package-lock.json',
    },
  ],
  ...over,
});

export const aScan = (over: Partial<Scan> = {}): Scan => ({
  id: id('scan-1'),
  releaseId: id('release-1'),
  kind: 'vulnerabilities',
  scanner: 'grype',
  scannerVersion: '0.80.0',
  advisoryDataAt: null,
  scannedAt: THEN,
  scannedAtIsStated: true,
  importedAt: THEN,
  format: 'grype',
  fileName: 'checkout-2.3.1.json',
  sha256: 'a'.repeat(64),
  findingCount: 1,
  bySeverity: { high: 1 },
  ...over,
});

export const someScanFindings = (over: Partial<ScanFindings> = {}): ScanFindings => ({
  id: id('scan-1'),
  findings: [aFinding()],
  ...over,
});

export const aVexStatement = (over: Partial<VexStatement> = {}): VexStatement => ({
  id: id('vex-1'),
  releaseId: id('release-1'),
  ids: ['CVE-2026-10001'],
  packageName: null,
  status: 'not_affected',
  justification: 'vulnerable_code_not_present',
  source: 'statements.json',
  statedAt: THEN,
  ...over,
});

export const aChore = (over: Partial<Chore> = {}): Chore => ({
  ...UNSAID_OF_CHORE,
  id: id('chore-1'),
  title: 'Rotate WAF rules',
  serviceId: id('service-1'),
  schedule: { kind: 'once', due: '2026-03-10', zone: null },
  countsFrom: calendarDay('2026-03-01'),
  ...over,
});
