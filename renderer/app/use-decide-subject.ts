import { useCallback } from 'react';
import type { LogDatabase } from '#renderer/data/database.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { openRows } from '#renderer/data/open-rows.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';
import type { Route } from '#renderer/state/route.ts';
import { useView, type DecideSubject } from '#renderer/state/view-store.ts';

/**
 * What "Decide" means from where the operator is: the incident or service on screen, else the
 * most severe active incident with a place (the newest of them), else the only place that there is.
 * `null`: it must be chosen.
 */
export function useDecideSubject(): Live<DecideSubject | null> {
  const route = useView((view) => view.route);
  return useLive((db) => subjectOf(db, route), [route]);
}

/** Opens the sheet for where the operator is, as the log stands at the press of the key. */
export function useOpenDecide(): () => Promise<void> {
  const { db } = useLog();
  return useCallback(async () => {
    const { openDecide, route } = useView.getState();
    const subject = await subjectOf(db, route);
    if (subject) openDecide(subject);
  }, [db]);
}

/** Not judged yet counts as SEV3, as for updates. */
const UNJUDGED = 3;

async function subjectOf(db: LogDatabase, route: Route): Promise<DecideSubject | null> {
  if (route.view === 'incidents' && route.incidentId !== null) {
    const incident = await db.incidents.get(route.incidentId);
    return incident?.placementId
      ? { placementId: incident.placementId, incidentId: incident.id }
      : null;
  }
  if (route.view === 'releases' && route.serviceId !== null) {
    const [placement] = await db.placements.where('serviceId').equals(route.serviceId).toArray();
    return placement ? { placementId: placement.id } : null;
  }
  const [incident] = (await openRows(db, 'incidents'))
    .filter(({ placementId }) => placementId !== null)
    .toSorted(
      (one, other) =>
        (one.severity ?? UNJUDGED) - (other.severity ?? UNJUDGED) ||
        other.declaredAt - one.declaredAt,
    );
  if (incident?.placementId) {
    return { placementId: incident.placementId, incidentId: incident.id };
  }
  const [only, another] = await db.placements.limit(2).toArray();
  return only && !another ? { placementId: only.id } : null;
}
