import { declareIncident } from '#shared/commands/declare-incident.ts';
import { recordDeployment } from '#shared/commands/deployments.ts';
import { importScans } from '#shared/commands/import-scans.ts';
import { addRelease } from '#shared/commands/releases.ts';
import { addService } from '#shared/commands/services.ts';
import { nameOperator } from '#shared/commands/settings.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { HarmClass } from '#shared/domain/harm.ts';
import type { IncidentId, PlacementId, ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import { after, days, hours, type Instant } from '#shared/domain/time.ts';
import { aFileToImport } from './import-builders.ts';
import { memoryLog, type MemoryLog } from './memory-log.ts';
import { aFinding, THEN } from './release-builders.ts';

export const countedIds = (): (() => string) => {
  let count = 0;
  return () => `id-${String((count += 1)).padStart(6, '0')}`;
};

/** A finding that goes at most to a limit of 60 days: not automatable, partial impact. */
export const aSmallFinding = (id: string, over: Partial<Finding> = {}): Finding =>
  aFinding({
    id,
    cvss: [{ vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:L', source: null }],
    epss: 0.02,
    ...over,
  });

export const REOPENED = aSmallFinding('CVE-2026-11111');
export const KEPT = aSmallFinding('CVE-2026-22222', {
  package: { ecosystem: 'npm', name: 'tax-lines', purl: null },
});

export type CheckoutLog = {
  readonly log: MemoryLog;
  readonly now: Instant;
  readonly serviceId: ServiceId;
  readonly placementId: PlacementId;
  /** 2.3.1 ran before and holds `REOPENED` and `KEPT`. */
  readonly older: ReleaseId;
  /** 2.4.0 runs and holds `KEPT`. */
  readonly newer: ReleaseId;
  readonly incidentId: IncidentId;
};

type Given = {
  readonly harmClass?: HarmClass;
  readonly inOlder?: readonly Finding[];
  readonly inNewer?: readonly Finding[];
};

/** A checkout whose newer release fails while it closes a finding: the start of every decision. */
export function checkoutLog({
  harmClass = { severity: 3, of: 'Sales' },
  inNewer = [KEPT],
  inOlder = [REOPENED, KEPT],
}: Given = {}): CheckoutLog {
  const log = memoryLog({ newId: countedIds() });
  const first = <Row>(rows: readonly Row[], place: number): Row => {
    const row = rows[place];
    if (row === undefined) throw new Error('the sample log is not as it should be');
    return row;
  };

  log.run(nameOperator, { name: 'Ines Okafor' }, THEN);
  log.run(
    addService,
    { name: 'checkout', harmClass, slo: null, environment: 'production', exposed: true },
    THEN,
  );
  const { id: serviceId } = first(log.rows('services'), 0);
  const { id: placementId } = first(log.rows('placements'), 0);
  log.run(addRelease, { serviceId, version: '2.3.1', builtAt: THEN }, THEN);
  const built = after(THEN, days(9));
  log.run(addRelease, { serviceId, version: '2.4.0', builtAt: built }, built);
  const { id: older } = first(log.rows('releases'), 0);
  const { id: newer } = first(log.rows('releases'), 1);

  const place = { placementId, motive: 'planned', reason: 'As planned' } as const;
  log.run(
    recordDeployment,
    { ...place, releaseId: older, cause: 'first-seen' },
    after(THEN, hours(1)),
  );
  const deployedAt = after(THEN, days(10));
  log.run(recordDeployment, { ...place, releaseId: newer, cause: 'rollout' }, deployedAt);

  const files = [
    { id: older, findings: inOlder, sum: '1' },
    { id: newer, findings: inNewer, sum: '2' },
  ].map(({ findings, id, sum }) =>
    aFileToImport({
      sha256: sum.repeat(64),
      scannedAt: deployedAt,
      service: { kind: 'existing', id: serviceId },
      release: { kind: 'existing', id },
      scans: [{ kind: 'vulnerabilities', findings }],
    }),
  );
  log.run(importScans, { files }, deployedAt);
  const declaredAt = after(deployedAt, hours(1));
  log.run(declareIncident, { title: 'Card payments fail', serviceId }, declaredAt);

  return {
    log,
    now: after(declaredAt, hours(1)),
    serviceId,
    placementId,
    older,
    newer,
    incidentId: first(log.rows('incidents'), 0).id,
  };
}
