import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id, type ChoreId, type ServiceId } from '#shared/domain/ids.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import type { Change } from './entry.ts';

/** A chore as schema 1 kept it: with one due day, and done for good or not. */
type ChoreOfSchema1 = {
  readonly id: ChoreId;
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly dueOn: CalendarDay;
  readonly doneAt: Instant | null;
};

/**
 * A chore of one day, whose being done is an entry of its own from schema 2 on.
 *
 * The row alone decides, so that one entry's `after` is the next one's `before`. The zone in which
 * it was done was not kept: its day is that of UTC.
 */
export function choresOfSchema1(change: Change): readonly Change[] {
  if (change.table !== 'chores') return [change];
  const { before, after } = change as unknown as {
    readonly before: ChoreOfSchema1 | null;
    readonly after: ChoreOfSchema1 | null;
  };
  const chore: Change = {
    ...change,
    before: before && choreOf(before),
    after: after && choreOf(after),
  };
  const [was, is] = [before && entryOf(before), after && entryOf(after)];
  if (was === null && is === null) return [chore];
  const entry: Change = { table: 'choreEntries', id: `${change.id}:done`, before: was, after: is };
  return is === null ? [entry, chore] : [chore, entry];
}

const choreOf = ({ dueOn, id: choreId, serviceId, title }: ChoreOfSchema1): Chore => ({
  id: choreId,
  title,
  kind: 'preventive',
  serviceId,
  assetId: null,
  schedule: { kind: 'once', due: dueOn, zone: null },
  grace: { before: 0, after: 0 },
  missed: 'keep-one',
  minutes: null,
  consequence: null,
  harm: null,
  steps: null,
  contact: null,
  onlyYou: false,
  sheetTestedOn: null,
  notes: null,
  countsFrom: dueOn,
  retiredAt: null,
});

const entryOf = ({ doneAt, dueOn, id: choreId }: ChoreOfSchema1): ChoreEntry | null =>
  doneAt === null
    ? null
    : {
        id: id(`${choreId}:done`),
        choreId,
        kind: 'done',
        occurrence: dueOn,
        at: doneAt,
        on: new Date(doneAt).toISOString().slice(0, 10) as CalendarDay,
        until: null,
        minutes: null,
        note: null,
        prevented: null,
      };
