import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
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
  readonly serviceName: string | null;
};

export type UpkeepRows = {
  readonly entries: readonly ChoreEntry[];
  readonly things: readonly LittleThing[];
  readonly chores: readonly Pick<Chore, 'id' | 'title' | 'serviceId'>[];
  readonly services: readonly Pick<Service, 'id' | 'name'>[];
};

/** Entries and little things as one log, the newest first. */
export function upkeepLog({
  chores,
  entries,
  services,
  things,
}: UpkeepRows): readonly UpkeepLine[] {
  const byChore = new Map(chores.map((chore) => [chore.id, chore]));
  const nameOf = new Map(services.map(({ id, name }) => [id, name]));
  const named = (id: Service['id'] | null): string | null =>
    id === null ? null : (nameOf.get(id) ?? null);
  return [
    ...entries.map((entry): UpkeepLine => {
      const { at, choreId, id, kind, minutes, on } = entry;
      const chore = byChore.get(choreId);
      const note = [entry.note, entry.prevented].filter((part) => part !== null).join(' ');
      return {
        ...{ id, kind, at, on, minutes, note: note === '' ? null : note },
        text: chore?.title ?? 'A chore that was removed',
        serviceName: named(chore?.serviceId ?? null),
      };
    }),
    ...things.map(({ at, id, minutes, on, serviceId, text, work }): UpkeepLine => ({
      ...{ id, at, on, minutes, text, note: null },
      kind: work === 'project' ? 'project' : 'little-thing',
      serviceName: named(serviceId),
    })),
  ].toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
}

/** Lines that hold every word, in any order, in text, note or service. Nothing asked: all of them. */
export function linesWith(lines: readonly UpkeepLine[], asked: string): readonly UpkeepLine[] {
  const words = asked.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter(({ note, serviceName, text }) => {
    const held = `${text} ${note ?? ''} ${serviceName ?? ''}`.toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

/** Whether somebody did it then: moved, skipped and missed ones were not done. */
export const wasDone = ({ kind }: UpkeepLine): boolean =>
  kind !== 'postponed' && kind !== 'skipped' && kind !== 'missed';
