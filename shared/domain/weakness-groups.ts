import { comparableName } from './package-identity.ts';
import { keysOf, sameWeakness } from './weakness.ts';
import type { Weakness } from './weakness.ts';

/** Items that are one weakness, in the order given, with what is known of it from all of them. */
export type WeaknessGroup<Item> = { readonly weakness: Weakness; readonly items: readonly Item[] };

/** A node of a forest; what is known of a group is kept at its root. */
type Node = { parent: Node | null; known: Weakness };

/**
 * One id in one package has a handful of spellings. More come from no real report; they are joined
 * where they are spelt alike and no further, so that a hostile file cannot cost its square in time.
 */
const MOST_SPELLINGS = 256;

/**
 * Puts together what is one weakness in one package: by alias sets that intersect, also over a
 * third item that knows both ids, but never under two different CVEs of their own.
 *
 * What is spelt alike is joined first, then what says less about itself is joined to what says
 * more: an advisory that names several CVEs joins one of them and cannot glue them together. Groups
 * come in the order of their first items.
 */
export function groupWeaknesses<Item>(
  items: readonly Item[],
  asWeakness: (item: Item) => Weakness,
): readonly WeaknessGroup<Item>[] {
  const all = items.map((item) => ({ item, weakness: asWeakness(item) }));
  const nodes = all.map(({ weakness }): Node => ({ parent: null, known: weakness }));
  const byKey = new Map<string, Map<string, Node>>();

  for (const [place, { weakness }] of all.entries()) {
    const spelling = spellingOf(weakness);
    for (const key of keysOf(weakness)) {
      const spellings = byKey.get(key) ?? new Map<string, Node>();
      byKey.set(key, spellings);
      const alike = spellings.get(spelling);
      const node = nodes[place];
      if (!node) continue;
      if (alike) join(alike, node);
      else spellings.set(spelling, node);
    }
  }
  for (const spellings of byKey.values()) {
    if (spellings.size < 2 || spellings.size > MOST_SPELLINGS) continue;
    const surest = [...spellings.values()].sort((a, b) => sureness(a) - sureness(b));
    for (const [place, node] of surest.entries()) {
      for (const surer of surest.slice(0, place)) join(surer, node);
    }
  }
  return gathered(all, nodes);
}

const spellingOf = (weakness: Weakness): string =>
  `${weakness.ownCve ?? ''}\n${weakness.ecosystem ?? ''}\n${comparableName(weakness)}`;

/** What says most about itself first. */
const sureness = ({ known }: Node): number =>
  ((known.ownCve ?? null) === null ? 2 : 0) + (known.ecosystem === null ? 1 : 0);

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) {
    // Halving the way keeps it short without recursion.
    root.parent = root.parent.parent ?? root.parent;
    root = root.parent;
  }
  return root;
}

/** Joins two groups that share an id, unless what is known of them speaks against it. */
function join(one: Node, other: Node): void {
  const [first, second] = [rootOf(one), rootOf(other)];
  if (first === second) return;
  const { ids } = first.known;
  if (!sameWeakness(first.known, { ...second.known, ids })) return;
  second.parent = first;
  first.known = {
    ids,
    ecosystem: first.known.ecosystem ?? second.known.ecosystem,
    packageName: fuller(first.known.packageName, second.known.packageName),
    ownCve: first.known.ownCve ?? second.known.ownCve ?? null,
  };
}

const fuller = (one: string, other: string): string =>
  other.includes(':') && !one.includes(':') ? other : one;

function gathered<Item>(
  all: readonly { readonly item: Item; readonly weakness: Weakness }[],
  nodes: readonly Node[],
): readonly WeaknessGroup<Item>[] {
  const groups = new Map<Node, { readonly ids: Set<string>; readonly items: Item[] }>();
  for (const [place, { item, weakness }] of all.entries()) {
    const node = nodes[place];
    if (!node) continue;
    const root = rootOf(node);
    const group = groups.get(root) ?? { ids: new Set<string>(), items: [] };
    groups.set(root, group);
    group.items.push(item);
    for (const id of weakness.ids) group.ids.add(id);
  }
  return [...groups].map(([{ known }, { ids, items }]) => ({
    weakness: { ...known, ids: [...ids].sort() },
    items,
  }));
}
