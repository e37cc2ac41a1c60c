import type { RecordedOption } from '#shared/domain/decision.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { days } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import type { ComparedFinding, Comparison, ReleaseEvidence } from '#shared/rules/comparison.ts';
import { coverLookup, type StandingOf } from '#shared/rules/covered-scope.ts';
import { currentScans } from '#shared/rules/current-scans.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { compareReleases } from '#shared/rules/release-comparison.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import type { Given, Read } from './command.ts';
import { threatIntel, type DecisionInput } from './decision-input.ts';
import { SETTINGS_READ, settingsOf } from './settings.ts';

export const chosenOption = ({ chosen, options }: DecisionInput): RecordedOption | null =>
  options.find(({ key }) => key === chosen) ?? null;

/** What runs, and what would run. */
const releasesConcerned = (input: DecisionInput): readonly ReleaseId[] =>
  [...new Set([input.runningReleaseId, chosenOption(input)?.releaseId ?? null])].filter(
    (releaseId) => releaseId !== null,
  );

export const decisionReads = (input: DecisionInput): readonly Read[] => [
  SETTINGS_READ,
  { table: 'services', id: input.serviceId },
  { table: 'placements', id: input.placementId },
  { table: 'placements', index: 'serviceId', is: input.serviceId },
  { table: 'releases', index: 'serviceId', is: input.serviceId },
  { table: 'incidents', index: 'serviceId', is: input.serviceId },
  { table: 'deployments', index: 'placementId', is: input.placementId },
  { table: 'riskAcceptances', index: 'scope.serviceId', is: input.serviceId },
  ...(input.incidentId === null ? [] : [{ table: 'incidents', id: input.incidentId } as const]),
  ...releasesConcerned(input).flatMap((releaseId): readonly Read[] => [
    { table: 'scans', index: 'releaseId', is: releaseId },
    { table: 'vexStatements', index: 'releaseId', is: releaseId },
  ]),
  ...(input.acceptance?.controls ?? []).flatMap(({ keptBy }): readonly Read[] =>
    keptBy?.kind === 'chore' ? [{ table: 'chores', id: keptBy.id }] : [],
  ),
];

export const decisionReadsNext = (input: DecisionInput, given: Given): readonly Read[] => [
  ...releasesConcerned(input).flatMap((releaseId): readonly Read[] =>
    currentScanRows(releaseId, given).map(({ id }) => ({ table: 'scanFindings', id })),
  ),
  ...choreIdsOf(input, given).flatMap((id): readonly Read[] => [
    { table: 'chores', id },
    { table: 'choreEntries', index: 'choreId', is: id },
  ]),
];

const choreIdsOf = ({ serviceId }: DecisionInput, { rows }: Given) =>
  rows('riskAcceptances', 'scope.serviceId', serviceId).flatMap(({ controls }) =>
    controls.flatMap(({ choreId }) => choreId ?? []),
  );

/** Superseded scans say nothing about what is open, so their findings are not read. */
const currentScanRows = (releaseId: ReleaseId, { rows }: Given) =>
  currentScans(rows('scans', 'releaseId', releaseId).map((scan) => ({ scan, findings: [] }))).map(
    ({ scan }) => scan,
  );

const evidenceOf = (release: Release, given: Given): ReleaseEvidence => ({
  release,
  scans: currentScanRows(release.id, given).map((scan) => ({
    scan,
    findings: given.row('scanFindings', scan.id)?.findings ?? [],
  })),
  vex: given.rows('vexStatements', 'releaseId', release.id),
});

export type DecisionEvidence = {
  readonly comparison: Comparison;
  /** Open in the target, kept as well as reopened, and covered by no acceptance in force. */
  readonly keptUncovered: readonly ComparedFinding[];
};

/**
 * The comparison from what the log holds now, so that a sheet of an hour ago cannot record what a
 * rule refuses since.
 */
export function decisionEvidence(
  input: DecisionInput,
  here: {
    readonly service: Service;
    readonly placement: Placement;
    readonly running: Release;
    readonly target: Release;
  },
  given: Given,
): DecisionEvidence {
  const { placement, running, service, target } = here;
  const settings = settingsOf(given);
  const acceptances = given.rows('riskAcceptances', 'scope.serviceId', service.id);
  const standing = standingIn(input, given);

  const comparison = compareReleases({
    now: given.now,
    placement,
    harmClass: service.harmClass,
    from: evidenceOf(running, given),
    to: evidenceOf(target, given),
    releases: given.rows('releases', 'serviceId', service.id),
    incidents: given.rows('incidents', 'serviceId', service.id),
    acceptances,
    standingOf: standing,
    neverAccept: settings.neverAccept,
    scanMaxAge: days(settings.scanMaxAgeDays),
    intel: threatIntel(input.intel),
  });
  const cover = coverLookup(acceptances, placement, target, standing);
  return {
    comparison,
    keptUncovered: comparison.kept
      .map((finding) => ({ ...finding, cover: cover(finding) }))
      .filter(({ cover: { kind } }) => kind !== 'in-force'),
  };
}

function standingIn(input: DecisionInput, given: Given): StandingOf {
  const calendar = calendarAt(given.now, input.zone);
  const courses = choreIdsOf(input, given).flatMap((id) => {
    const chore = given.row('chores', id);
    return chore ? choreCourse(chore, given.rows('choreEntries', 'choreId', id)) : [];
  });
  return (acceptance) =>
    standingOf(acceptance, given.now, controlsUnproven(acceptance, courses, given.now, calendar));
}
