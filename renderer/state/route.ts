import type { ChoreId, IncidentId, RiskAcceptanceId, ServiceId } from '#shared/domain/ids.ts';

export type ChoresTab = 'due' | 'upcoming' | 'log' | 'toil' | 'away' | 'assets';

/** What the main part of the window shows. An id of `null` is the list, without one chosen. */
export type Route =
  | { readonly view: 'desk' }
  | { readonly view: 'incidents'; readonly incidentId: IncidentId | null }
  | { readonly view: 'releases'; readonly serviceId: ServiceId | null }
  | { readonly view: 'risks'; readonly acceptanceId: RiskAcceptanceId | null }
  | { readonly view: 'chores'; readonly choreId: ChoreId | null; readonly tab: ChoresTab }
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
  chores: { view: 'chores', choreId: null, tab: 'due' },
  notices: { view: 'notices' },
  journal: { view: 'journal' },
  settings: { view: 'settings' },
};
