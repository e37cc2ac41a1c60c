import { RangeSet, type ObservabilitySet } from 'dexie';
import type { LogDatabase } from './database.ts';

/** Which rows that the due list is made of have changed. */
export type DueChanges = {
  /** The chores, by their ids; `all`: any of them may have. */
  readonly chores: 'all' | readonly string[];
  readonly services: boolean;
  readonly acceptances: boolean;
  readonly absences: boolean;
  /** What a forecast is made of beside chores: little things and their answers, assets, incidents. */
  readonly upkeep: boolean;
  readonly littleThings: boolean;
};

const UPKEEP = ['littleThings', 'suggestions', 'assets', 'incidents'] as const;

/** What a committed transaction changed of it, as Dexie tells it; `null`: nothing. */
export function dueChangesIn(
  parts: ObservabilitySet,
  { name }: Pick<LogDatabase, 'name'>,
): DueChanges | null {
  const of = (table: string) => parts[`idb://${name}/${table}/`];
  const chores = of('choreCourses');
  const changes: DueChanges = {
    chores: chores === undefined ? [] : keysIn(new RangeSet().add(chores)),
    services: of('services') !== undefined,
    acceptances: of('riskAcceptances') !== undefined,
    absences: of('absences') !== undefined,
    littleThings: of('littleThings') !== undefined,
    upkeep: UPKEEP.some((table) => of(table) !== undefined),
  };
  const { absences, acceptances, chores: ids, services, upkeep } = changes;
  return ids.length > 0 || services || acceptances || absences || upkeep ? changes : null;
}

function keysIn(ranges: RangeSet): DueChanges['chores'] {
  const keys: string[] = [];
  for (const { from, to } of ranges) {
    if (typeof from !== 'string' || from !== to) return 'all';
    keys.push(from);
  }
  return keys;
}
