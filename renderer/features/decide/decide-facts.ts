import type { IntelInput } from '#shared/commands/decision-input.ts';
import type { PlacementId } from '#shared/domain/ids.ts';
import type { Decision } from '#shared/domain/decision.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { days, type Instant } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import type { StandingOf } from '#shared/rules/covered-scope.ts';
import { decideSheet } from '#shared/rules/decide-options.ts';
import type { OwnOption } from '#shared/rules/decide-candidates.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import type { OperatorCalendar } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { decideEvidence, type DecideEvidence } from '#renderer/data/queries/decide-evidence.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';

export type DecideFacts = DecideEvidence & {
  /** Of this placement: whether a back and forth was already joined by one. */
  readonly decisions: readonly Decision[];
};

export async function readDecideFacts(
  log: OpenLog,
  placementId: PlacementId,
): Promise<DecideFacts | null> {
  const [evidence, decisions] = await Promise.all([
    decideEvidence(log, placementId),
    log.db.decisions.where({ placementId }).toArray(),
  ]);
  return evidence && { ...evidence, decisions };
}

/** Where acceptances stand, the chores that keep their controls considered. */
export const standingIn =
  ({ chores }: DecideFacts, now: Instant, calendar: OperatorCalendar): StandingOf =>
  (acceptance) =>
    standingOf(acceptance, now, controlsUnproven(acceptance, chores, now, calendar));

/** The sheet at one moment, from what the log holds. */
export function sheetOf(
  facts: DecideFacts,
  at: {
    readonly incident: Incident | null;
    readonly own: readonly OwnOption[];
    readonly now: Instant;
    readonly calendar: OperatorCalendar;
  },
): DecideSheet {
  const { placements, service, settings } = facts;
  const serviceOf = new Map(placements.map(({ id, serviceId }) => [id, serviceId]));
  return decideSheet({
    now: at.now,
    placement: facts.placement,
    service,
    releases: facts.releases,
    deployments: facts.deployments,
    incidents: facts.incidents,
    incident: at.incident,
    acceptances: facts.acceptances,
    standingOf: standingIn(facts, at.now, at.calendar),
    neverAccept: settings.neverAccept,
    scanMaxAge: days(settings.scanMaxAgeDays),
    openSets: facts.openSets,
    intel: facts.intel,
    past: {
      mitigations: facts.mitigations,
      serviceOf: (placement) => serviceOf.get(placement) ?? null,
    },
    mitigations: facts.mitigations,
    mitigationInPlace: null,
    own: at.own,
  });
}

/**
 * The incident that a sheet is about: the one it was opened from, else the newest that is active
 * here. What is decided while one runs belongs to it.
 */
export function incidentOf(facts: DecideFacts, incidentId: string | null): Incident | null {
  const named = facts.incidents.find(({ id }) => id === incidentId);
  if (named) return named;
  return (
    facts.incidents
      .filter(({ placementId, resolvedAt }) => {
        const isHere = placementId === null || placementId === facts.placement.id;
        return isHere && resolvedAt === null;
      })
      .toSorted((one, other) => other.declaredAt - one.declaredAt)[0] ?? null
  );
}

/** KEV and EPSS of the findings that an option concerns, with the editions they came from. */
export function intelOf(option: DecideOption, { intel }: DecideFacts): IntelInput {
  const findings = [...(option.comparison?.reopened ?? []), ...(option.comparison?.kept ?? [])];
  const ids = [...new Set(findings.flatMap((finding) => finding.ids))];
  const sha256 = (name: string): string =>
    intel.feeds.find((feed) => feed.name === name)?.sha256 ?? '';
  const { epss, kev } = intel;

  return {
    kev: kev && { date: kev.date, sha256: sha256('kev'), ids: ids.filter((id) => kev.has(id)) },
    epss: epss && {
      date: epss.date,
      sha256: sha256('epss'),
      scores: Object.fromEntries(
        ids.flatMap((id) => {
          const score = epss.of(id);
          return score === null ? [] : [[id, score]];
        }),
      ),
    },
  };
}
