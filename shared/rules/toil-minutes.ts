import { grouped } from './grouped.ts';
import { median } from './quantile.ts';
import type { SaidItem, WorkItem } from './toil-item.ts';

/** Fills in missing minutes from the same work and from nothing else; the order does not matter. */
export function withMinutes(items: readonly SaidItem[]): readonly WorkItem[] {
  const medians = new Map(
    [...grouped(items, ({ alike }) => alike)].map(([alike, group]) => [
      alike,
      median(group.flatMap(({ minutes }) => minutes ?? [])),
    ]),
  );
  return items.map(({ alike, usual, ...item }): WorkItem => {
    if (item.minutes !== null) return { ...item, basis: 'said' };
    const typical = medians.get(alike) ?? null;
    if (typical !== null) return { ...item, minutes: typical, basis: 'median' };
    if (usual !== null) return { ...item, minutes: usual, basis: 'usual' };
    return { ...item, basis: 'unknown' };
  });
}
