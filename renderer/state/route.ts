import type { IncidentId, RiskAcceptanceId, ServiceId } from '#shared/domain/ids.ts';

/** What the main part of the window shows. An id of `null` is the list, without one chosen. */
export type Route =
  | { readonly view: 'desk' }
  | { readonly view: 'incidents'; readonly incidentId: IncidentId | null }
  | { readonly view: 'releases'; readonly serviceId: ServiceId | null }
  | { readonly view: 'risks'; readonly acceptanceId: RiskAcceptanceId | null }
  | { readonly view: 'notices' }
  | { readonly view: 'journal' }
  | { readonly view: 'settings' };

export type ViewName = Route['view'];

/** The views without anything chosen in them, for menus, digits and the rail. */
export const START_OF: { readonly [View in ViewName]: Extract<Route, { view: View }> } = {
  desk: { view: 'desk' },
  incidents: { view: 'incidents', incidentId: null },
  releases: { view: 'releases', serviceId: null },
  risks: { view: 'risks', acceptanceId: null },
  notices: { view: 'notices' },
  journal: { view: 'journal' },
  settings: { view: 'settings' },
};
