import type { PlacementId, ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { releaseKey, serviceKey } from './assignment.ts';
import type { ReportItem } from './import-item.ts';

/** What the log knows, to tell what runs. */
export type Log = {
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly releases: readonly Release[];
  /** Those that run now. */
  readonly running: readonly Deployment[];
};

/** One place of one service that the files are about, and the releases that could run there. */
export type RunningQuestion = {
  readonly key: string;
  readonly serviceName: string;
  readonly environment: string;
  readonly serviceId: ServiceId | null;
  /** `null`: a place that the import makes. */
  readonly placementId: PlacementId | null;
  /** What runs there as far as the log knows. */
  readonly runs: { readonly releaseId: ReleaseId; readonly version: string } | null;
  readonly options: readonly { readonly key: string; readonly version: string }[];
};

/** For each place of each service: which of its releases runs. Asked once, whatever the files. */
export function runningQuestions(
  items: readonly ReportItem[],
  log: Log,
): readonly RunningQuestion[] {
  const groups = groupedBy(items, ({ state }) => serviceKey(state.assignment));
  return [...groups].flatMap(([key, group]): readonly RunningQuestion[] => {
    const first = group[0]?.state.assignment;
    if (!first || (first.serviceId === null && first.newService.trim() === '')) return [];
    const options = optionsOf(group, log.releases);
    if (options.length === 0) return [];
    const service = log.services.find(({ id }) => id === first.serviceId);
    if (!service) {
      return [
        {
          key,
          serviceName: first.newService.trim(),
          environment: first.environment.trim(),
          serviceId: null,
          placementId: null,
          runs: null,
          options,
        },
      ];
    }
    return log.placements
      .filter(({ serviceId }) => serviceId === service.id)
      .map((placement) => ({
        key: `${key} ${placement.id}`,
        serviceName: service.name,
        environment: placement.environment,
        serviceId: service.id,
        placementId: placement.id,
        runs: runsIn(placement.id, log),
        options,
      }));
  });
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function optionsOf(
  group: readonly ReportItem[],
  releases: readonly Release[],
): RunningQuestion['options'] {
  const options = new Map<string, string>();
  for (const { state } of group) {
    const { releaseId, newVersion } = state.assignment;
    const version = releases.find(({ id }) => id === releaseId)?.version ?? newVersion.trim();
    if (version !== '') options.set(releaseKey(state.assignment), version);
  }
  return [...options].map(([key, version]) => ({ key, version }));
}

function runsIn(placementId: PlacementId, log: Log): RunningQuestion['runs'] {
  const deployment = log.running.find((one) => one.placementId === placementId);
  if (!deployment) return null;
  const release = log.releases.find(({ id }) => id === deployment.releaseId);
  return {
    releaseId: deployment.releaseId,
    version: release?.version ?? 'a release that is gone',
  };
}
