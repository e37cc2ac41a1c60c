import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Service } from '#shared/domain/service.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';

/** One line of what was done, whether a chore asked for it or not. */
export type UpkeepLine = {
  readonly id: string;
  readonly kind: ChoreEntry['kind'] | 'little-thing' | 'project';
  readonly text: string;
  readonly note: string | null;
  readonly at: Instant;
  readonly on: CalendarDay;
  readonly minutes: number | null;
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  /** The row that it was written as: an entry of a chore, or a little thing. */
  readonly of: ChoreEntry | LittleThing;
};

/** What lines are called by: the chores that were ever kept, and the services. */
export type UpkeepNames = {
  readonly chores: ReadonlyMap<string, Pick<Chore, 'title' | 'serviceId'>>;
  readonly services: ReadonlyMap<string, Pick<Service, 'name'>>;
};

export type UpkeepRows = {
  readonly entries: readonly ChoreEntry[];
  readonly things: readonly LittleThing[];
};

/** Entries and little things as one log, the newest first. */
export function upkeepLog(
  { entries, things }: UpkeepRows,
  { chores, services }: UpkeepNames,
): readonly UpkeepLine[] {
  const named = (serviceId: ServiceId | null) => ({
    serviceId,
    serviceName: serviceId === null ? null : (services.get(serviceId)?.name ?? null),
  });
  return [
    ...entries.map((entry): UpkeepLine => {
      const { at, id, kind, minutes, on } = entry;
      const chore = chores.get(entry.choreId);
      const note = [entry.note, entry.prevented].filter((part) => part !== null).join(' ');
      return {
        ...{ id, kind, at, on, minutes, of: entry, note: note === '' ? null : note },
        text: chore?.title ?? 'A chore that was removed',
        ...named(chore?.serviceId ?? null),
      };
    }),
    ...things.map((thing): UpkeepLine => {
      const { at, id, minutes, on, serviceId, text, work } = thing;
      return {
        ...{ id, at, on, minutes, text, of: thing, note: null },
        kind: work === 'project' ? 'project' : 'little-thing',
        ...named(serviceId),
      };
    }),
  ].toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
}

/** What the log is asked for. */
export type UpkeepQuestion = {
  /** As they were typed; empty: any. */
  readonly words: string;
  /** `null`: any, and none. */
  readonly serviceId: ServiceId | null;
};

/** Whether it asks for less than all of the log. */
export const asksForSome = ({ serviceId, words }: UpkeepQuestion): boolean =>
  serviceId !== null || words.trim() !== '';

/** The box asks "When did I last…?", and some write all of it. */
const AS_A_QUESTION = /^\s*when (?:did|have|was) (?:i|we|it) last\b|[?…]+\s*$/giu;

/**
 * The lines that hold every word, in any order, in text, note or service, and that are of the
 * service. Nothing asked: all of them.
 */
export function linesWith(
  lines: readonly UpkeepLine[],
  { serviceId: asked, words: typed }: UpkeepQuestion,
): readonly UpkeepLine[] {
  const words = typed.toLowerCase().replace(AS_A_QUESTION, '').split(/\s+/u).filter(Boolean);
  return lines.filter(({ note, serviceId, serviceName, text }) => {
    if (asked !== null && serviceId !== asked) return false;
    if (words.length === 0) return true;
    const held = `${text} ${note ?? ''} ${serviceName ?? ''}`.toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

/** Whether somebody did it then: moved, skipped and missed ones were not done. */
export const wasDone = ({ kind }: UpkeepLine): boolean =>
  kind !== 'postponed' && kind !== 'skipped' && kind !== 'missed';

/** Whether it is an entry of a chore; else it is a little thing. */
export const isOfChore = (of: UpkeepLine['of']): of is ChoreEntry => 'choreId' in of;
