import type { HarmClass } from '#shared/domain/harm.ts';
import type { ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Service } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ArtifactProposal } from '#shared/importers/propose-artifact.ts';

/** What the operator says that a report belongs to: proposed, then confirmed or changed. */
export type Assignment = {
  /** `null`: a service that is not in the log yet, called `newService`. */
  readonly serviceId: ServiceId | null;
  readonly newService: string;
  readonly environment: string;
  /** Asked for a new service; never guessed. */
  readonly harm: HarmClass | null;
  /** `null`: a release that is not in the log yet, called `newVersion`. */
  readonly releaseId: ReleaseId | null;
  readonly newVersion: string;
  /** Asked where the report does not say when it was made. */
  readonly scannedAt: Instant | null;
};

export type Directory = {
  readonly services: readonly Service[];
  readonly releases: readonly Release[];
};

/**
 * The first proposal, from what the report calls its artifact, or from the file's name.
 *
 * A service or release that is in the log under that name is chosen; else a new one is proposed
 * under it. What is not known stays empty, and is asked.
 */
export function proposedAssignment(
  proposal: ArtifactProposal & {
    /** The service that the operator chose for this artifact the last time. */
    readonly remembered: ServiceId | null;
  },
  { services, releases }: Directory,
): Assignment {
  const named = (proposal.service ?? '').trim();
  const remembered = services.find(({ id }) => id === proposal.remembered);
  const service =
    remembered ?? services.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  const version = (proposal.version ?? '').trim();
  const release = service && releaseCalled(version, service.id, releases);
  return {
    serviceId: service?.id ?? null,
    newService: service ? '' : named,
    environment: 'production',
    harm: null,
    releaseId: release?.id ?? null,
    newVersion: release ? '' : version,
    scannedAt: null,
  };
}

export const releaseCalled = (
  version: string,
  serviceId: ServiceId,
  releases: readonly Release[],
): Release | undefined =>
  releases.find((one) => one.serviceId === serviceId && one.version === version);

/** What still has to be said before the file can be taken; `null`: nothing. */
export function assignmentProblem(
  assignment: Assignment,
  scannedAtIsStated: boolean,
): string | null {
  if (assignment.serviceId === null) {
    if (assignment.newService.trim() === '') return 'Say which service it belongs to.';
    if (assignment.environment.trim() === '') return 'Say in which environment it runs.';
    if (assignment.harm === null) {
      return `Say what a failure of ${assignment.newService.trim()} would harm.`;
    }
  }
  if (assignment.releaseId === null && assignment.newVersion.trim() === '') {
    return 'Say which release it belongs to.';
  }
  return scannedAtIsStated || assignment.scannedAt !== null
    ? null
    : 'The report does not say when it was made. Say when.';
}

/** Files with the same key belong to the same service; the same service is asked about once. */
export const serviceKey = (assignment: Assignment): string =>
  assignment.serviceId ?? `new ${assignment.newService.trim().toLowerCase()}`;

/** Within its service. */
export const releaseKey = (assignment: Assignment): string =>
  assignment.releaseId ?? `new ${assignment.newVersion.trim()}`;

/**
 * Carries what was said about a new service over to the other files that name the same one, so
 * that it is asked once.
 */
export function shareNewService<Item extends { readonly assignment: Assignment }>(
  items: readonly Item[],
  said: Assignment,
): readonly Item[] {
  if (said.serviceId !== null) return items;
  const key = serviceKey(said);
  const { environment, harm } = said;
  return items.map((item) =>
    serviceKey(item.assignment) === key
      ? { ...item, assignment: { ...item.assignment, environment, harm } }
      : item,
  );
}
