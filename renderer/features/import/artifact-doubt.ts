import type { ArtifactMemory } from '#shared/domain/service.ts';
import { artifactName } from '#shared/importers/propose-artifact.ts';
import { listed } from '#shared/rules/span-words.ts';
import { type Directory, serviceKey } from './assignment.ts';
import { type ImportItem, isReport, type ReportItem } from './import-item.ts';

/**
 * Why a report may not belong to the service that it is put under: the other reports of that
 * service, in the log or further up, all name another artifact. `null`: nothing speaks against it.
 *
 * It asks, and forbids nothing: a service may be made of several artifacts.
 */
export function artifactDoubt(
  item: ReportItem,
  items: readonly ImportItem[],
  { memories, services }: Directory & { readonly memories: readonly ArtifactMemory[] },
): string | null {
  const { assignment, report } = item.state;
  const named = artifactName(report);
  if (named === null) return null;

  const above = items
    .slice(0, items.indexOf(item))
    .filter(isReport)
    .filter(({ state }) => serviceKey(state.assignment) === serviceKey(assignment))
    .map(({ state }) => artifactName(state.report));
  const remembered = memories
    .filter(({ serviceId }) => serviceId === assignment.serviceId)
    .map(({ id }) => artifactName({ artifact: { name: id, version: null, digest: null } }));
  const known = [...new Set([...remembered, ...above].filter((name) => name !== null))];
  if (known.length === 0 || known.includes(named)) return null;

  const service =
    services.find(({ id }) => id === assignment.serviceId)?.name ?? assignment.newService;
  return `Other reports of ${service} name ${listed(known, 3)}, this one names ${named}. Check that it belongs there: releases of different artifacts cannot be compared.`;
}
