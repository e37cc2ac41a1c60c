import { keysOf, sameWeakness } from './weakness.ts';
import type { Weakness } from './weakness.ts';

/** Items that are one weakness, in the order given, with what is known of it from all of them. */
export type WeaknessGroup<Item> = { readonly weakness: Weakness; readonly items: readonly Item[] };

type Open<Item> = { weakness: Weakness; readonly items: Item[] };

/**
 * Puts together what is one weakness in one package: by alias sets that intersect, also over a
 * third item that knows both ids, but never under two different CVEs of their own.
 *
 * Items with a CVE of their own are placed first, so that an advisory which names several CVEs
 * joins one of them and cannot glue them together. The groups come in the order of their first
 * items, whatever the order of placing.
 */
export function groupWeaknesses<Item>(
  items: readonly Item[],
  asWeakness: (item: Item) => Weakness,
): readonly WeaknessGroup<Item>[] {
  const place = new Map(items.map((item, index) => [item, index] as const));
  const position = (item: Item): number => place.get(item) ?? 0;
  const known = items.map((item) => ({ item, weakness: asWeakness(item) }));
  const groups = new Set<Open<Item>>();
  const byKey = new Map<string, Set<Open<Item>>>();

  const enter = (group: Open<Item>, weakness: Weakness): void => {
    for (const key of keysOf(weakness)) {
      const there = byKey.get(key);
      if (there) there.add(group);
      else byKey.set(key, new Set([group]));
    }
  };
  const leave = (group: Open<Item>): void => {
    groups.delete(group);
    for (const key of keysOf(group.weakness)) byKey.get(key)?.delete(group);
  };

  for (const { item, weakness } of [...known].sort((a, b) => sureness(a) - sureness(b))) {
    let home: Open<Item> = { weakness, items: [item] };
    const neighbours = new Set(keysOf(weakness).flatMap((key) => [...(byKey.get(key) ?? [])]));
    for (const neighbour of neighbours) {
      if (!sameWeakness(neighbour.weakness, home.weakness)) continue;
      leave(neighbour);
      home = {
        weakness: joined(neighbour.weakness, home.weakness),
        items: [...neighbour.items, ...home.items],
      };
    }
    groups.add(home);
    enter(home, home.weakness);
  }

  return [...groups]
    .map(({ weakness, items: own }) => ({
      weakness,
      items: own.sort((a, b) => position(a) - position(b)),
    }))
    .sort((a, b) => position(a.items[0] as Item) - position(b.items[0] as Item));
}

/** What says most about itself is placed first. */
const sureness = ({ weakness }: { readonly weakness: Weakness }): number =>
  ((weakness.ownCve ?? null) === null ? 2 : 0) + (weakness.ecosystem === null ? 1 : 0);

const joined = (a: Weakness, b: Weakness): Weakness => ({
  ids: [...new Set([...a.ids, ...b.ids])].sort(),
  ecosystem: a.ecosystem ?? b.ecosystem,
  packageName: a.packageName.includes(':') ? a.packageName : b.packageName,
  ownCve: a.ownCve ?? b.ownCve ?? null,
});
