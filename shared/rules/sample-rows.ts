import { aliasSet, shownId } from '#shared/domain/finding-identity.ts';
import type { Finding, Scan, VexStatement } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { CoveredFinding, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { after, days, instant } from '#shared/domain/time.ts';
import type { ComparisonInput, ReleaseEvidence } from './comparison.ts';

/** Rows for the tests of the rules: each is complete, and a test states only what it is about. */
export const NOON = instant(Date.UTC(2026, 4, 14, 12));

export const aService = (given: Partial<Service> = {}): Service => ({
  id: id('checkout'),
  name: 'checkout',
  harmClass: { severity: 3, of: 'Money' },
  slo: { target: 0.999, windowDays: 28 },
  ...given,
});

export const aPlacement = (given: Partial<Placement> = {}): Placement => ({
  id: id('checkout-production'),
  serviceId: id('checkout'),
  environment: 'production',
  exposed: true,
  floor: null,
  denyList: [],
  ...given,
});

export const aRelease = (version: string, given: Partial<Release> = {}): Release => ({
  id: id(version),
  serviceId: id('checkout'),
  version,
  digests: [],
  builtAt: null,
  firstSeenAt: instant(NOON - days(30)),
  stability: null,
  securityFlag: null,
  ...given,
});

type FindingGiven = Partial<Omit<Finding, 'id' | 'ids' | 'package'>> & {
  readonly aliases?: readonly string[];
  readonly name?: string;
  readonly ecosystem?: string | null;
};

/** A finding under its own id, seen once by grype. */
export function aFinding(ownId: string, given: FindingGiven = {}): Finding {
  const { aliases = [], ecosystem = 'pypi', name = 'django', ...rest } = given;
  const ids = aliasSet(ownId, aliases);
  return {
    id: shownId(ownId, ids),
    ids,
    package: { ecosystem, name, purl: null },
    installedVersion: '1.0',
    fixedVersions: [],
    severity: 'high',
    cvss: [],
    epss: null,
    kev: false,
    title: null,
    sightings: [{ scanner: 'grype', id: ownId, bundles: [], location: null }],
    ...rest,
  };
}

export const aScan = (given: Partial<Scan> = {}): Scan => ({
  id: id('scan'),
  releaseId: id('2.4.0'),
  kind: 'vulnerabilities',
  scanner: 'grype',
  scannerVersion: '0.80.0',
  advisoryDataAt: null,
  scannedAt: instant(NOON - days(1)),
  scannedAtIsStated: true,
  importedAt: instant(NOON - days(1)),
  format: 'grype',
  fileName: 'scan.json',
  sha256: '',
  findingCount: 0,
  bySeverity: {},
  ...given,
});

/** A release with one scan of the day before. */
export const evidence = (
  release: Release,
  findings: readonly Finding[],
  scan: Partial<Scan> = {},
): ReleaseEvidence => ({
  release,
  scans: [
    {
      scan: aScan({ id: id(`scan of ${release.version}`), releaseId: release.id, ...scan }),
      findings,
    },
  ],
  vex: [],
});

export const aVexStatement = (given: Partial<VexStatement> = {}): VexStatement => ({
  id: id('vex'),
  releaseId: id('2.4.0'),
  ids: ['CVE-2026-0001'],
  packageName: null,
  status: 'not_affected',
  justification: null,
  source: 'vendor',
  statedAt: NOON,
  ...given,
});

export const covered = (ownId: string, given: Partial<CoveredFinding> = {}): CoveredFinding => ({
  id: ownId,
  ids: [ownId],
  ecosystem: 'pypi',
  packageName: 'django',
  severity: 'high',
  cvss: [],
  kev: null,
  epss: null,
  ...given,
});

export const anAcceptance = (given: Partial<RiskAcceptance> = {}): RiskAcceptance => ({
  id: id('ra-1'),
  number: 1,
  scope: { serviceId: id('checkout'), placementIds: null, releaseIds: null },
  covered: [],
  feeds: [],
  harm: null,
  rationale: 'Payments stop otherwise.',
  longerReason: null,
  controls: [],
  approval: { kind: 'self-accepted' },
  proposedAt: instant(NOON - days(1)),
  acceptedAt: instant(NOON - days(1)),
  expiresAt: after(NOON, days(13)),
  revokedAt: null,
  revokedBecause: null,
  rejectedAt: null,
  closed: null,
  decisionId: null,
  renews: null,
  ...given,
});

export const anIncident = (given: Partial<Incident> = {}): Incident => ({
  id: id('incident'),
  number: 214,
  title: 'Card payments fail',
  kind: 'incident',
  severity: 2,
  serviceId: id('checkout'),
  placementId: id('checkout-production'),
  causedByReleaseId: null,
  fixedInReleaseId: null,
  impactFraction: null,
  startedAt: null,
  detectedAt: null,
  declaredAt: NOON,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  reviewedAt: null,
  ...given,
});

export const aMitigation = (given: Partial<Mitigation> = {}): Mitigation => ({
  id: id('mitigation'),
  kind: 'rollback',
  text: 'Rolled back',
  incidentId: null,
  placementId: id('checkout-production'),
  startedAt: instant(NOON - days(10)),
  restored: null,
  mitigatedAt: null,
  weakensSecurity: false,
  revertBy: null,
  revertedAt: null,
  decisionId: null,
  ...given,
});

export const aDeployment = (given: Partial<Deployment> = {}): Deployment => ({
  id: id('deployment'),
  placementId: id('checkout-production'),
  releaseId: id('2.4.0'),
  startedAt: instant(NOON - days(1)),
  endedAt: null,
  cause: 'rollout',
  motive: 'planned',
  reason: 'Planned.',
  incidentId: null,
  decisionId: null,
  ...given,
});

/** From 2.4.0 (newer) to 2.3.1 (older), both scanned clean a day ago, nothing else known. */
export const aComparison = (given: Partial<ComparisonInput> = {}): ComparisonInput => {
  const from = given.from ?? evidence(aRelease('2.4.0'), []);
  const to = given.to ?? evidence(aRelease('2.3.1', { firstSeenAt: instant(NOON - days(60)) }), []);
  return {
    now: NOON,
    placement: aPlacement(),
    harmClass: { severity: 3, of: 'Money' },
    releases: [from.release, to.release],
    incidents: [],
    acceptances: [],
    standingOf: () => ({ kind: 'in-force', remaining: days(1) }),
    neverAccept: [],
    scanMaxAge: days(30),
    intel: { kev: null, epss: null },
    ...given,
    from,
    to,
  };
};
