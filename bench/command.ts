import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { calendarDay } from '#shared/domain/time.ts';
import { openDemonstration } from './demonstration.ts';
import { bareWindow, open, ours, withFolder } from './launch.ts';
import { findingOf, type Finding } from './measure.ts';
import type {} from './page.ts';
import type { Places } from './places.ts';

const TURNS = 40;
/** The clock of a page is rounded to a tenth of a millisecond: each turn is the mean of a few. */
const CALLS = 3;
const WARM_UP = 5;
/** A command is one act: what the one before it has the window draw is over by then. */
const REST_MS = 100;
/** As long as the line of the command is in the journal. */
const LINE = `${JSON.stringify({ entry: 'x'.repeat(620) })}\n`;

/** Milliseconds from the call: until it is on the disk, and until the window's copy has it. */
type Times = { readonly saved: number; readonly shown: number };

/** A small command, against a ping that appends a line and syncs it, and against that and a put. */
export const measureCommand = (places: Places): Promise<readonly Finding[]> =>
  withFolder((home) =>
    withFolder(async (bareHome) => {
      const console = await openDemonstration(ours(places, home));
      const bare = await open(bareWindow(places, bareHome, join(bareHome, 'appended.jsonl')));
      const chore: Times[] = [];
      const line: Times[] = [];
      const floor: Times[] = [];
      for (let turn = -WARM_UP; turn < TURNS; turn++) {
        const its = await floorTimes(bare.page);
        const lines = await commandTimes(console.page, 'timeline line');
        const chores = await commandTimes(console.page, 'chore');
        if (turn < 0) continue;
        floor.push(its);
        line.push(lines);
        chore.push(chores);
      }
      await console.close();
      await bare.close();

      const against = (what: string, times: readonly Times[]): readonly Finding[] => [
        found(`${what}, saved`, times, floor, 'saved', 1.5),
        found(`${what}, shown`, times, floor, 'shown', 2),
      ];
      return [...against('Command (timeline line)', line), ...against('Command (chore)', chore)];
    }),
  );

const found = (
  name: string,
  our: readonly Times[],
  floor: readonly Times[],
  step: keyof Times,
  aim: number,
): Finding =>
  findingOf({
    name,
    unit: 'ms',
    ours: our.map((times) => times[step]),
    floor: floor.map((times) => times[step]),
    aim,
    note:
      step === 'saved'
        ? 'call to saved on disk; against an IPC ping that appends with fdatasync'
        : 'call to shown by the working copy; against the same ping and a raw put',
  });

const floorTimes = (page: Page): Promise<Times> =>
  page.evaluate(
    async ({ calls, line, rest }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('floor', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The floor has no database.'));
      });
      let saved = 0;
      let shown = 0;
      for (let call = 0; call < calls; call++) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        const start = performance.now();
        await window.append(line);
        saved += performance.now() - start;
        await new Promise((resolve) => {
          const transaction = db.transaction('rows', 'readwrite');
          transaction.objectStore('rows').put({ id: crypto.randomUUID(), line });
          transaction.oncomplete = resolve;
        });
        shown += performance.now() - start;
      }
      db.close();
      return { saved: saved / calls, shown: shown / calls };
    },
    { calls: CALLS, line: LINE, rest: REST_MS },
  );

const commandTimes = (page: Page, which: 'timeline line' | 'chore'): Promise<Times> =>
  page.evaluate(
    async ({ calls, command, day, rest }) => {
      const { commands, log, runCommand } = window.measured;
      const incident = await log.db.incidents.orderBy('declaredAt').last();
      if (!incident) throw new Error('The demonstration has no incident.');
      const text = 'Measured: the queue is as long as it was before';
      let savedAt = 0;
      const stop = log.saveState.subscribe(() => {
        if (log.saveState.current().kind === 'saved') savedAt = performance.now();
      });
      let saved = 0;
      let shown = 0;
      for (let call = 0; call < calls; call++) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        const start = performance.now();
        const answer =
          command === 'chore'
            ? await runCommand(log, commands.addChore, {
                title: text,
                schedule: { kind: 'once', due: day },
                today: day,
              })
            : await runCommand(log, commands.addTimelineLine, { incidentId: incident.id, text });
        shown += performance.now() - start;
        saved += savedAt - start;
        if (!answer.ok) throw new Error(`Not saved: ${answer.refusal.kind}`);
      }
      stop();
      return { saved: saved / calls, shown: shown / calls };
    },
    { calls: CALLS, command: which, day: calendarDay('2031-01-01'), rest: REST_MS },
  );
