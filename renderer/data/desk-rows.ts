import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Service } from '#shared/domain/service.ts';
import { runningRelease } from '#shared/rules/decide-candidates.ts';
import { deskRowOf, type DeskRow } from '#shared/rules/desk-row.ts';
import type { DeskRows } from '#shared/rules/desk-rows.ts';
import type { OpenSet } from '#shared/rules/open-findings.ts';
import type { LogDatabase } from './database.ts';
import type { Touched } from './desk-touched.ts';
import { choresConcerning } from './queries/chores-concerning.ts';
import type { OpenSets } from './open-sets.ts';
import type { LoadedIntel } from './threat-intel.ts';

/** What the desk's lines need beside the log. */
export type DeskSources = { readonly sets: OpenSets; readonly intel: LoadedIntel };

/**
 * Makes the desk's lines of the touched services anew. To be called in the transaction that changed
 * their rows, so that the desk never lags behind the log.
 */
export async function refreshDeskRows(
  db: LogDatabase,
  touched: Touched,
  sources: DeskSources,
): Promise<void> {
  if (touched.kind === 'all') {
    await db.deskRows.clear();
    for (const service of await db.services.toArray()) await refreshService(db, service, sources);
    return;
  }
  for (const id of touched.ids) {
    await db.deskRows.where('serviceId').equals(id).delete();
    const service = await db.services.get(id);
    if (service !== undefined) await refreshService(db, service, sources);
  }
}

async function refreshService(
  db: LogDatabase,
  service: Service,
  { sets, intel }: DeskSources,
): Promise<void> {
  const { id } = service;
  const placements = await db.placements.where('serviceId').equals(id).toArray();
  if (placements.length === 0) return;
  const releases = await db.releases.where('serviceId').equals(id).toArray();
  const acceptances = await db.riskAcceptances.where('scope.serviceId').equals(id).toArray();
  const shared = {
    service,
    releases,
    acceptances,
    chores: await choresConcerning(db, id, acceptances),
    incidents: await db.incidents.where('serviceId').equals(id).toArray(),
    neverAccept: ((await db.settings.get('settings')) ?? DEFAULT_SETTINGS).neverAccept,
  };

  const known = new Map<ReleaseId, OpenSet>();
  for (const placement of placements) {
    const ofPlacement = { placementId: placement.id };
    const deployments = await db.deployments.where(ofPlacement).toArray();
    const running = runningRelease(deployments, releases)?.id;
    for (const release of releases) {
      const isAskedFor = release.id === running || release.stability?.is === 'unstable';
      if (isAskedFor && !known.has(release.id)) {
        known.set(release.id, await sets.of(db, release, intel));
      }
    }
    const row = rowOrNull({
      ...shared,
      placement,
      deployments,
      openSets: known,
      mitigations: await db.mitigations.where(ofPlacement).toArray(),
      decisions: await db.decisions.where(ofPlacement).toArray(),
    });
    if (row !== null) await db.deskRows.put(row);
  }
}

/**
 * A rule that fails must not keep the log from being read: its line is missing, and the desk shows
 * the placement as unknown.
 */
function rowOrNull(rows: DeskRows): DeskRow | null {
  try {
    return deskRowOf(rows);
  } catch (error) {
    console.error('The line of the desk could not be made.', error);
    return null;
  }
}
