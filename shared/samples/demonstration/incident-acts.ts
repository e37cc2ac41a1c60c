import { recordDeployment } from '#shared/commands/deployments.ts';
import { declareIncident } from '#shared/commands/declare-incident.ts';
import { resolveIncident, stampIncident } from '#shared/commands/incident-stamps.ts';
import { setIncidentReleases } from '#shared/commands/incidents.ts';
import { judgeMitigation, startMitigation } from '#shared/commands/mitigations.ts';
import { markStability } from '#shared/commands/releases.ts';
import { addTimelineLine } from '#shared/commands/timeline-lines.ts';
import type { IncidentSeverity, MitigationKind } from '#shared/domain/incident.ts';
import { built, rolledOut } from './company.ts';
import type { Act, Ago } from './stage.ts';

export type Attempt = {
  readonly kind: MitigationKind;
  readonly text: string;
  /** Minutes before the end of the effect, or `null` where it did not restore the service. */
  readonly took: number | null;
};

export type PastIncident = {
  readonly service: string;
  readonly title: string;
  readonly severity: IncidentSeverity;
  /** When the effect on users began. */
  readonly started: Ago;
  /** How long users felt it, in minutes. */
  readonly minutes: number;
  readonly share: number;
  readonly seen: string;
  readonly attempts: readonly Attempt[];
};

const MINUTES = { d: 1440, h: 60, m: 1 } as const;

const inMinutes = ({ d = 0, h = 0, m = 0 }: Ago): number =>
  d * MINUTES.d + h * MINUTES.h + m * MINUTES.m;

/** Later than `ago`, by minutes. */
export const later = (ago: Ago, minutes: number): Ago => ({ m: inMinutes(ago) - minutes });

/** An incident from its first effect to its review, with everything tried. */
export function incidentActs(incident: PastIncident): readonly Act[] {
  const { attempts, minutes, seen, service, severity, share, started, title } = incident;
  const at = (minute: number): Ago => later(started, minute);
  const found = Math.min(4, minutes / 4);

  return [
    {
      ago: at(found + 2),
      play: (play) =>
        play.run(declareIncident, {
          title,
          severity,
          serviceId: play.service(service).id,
          startedAt: play.ago(started),
          detectedAt: play.ago(at(found)),
          impactFraction: share,
        }),
    },
    {
      ago: at(found + 3),
      play: (play) =>
        play.run(stampIncident, {
          id: play.incident(title).id,
          stamp: 'acknowledgedAt',
          at: play.now,
        }),
    },
    {
      ago: at(found + 4),
      play: (play) =>
        play.run(addTimelineLine, { incidentId: play.incident(title).id, text: seen }),
    },
    ...attempts.flatMap((attempt, place) => attemptActs(incident, attempt, place)),
    {
      ago: at(minutes + 45),
      play: (play) => play.run(resolveIncident, { id: play.incident(title).id }),
    },
    ...reviewedActs(incident),
  ];
}

/** Two days later, where they have passed. */
function reviewedActs({ minutes, started, title }: PastIncident): readonly Act[] {
  const reviewed = later(started, minutes + 2 * MINUTES.d);
  if (inMinutes(reviewed) < 0) return [];
  return [
    {
      ago: reviewed,
      play: (play) =>
        play.run(stampIncident, {
          id: play.incident(title).id,
          stamp: 'reviewedAt',
          at: play.now,
        }),
    },
  ];
}

function attemptActs(
  { minutes, service, started, title }: PastIncident,
  { kind, text, took }: Attempt,
  place: number,
): readonly Act[] {
  const began = took === null ? minutes * 0.35 + place * 3 : minutes - took;
  const ended = took === null ? began + minutes * 0.2 : minutes;
  return [
    {
      ago: later(started, began),
      play: (play) =>
        play.run(startMitigation, {
          kind,
          text,
          placementId: play.placement(service).id,
          incidentId: play.incident(title).id,
        }),
    },
    {
      ago: later(started, ended),
      play: (play) =>
        play.run(judgeMitigation, {
          id: play.mitigation(text).id,
          restored: took !== null,
          mitigatedAt: took === null ? null : play.now,
        }),
    },
  ];
}

/** A release that went out, failed within minutes, and was left for the one before. */
export function failedReleaseActs(
  bad: string,
  good: string,
  reason: string,
  incident: PastIncident,
): readonly Act[] {
  const { minutes, service, started, title } = incident;
  const back = incident.attempts.find(({ kind }) => kind === 'rollback');
  const began = minutes - (back?.took ?? minutes * 0.65);

  return [
    built(service, bad, later(started, -200)),
    rolledOut(service, bad, later(started, -7), reason),
    ...incidentActs(incident),
    {
      ago: later(started, began + 0.5),
      play: (play) =>
        play.run(recordDeployment, {
          placementId: play.placement(service).id,
          releaseId: play.release(service, good).id,
          cause: 'rollback',
          motive: 'reliability',
          reason: `${bad} was left: ${title.toLowerCase()}`,
          incidentId: play.incident(title).id,
        }),
    },
    {
      ago: later(started, minutes + 60),
      play: (play) =>
        play.run(markStability, {
          id: play.release(service, bad).id,
          is: 'unstable',
          reason: title,
        }),
    },
    {
      ago: later(started, minutes + 61),
      play: (play) =>
        play.run(setIncidentReleases, {
          id: play.incident(title).id,
          causedByReleaseId: play.release(service, bad).id,
          fixedInReleaseId: null,
        }),
    },
  ];
}
