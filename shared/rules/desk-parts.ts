import type {
  DeploymentId,
  IncidentId,
  MitigationId,
  RiskAcceptanceId,
} from '#shared/domain/ids.ts';
import type { IncidentSeverity } from '#shared/domain/incident.ts';
import type { Deployment, Motive } from '#shared/domain/release.ts';
import type { CompensatingControl, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { StandingFacts } from './acceptance-standing.ts';
import { firstDue } from './chore-course.ts';
import type { DeskRows } from './desk-rows.ts';
import { concerns } from './impact-minutes.ts';
import { reversalsOf } from './ping-pong.ts';
import type { DueOccurrence } from './schedule-occurrences.ts';
import type { ChoreFacts } from './unproven-controls.ts';

export type DeskAcceptance = StandingFacts & {
  readonly id: RiskAcceptanceId;
  readonly number: number;
  readonly proposedAt: Instant;
  readonly controls: readonly CompensatingControl[];
};

export type DeskChore = ChoreFacts & {
  /** When the oldest unanswered occurrence is due; `null`: nothing is to come. */
  readonly due: DueOccurrence | null;
  /** Of this service; else it only keeps a control of one of the acceptances. */
  readonly isOwn: boolean;
};

export type DeskIncident = {
  readonly id: IncidentId;
  readonly number: number;
  readonly title: string;
  readonly severity: IncidentSeverity | null;
  readonly startedAt: Instant | null;
  readonly declaredAt: Instant;
  readonly mitigatedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly impactFraction: number | null;
};

export type DeskReversal = {
  readonly id: DeploymentId;
  readonly at: Instant;
  readonly version: string;
  readonly leftVersion: string;
  readonly motive: Motive;
  readonly leftMotive: Motive;
  readonly reason: string;
  readonly leftReason: string;
  /** A decision joined it with others: it was talked about. */
  readonly isJoined: boolean;
};

export type DeskTemporary = {
  readonly id: MitigationId;
  readonly text: string;
  readonly weakensSecurity: boolean;
  readonly startedAt: Instant;
  readonly revertBy: Instant | null;
  readonly incidentNumber: number | null;
};

/** Incidents beyond these cannot matter to a window of an objective any more. */
const MOST_INCIDENTS = 200;
const MOST_REVERSALS = 20;

/** Own chores that go on, and every chore that keeps a control. */
export function choresOf(
  { chores, service }: Pick<DeskRows, 'chores' | 'service'>,
  naming: readonly RiskAcceptance[],
): readonly DeskChore[] {
  const keeping = new Set(naming.flatMap(({ controls }) => controls.map(({ choreId }) => choreId)));
  return chores.flatMap((course) => {
    const { chore, id, isOver, proof, serviceId } = course;
    const isOwn = serviceId === service.id;
    if (!keeping.has(id) && !(isOwn && isOver === 0)) return [];
    const { grace, retiredAt, title } = chore;
    return [{ id, proof, chore: { title, grace, retiredAt }, due: firstDue(course), isOwn }];
  });
}

/** Real incidents that concern the placement, newest first. */
export const incidentsOf = ({
  incidents,
  placement,
}: Pick<DeskRows, 'incidents' | 'placement'>): readonly DeskIncident[] =>
  incidents
    .filter((incident) => concerns(incident, placement))
    .toSorted((one, other) => other.declaredAt - one.declaredAt)
    .slice(0, MOST_INCIDENTS)
    .map((incident) => ({
      id: incident.id,
      number: incident.number,
      title: incident.title,
      severity: incident.severity,
      startedAt: incident.startedAt,
      declaredAt: incident.declaredAt,
      mitigatedAt: incident.mitigatedAt,
      resolvedAt: incident.resolvedAt,
      impactFraction: incident.impactFraction,
    }));

/** Not reverted: those with a revert-by, and those that weaken security without one. */
export const temporaryOf = ({
  incidents,
  mitigations,
  placement,
}: Pick<DeskRows, 'incidents' | 'mitigations' | 'placement'>): readonly DeskTemporary[] =>
  mitigations
    .filter(
      ({ placementId, revertBy, revertedAt, weakensSecurity }) =>
        placementId === placement.id &&
        revertedAt === null &&
        (revertBy !== null || weakensSecurity),
    )
    .map(({ id, incidentId, revertBy, startedAt, text, weakensSecurity }) => ({
      id,
      text,
      weakensSecurity,
      startedAt,
      revertBy,
      incidentNumber: incidents.find((incident) => incident.id === incidentId)?.number ?? null,
    }));

/** The returns to earlier releases, in order of time. */
export function reversalRows({
  decisions,
  deployments,
  releases,
}: Pick<DeskRows, 'decisions' | 'deployments' | 'releases'>): readonly DeskReversal[] {
  const versionOf = (deployment: Deployment): string =>
    releases.find(({ id }) => id === deployment.releaseId)?.version ?? 'an unknown release';
  const joined = new Set(decisions.flatMap(({ joins }) => joins));
  return reversalsOf(deployments)
    .slice(-MOST_REVERSALS)
    .map(({ left, returned }) => ({
      id: returned.id,
      at: returned.startedAt,
      version: versionOf(returned),
      leftVersion: versionOf(left),
      motive: returned.motive,
      leftMotive: left.motive,
      reason: returned.reason,
      leftReason: left.reason,
      isJoined: joined.has(returned.id),
    }));
}
