import type { CalendarDay, Instant } from '#shared/domain/time.ts';

export const TOIL_KINDS = ['chore', 'little-thing', 'incident'] as const;
export type ToilKind = (typeof TOIL_KINDS)[number];

/**
 * What minutes rest on: said with the entry; the median of the same work where it was said; what its
 * chore says it takes; the clock of an incident; nothing.
 */
export type MinutesBasis = 'said' | 'median' | 'usual' | 'clock' | 'unknown';

/** One piece of work that was done, whole on one day. Project work is what toil is held against. */
export type WorkItem = {
  readonly id: string;
  readonly kind: ToilKind | 'project';
  /** The same for the same work done again. */
  readonly line: string;
  readonly title: string;
  /** Its service and asset, by name; `null`: none, or its title says it. */
  readonly about: string | null;
  readonly at: Instant;
  readonly on: CalendarDay;
  /** `null`: unknown. It is never guessed from other work. */
  readonly minutes: number | null;
  readonly basis: MinutesBasis;
  /** It is not to come again: its chore is no longer kept. */
  readonly isOver: boolean;
};

export const isToil = (item: WorkItem): item is WorkItem & { readonly kind: ToilKind } =>
  item.kind !== 'project';

/** What a piece says of itself; `usual` is what its chore says it takes. */
export type SaidItem = Omit<WorkItem, 'basis'> & {
  /** Only pieces of one class stand in for each other: checking a chore is not doing it. */
  readonly alike: string;
  readonly usual: number | null;
};

/** Minutes that nobody said of this piece of work, and are shown as such. */
export const isImputed = ({ basis }: Pick<WorkItem, 'basis'>): boolean =>
  basis === 'median' || basis === 'usual';
