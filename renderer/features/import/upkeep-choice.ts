import type { z } from 'zod';
import type { importUpkeep } from '#shared/commands/import-upkeep.ts';
import { id, type ServiceId } from '#shared/domain/ids.ts';
import type { Service } from '#shared/domain/service.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import type { ChoreDraft, DeadlineDraft, UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import { calendarAt, daysAfter } from '#shared/rules/operator-calendar.ts';
import type { UpkeepChoice, UpkeepItem, UpkeepState } from './import-item.ts';

type TakeInput = z.input<typeof importUpkeep.input>;

/** Names one item of a file among those that may be left out. */
export const choreMark = ({ key }: ChoreDraft): string => `chore ${key}`;
export const deadlineMark = ({ key }: DeadlineDraft): string => `deadline ${key}`;
export const LITTLE_THINGS_MARK = 'little things';

/** How the log knows again what a file brought. */
export const sourceOf = (file: UpkeepFile, { key }: { readonly key: string }): string =>
  `${file.format}:${key}`;

/** Whether a file says of anything in it where it belongs. */
export const namesServices = ({ chores, littleThings }: UpkeepFile): boolean =>
  [...chores, ...littleThings].some(({ serviceName }) => serviceName !== null);

/** What was due once, over a year ago: an event of a calendar that nobody will do any more. */
export const isLongPast = ({ schedule }: ChoreDraft, today: CalendarDay): boolean =>
  schedule.kind === 'once' && schedule.due.slice(0, 10) < daysAfter(today, -365);

/**
 * What is proposed: everything that is still to be done. What was due or done long ago would change
 * the figures of the past, and an authority renews its own certificates: all are there to be chosen.
 */
export const firstChoice = (file: UpkeepFile, today: CalendarDay): UpkeepChoice => ({
  service: namesServices(file) ? 'by-name' : 'none',
  leftOut: new Set([
    ...file.deadlines.filter(({ isProposed }) => !isProposed).map(deadlineMark),
    ...file.chores.filter((draft) => isLongPast(draft, today)).map(choreMark),
    LITTLE_THINGS_MARK,
  ]),
});

export const withMark = (chosen: UpkeepChoice, mark: string, isTaken: boolean): UpkeepChoice => {
  const leftOut = new Set(chosen.leftOut);
  if (isTaken) leftOut.delete(mark);
  else leftOut.add(mark);
  return { ...chosen, leftOut };
};

const takenOf = ({ chosen, file }: UpkeepState) => ({
  chores: file.chores.filter((chore) => !chosen.leftOut.has(choreMark(chore))),
  deadlines: file.deadlines.filter((one) => !chosen.leftOut.has(deadlineMark(one))),
  littleThings: chosen.leftOut.has(LITTLE_THINGS_MARK) ? [] : file.littleThings,
});

/** Whether anything of it is chosen. */
export function bringsUpkeep(state: UpkeepState): boolean {
  const { chores, deadlines, littleThings } = takenOf(state);
  return chores.length + deadlines.length + littleThings.length > 0;
}

/** The service that a draft goes to. A name counts in any case of letters. */
export function serviceFor(
  { service }: UpkeepChoice,
  name: string | null,
  services: readonly Service[],
): ServiceId | null {
  if (service === 'none') return null;
  if (service !== 'by-name') return service;
  const wanted = name?.trim().toLowerCase() ?? '';
  return services.find((one) => one.name.toLowerCase() === wanted)?.id ?? null;
}

/** All that was chosen of all files as one command, so that one undo takes all of it back. */
export function takeUpkeepInput(
  items: readonly UpkeepItem[],
  services: readonly Service[],
  { now, zone }: { readonly now: Instant; readonly zone: string },
): TakeInput {
  const input = { chores: [], deadlines: [], littleThings: [] } as {
    readonly [List in 'chores' | 'deadlines' | 'littleThings']: TakeInput[List][number][];
  };
  for (const { state } of items) {
    const { chosen, file } = state;
    const { chores, deadlines, littleThings } = takenOf(state);
    const placed = (name: string | null) => serviceFor(chosen, name, services);
    for (const { key, remarks: _, serviceName, ...words } of chores) {
      const source = sourceOf(file, { key });
      // Our own calendars name the chores by their ids in this log.
      const ownId = file.format === 'icalendar' && key.length <= 200 ? id<'ChoreId'>(key) : null;
      input.chores.push({
        ...words,
        source,
        ownId,
        serviceId: placed(serviceName),
        past: [...words.past],
      });
    }
    for (const { isProposed: _, key, ...words } of deadlines) {
      input.deadlines.push({ ...words, source: sourceOf(file, { key }), serviceId: placed(null) });
    }
    for (const { serviceName, ...words } of littleThings) {
      input.littleThings.push({ ...words, serviceId: placed(serviceName) });
    }
  }
  return { today: calendarAt(now, zone).today, zone, ...input };
}
