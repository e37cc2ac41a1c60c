import { importScans } from '#shared/commands/import-scans.ts';
import { addTimelineLine } from '#shared/commands/timeline-lines.ts';
import { addChore } from '#shared/commands/chores.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { dueList } from '#renderer/data/due-list.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { readFile } from '#renderer/data/read-file.ts';
import { runCommand } from '#renderer/data/run-command.ts';
import { startDueListWorker } from '#renderer/data/worker/worker-address.ts';

/** Reports are measured: nothing in them depends on the day. */
const day = { now: instant(0), today: calendarDay('1970-01-01'), zone: 'UTC' };

const parts = (log: OpenLog) => ({
  log,
  readFile: (file: { readonly name: string; readonly bytes: Uint8Array }) =>
    readFile({ ...file, day }),
  runCommand,
  /** With a worker of its own, which has read nothing yet. */
  newDueList: (keptMs?: number) => dueList(log.db, startDueListWorker, keptMs),
  commands: { addChore, addTimelineLine, importScans },
});

/** What measurements call, past the controls of the window. */
export type Measured = ReturnType<typeof parts>;

/** Hands it to the build that journeys and measurements drive; nowhere else is it compiled in. */
export function showToMeasurements(log: OpenLog): void {
  if (__TWIN__) Object.assign(globalThis, { measured: parts(log) });
}
