import { type Assignment, serviceKey, shareNewService } from './assignment.ts';
import {
  type ImportItem,
  isReport,
  isUpkeep,
  type ItemState,
  type UpkeepChoice,
} from './import-item.ts';

export type QueueAction =
  | { readonly kind: 'add'; readonly items: readonly ImportItem[] }
  | { readonly kind: 'state'; readonly key: string; readonly state: ItemState }
  | { readonly kind: 'assign'; readonly key: string; readonly assignment: Assignment }
  | { readonly kind: 'choose'; readonly key: string; readonly chosen: UpkeepChoice }
  | { readonly kind: 'leave-out'; readonly key: string };

/** The files on their way in, in the order in which they were handed over. */
export function queueAfter(
  items: readonly ImportItem[],
  action: QueueAction,
): readonly ImportItem[] {
  switch (action.kind) {
    case 'add':
      return [...items, ...action.items];
    case 'state':
      return items.map((item) =>
        item.key === action.key ? { ...item, state: withWhatWasSaid(action.state, items) } : item,
      );
    case 'leave-out':
      return items.filter(({ key }) => key !== action.key);
    case 'choose':
      return items.map((item) =>
        item.key === action.key && isUpkeep(item)
          ? { ...item, state: { ...item.state, chosen: action.chosen } }
          : item,
      );
    case 'assign':
      return assigned(items, action.key, action.assignment);
  }
}

/** A report that is read later than another of the same new service is not asked about it again. */
function withWhatWasSaid(state: ItemState, items: readonly ImportItem[]): ItemState {
  if (state.kind !== 'report' || state.assignment.serviceId !== null) return state;
  const said = items
    .filter(isReport)
    .map((item) => item.state.assignment)
    .find((one) => serviceKey(one) === serviceKey(state.assignment) && one.harm !== null);
  if (!said) return state;
  const { environment, harm } = said;
  return { ...state, assignment: { ...state.assignment, environment, harm } };
}

function assigned(
  items: readonly ImportItem[],
  key: string,
  assignment: Assignment,
): readonly ImportItem[] {
  const said = items.map((item) =>
    item.key === key && isReport(item) ? { ...item, state: { ...item.state, assignment } } : item,
  );
  const shared = shareNewService(
    said.filter(isReport).map((item) => ({ key: item.key, assignment: item.state.assignment })),
    assignment,
  );
  const byKey = new Map(shared.map((one) => [one.key, one.assignment]));
  return said.map((item) =>
    isReport(item)
      ? {
          ...item,
          state: { ...item.state, assignment: byKey.get(item.key) ?? item.state.assignment },
        }
      : item,
  );
}

/**
 * The keys of reports that are the same text for the same release as one before them: they bring
 * nothing.
 */
export function repeated(items: readonly ImportItem[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeats = new Set<string>();
  for (const { key, state } of items) {
    if (state.kind !== 'report' && state.kind !== 'feed' && state.kind !== 'upkeep') continue;
    if (seen.has(state.sha256)) repeats.add(key);
    seen.add(state.sha256);
  }
  return repeats;
}
