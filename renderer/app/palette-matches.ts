import type { AppCommand } from './app-commands.ts';

/** A command, or a record that can be opened. */
export type PaletteItem = Pick<AppCommand, 'label' | 'icon' | 'keys' | 'blocked' | 'run'> & {
  readonly id: string;
  readonly group: string;
  /** Other words that find it. */
  readonly also?: string;
};

const MOST = 50;

/**
 * The items that hold every word of `text`, best first: those whose label starts with it, then
 * those with a word that starts with it, then the rest, each in the given order.
 */
export function matchesOf(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.slice(0, MOST);

  return items
    .flatMap((item, order) => {
      const label = plain(item.label);
      const all = `${label} ${plain(item.also ?? '')}`;
      if (!words.every((word) => all.includes(word))) return [];
      const first = words[0] ?? '';
      const rank = label.startsWith(words.join(' '))
        ? 0
        : label.split(/[\s-]/).some((part) => part.startsWith(first))
          ? 1
          : 2;
      return [{ item, rank, order }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** Without case and accents, so that `resume` finds `Résumé`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
