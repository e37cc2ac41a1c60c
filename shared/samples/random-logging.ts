import { declareIncident } from '#shared/commands/declare-incident.ts';
import { correctDeployment, recordDeployment } from '#shared/commands/deployments.ts';
import { importScans } from '#shared/commands/import-scans.ts';
import {
  reopenIncident,
  resolveIncident,
  stampIncident,
} from '#shared/commands/incident-stamps.ts';
import { setIncidentSeverity } from '#shared/commands/incidents.ts';
import {
  judgeMitigation,
  revertMitigation,
  startMitigation,
} from '#shared/commands/mitigations.ts';
import { addRelease, markStability } from '#shared/commands/releases.ts';
import { addService, renameService } from '#shared/commands/services.ts';
import { nameOperator, setScanMaxAge } from '#shared/commands/settings.ts';
import { addTimelineLine, correctTimelineLine } from '#shared/commands/timeline-lines.ts';
import { hours, minutes } from '#shared/domain/time.ts';
import { aFileToImport } from './import-builders.ts';
import { nobody, pick, type Try } from './random-step.ts';
import { aFinding } from './release-builders.ts';

/** One of each command about services, releases and incidents. */
export const LOGGING_TRIES: readonly Try[] = [
  (log, { one }, now) => log.run(nameOperator, { name: `Operator ${one % 3}` }, now),
  (log, { one }, now) => log.run(setScanMaxAge, { days: one }, now),
  (log, { one }, now) =>
    log.run(
      addService,
      {
        name: `service ${one % 5}`,
        harmClass: { severity: 2, of: 'Money' },
        slo: null,
        environment: 'production',
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(renameService, { id: pick(log, 'services', one)?.id ?? nobody, name: `s ${two}` }, now),
  (log, { one, two }, now) =>
    log.run(
      addRelease,
      { serviceId: pick(log, 'services', one)?.id ?? nobody, version: `v${two % 6}` },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      markStability,
      {
        id: pick(log, 'releases', one)?.id ?? nobody,
        is: two % 2 === 0 ? 'stable' : 'unstable',
        reason: 'Seen so',
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      recordDeployment,
      {
        placementId: pick(log, 'placements', one)?.id ?? nobody,
        releaseId: pick(log, 'releases', two)?.id ?? nobody,
        cause: 'rollout',
        motive: 'planned',
        startedAt: now - hours(one % 5),
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      correctDeployment,
      { id: pick(log, 'deployments', one)?.id ?? nobody, startedAt: now - hours(two) },
      now,
    ),
  (log, { one, two }, now) => {
    const release = pick(log, 'releases', one);
    const findings = Array.from({ length: two % 4 }, (_, place) =>
      aFinding({ id: `CVE-2026-2000${place}` }),
    );
    const file = aFileToImport({
      sha256: String(two % 10).repeat(64),
      scannedAt: now,
      service: { kind: 'existing', id: release?.serviceId ?? nobody },
      release: { kind: 'existing', id: release?.id ?? nobody },
      scans: [{ kind: 'vulnerabilities', findings }],
    });
    return log.run(importScans, { files: [file] }, now);
  },
  (log, { one, two }, now) =>
    log.run(
      declareIncident,
      { title: `It is slow ${two}`, serviceId: pick(log, 'services', one)?.id ?? null },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      setIncidentSeverity,
      { id: pick(log, 'incidents', one)?.id ?? nobody, severity: two % 2 === 0 ? 2 : 3 },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      stampIncident,
      {
        id: pick(log, 'incidents', one)?.id ?? nobody,
        stamp: two % 2 === 0 ? 'startedAt' : 'mitigatedAt',
        at: now - minutes(two),
      },
      now,
    ),
  (log, { one }, now) =>
    log.run(resolveIncident, { id: pick(log, 'incidents', one)?.id ?? nobody }, now),
  (log, { one }, now) =>
    log.run(
      reopenIncident,
      { id: pick(log, 'incidents', one)?.id ?? nobody, reason: 'It came back' },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      addTimelineLine,
      { incidentId: pick(log, 'incidents', one)?.id ?? nobody, text: `Seen ${two}` },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      correctTimelineLine,
      { id: pick(log, 'timelineLines', one)?.id ?? nobody, text: `Seen rather ${two}` },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      startMitigation,
      {
        kind: 'rate-limit',
        text: 'Limit the rate',
        placementId: pick(log, 'placements', one)?.id ?? nobody,
        incidentId: pick(log, 'incidents', two)?.id ?? null,
      },
      now,
    ),
  (log, { one, two }, now) =>
    log.run(
      judgeMitigation,
      { id: pick(log, 'mitigations', one)?.id ?? nobody, restored: two % 2 === 0 },
      now,
    ),
  (log, { one }, now) =>
    log.run(revertMitigation, { id: pick(log, 'mitigations', one)?.id ?? nobody }, now),
];
