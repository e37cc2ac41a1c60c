import type { ChoreId, IncidentId, PlacementId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import { create } from 'zustand';
import { START_OF, type Route } from './route.ts';

/** What is to be decided: a placement, and the incident that asks for it, if one does. */
export type DecideSubject = {
  readonly placementId: PlacementId;
  readonly incidentId?: IncidentId | null;
};

/** The one thing that lies over the page. Never two: a sheet opens its own dialogs itself. */
export type Overlay =
  | { readonly kind: 'decide'; readonly subject: DecideSubject }
  | { readonly kind: 'declare-incident'; readonly placementId: PlacementId | null }
  | { readonly kind: 'add-service' }
  /** `null`: a new one. */
  | { readonly kind: 'chore'; readonly choreId: ChoreId | null }
  /** What lapsed between two moments. */
  | { readonly kind: 'while-away'; readonly previous: Instant; readonly now: Instant }
  | { readonly kind: 'little-thing' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'log-details' }
  | { readonly kind: 'operator' };

type ViewState = {
  readonly route: Route;
  readonly past: readonly Route[];
  /** What was shown before, whichever way the operator left it. */
  readonly left: Route | null;
  readonly overlay: Overlay | null;
  readonly go: (route: Route) => void;
  /** From one of a list to the list: going back from there does not return here. */
  readonly up: (list: Route) => void;
  /** To where the operator was before; stays where there is nothing before. */
  readonly back: () => void;
  readonly open: (overlay: Overlay) => void;
  readonly openDecide: (subject: DecideSubject) => void;
  readonly openDeclareIncident: (placementId?: PlacementId) => void;
  readonly closeOverlay: () => void;
};

const REMEMBERED = 50;

/** What the operator is looking at. Nothing here outlives the window or belongs to the log. */
export const useView = create<ViewState>()((set) => ({
  route: START_OF.desk,
  past: [],
  left: null,
  overlay: null,
  go: (route) =>
    set((state) => ({
      route,
      past: isSame(route, state.route)
        ? state.past
        : [...state.past, state.route].slice(-REMEMBERED),
      left: state.route,
      overlay: null,
    })),
  up: (list) =>
    set(({ past, route }) => {
      const before = past.at(-1);
      const cameFromIt = before !== undefined && isSame(before, list);
      return {
        route: list,
        past: cameFromIt ? past.slice(0, -1) : past,
        left: route,
        overlay: null,
      };
    }),
  back: () =>
    set((state) => {
      const before = state.past.at(-1);
      if (!before) return {};
      return { route: before, past: state.past.slice(0, -1), left: state.route, overlay: null };
    }),
  open: (overlay) => set({ overlay }),
  openDecide: (subject) => set({ overlay: { kind: 'decide', subject } }),
  openDeclareIncident: (placementId) =>
    set({ overlay: { kind: 'declare-incident', placementId: placementId ?? null } }),
  closeOverlay: () => set({ overlay: null }),
}));

const isSame = (one: Route, other: Route): boolean => JSON.stringify(one) === JSON.stringify(other);
