import type { z } from 'zod';
import type { Command } from '#shared/commands/command.ts';
import type { Refusal } from '#shared/commands/refusal.ts';
import type { TableName, RowOf } from '#shared/domain/tables.ts';
import { instant, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import type { EntryDraft } from '#shared/journal/entry.ts';
import { calendarAt, daysAfter } from '#shared/rules/operator-calendar.ts';
import { memoryLog, type MemoryLog } from '../memory-log.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long before (or, negative, after) the moment of the demonstration. */
export type Ago = { readonly d?: number; readonly h?: number; readonly m?: number };

/** The log while the invented history is played, with its rows by the names that people use. */
export type Play = {
  readonly now: Instant;
  readonly log: MemoryLog;
  readonly ago: (ago: Ago) => Instant;
  /** The operator's day of `now`. */
  readonly today: CalendarDay;
  /** A day on the calendar, counted from the day of the demonstration; negative is past. */
  readonly day: (fromToday: number) => CalendarDay;
  readonly run: <Schema extends z.ZodType, Refused extends Refusal>(
    command: Command<string, Schema, Refused>,
    input: z.input<Schema>,
  ) => EntryDraft;
  readonly service: (name: string) => RowOf<'services'>;
  readonly placement: (service: string) => RowOf<'placements'>;
  readonly release: (service: string, version: string) => RowOf<'releases'>;
  readonly running: (service: string) => RowOf<'deployments'>;
  readonly incident: (title: string) => RowOf<'incidents'>;
  readonly mitigation: (text: string) => RowOf<'mitigations'>;
  readonly chore: (title: string) => RowOf<'chores'>;
  readonly asset: (name: string) => RowOf<'assets'>;
};

/** Something that happens in the story; told in any order, played by time. */
export type Act = { readonly ago: Ago; readonly play: (play: Play) => void };

const length = ({ d = 0, h = 0, m = 0 }: Ago): number => d * DAY + h * HOUR + m * MINUTE;

/** Plays the acts in the order of their times and gives the entries that they left. */
export function played(
  acts: readonly Act[],
  now: Instant,
  newId: () => string,
  zone: string,
): readonly EntryDraft[] {
  const log = memoryLog({ newId });
  const inOrder = acts.toSorted((one, other) => length(other.ago) - length(one.ago));
  for (const { ago, play } of inOrder) play(playAt(log, now, instant(now - length(ago)), zone));
  return log.entries();
}

function playAt(log: MemoryLog, end: Instant, now: Instant, zone: string): Play {
  const find = <Table extends TableName>(
    table: Table,
    isIt: (row: RowOf<Table>) => boolean,
    name: string,
  ): RowOf<Table> => {
    const row = log.rows(table).findLast(isIt);
    if (!row) throw new Error(`The demonstration has no ${name} in ${table} yet`);
    return row;
  };
  const service = (name: string): RowOf<'services'> =>
    find('services', (row) => row.name === name, name);
  const placement = (name: string): RowOf<'placements'> => {
    const { id } = service(name);
    return find('placements', (row) => row.serviceId === id, name);
  };

  return {
    now,
    log,
    ago: (ago) => instant(end - length(ago)),
    today: calendarAt(now, zone).today,
    day: (fromToday) => daysAfter(calendarAt(end, zone).today, fromToday),
    run(command, input) {
      const answer = log.run(command, input, now);
      if (!answer.ok) {
        throw new Error(`${command.name} was refused: ${JSON.stringify(answer.refusal)}`);
      }
      if (answer.value === null) throw new Error(`${command.name} changed nothing`);
      return answer.value;
    },
    service,
    placement,
    release(name, version) {
      const { id } = service(name);
      const isIt = (row: RowOf<'releases'>): boolean =>
        row.serviceId === id && row.version === version;
      return find('releases', isIt, `${name} ${version}`);
    },
    running(name) {
      const { id } = placement(name);
      const isIt = (row: RowOf<'deployments'>): boolean =>
        row.placementId === id && row.endedAt === null;
      return find('deployments', isIt, name);
    },
    incident: (title) => find('incidents', (row) => row.title === title, title),
    mitigation: (text) => find('mitigations', (row) => row.text === text, text),
    chore: (title) => find('chores', (row) => row.title === title, title),
    asset: (name) => find('assets', (row) => row.name === name, name),
  };
}
