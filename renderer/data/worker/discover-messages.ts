import type { Instant } from '#shared/domain/time.ts';
import type { FoundPattern } from '#shared/rules/pattern-suggestions.ts';

/** The log to look through, and the moment for which. */
export type ToDiscover = { readonly name: string; readonly now: Instant };

/** What was found in how many little things. */
export type Discovered = {
  readonly found: readonly FoundPattern[];
  readonly lookedThrough: number;
  /** So many different texts they had; see `comparedWords`. */
  readonly different: number;
};

/** How many little things are looked through; `total` is `null` while they are read. */
export type DiscoverStep = { readonly done: number; readonly total: number | null };

export type FromDiscover =
  | { readonly kind: 'step'; readonly step: DiscoverStep }
  | { readonly kind: 'found'; readonly discovered: Discovered }
  | { readonly kind: 'failed'; readonly because: string };
