import type { PlacementId } from '#shared/domain/ids.ts';
import type { DeskState } from '#shared/rules/desk-state.ts';
import type { Tension } from '#shared/rules/tension.ts';

/** The first tension of each placement, by its place in the ranking. */
export function firstTensions(tensions: readonly Tension[]): ReadonlyMap<PlacementId, Tension> {
  const first = new Map<PlacementId, Tension>();
  for (const tension of tensions) {
    if (!first.has(tension.placementId)) first.set(tension.placementId, tension);
  }
  return first;
}

/** Most tension first, in the ranking of the tensions; then by name and environment. */
export function deskOrder(
  states: readonly DeskState[],
  tensions: readonly Tension[],
): readonly DeskState[] {
  const places = new Map([...firstTensions(tensions).keys()].map((id, place) => [id, place]));
  const placeOf = ({ row }: DeskState): number => places.get(row.id) ?? Infinity;
  return states.toSorted((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return (
      one.row.serviceName.localeCompare(other.row.serviceName, 'en') ||
      one.row.environment.localeCompare(other.row.environment, 'en')
    );
  });
}
