import { setTimeout as pause } from 'node:timers/promises';
import { openDemonstration } from './demonstration.ts';
import { bareWindow, open, ours, withFolder, type Program } from './launch.ts';
import { findingOf, type Finding } from './measure.ts';
import { proportionalMemory } from './memory.ts';
import type { Places } from './places.ts';

/** How often both are started, and how many of these starts are left to rest for their memory. */
const STARTS = 15;
const RESTS = 5;
const REST_MS = 5000;

type Started = { readonly startMs: number; readonly memory: number | null };

/** Start and memory of the demonstration workspace, against a bare window of the same runtime. */
export const measureStart = (places: Places): Promise<readonly Finding[]> =>
  withFolder((home) =>
    withFolder(async (bareHome) => {
      const console = ours(places, home);
      const bare = bareWindow(places, bareHome);
      const first = await openDemonstration(console);
      await first.close();
      await once(console, false);
      await once(bare, false);

      const our: Started[] = [];
      const its: Started[] = [];
      for (let turn = 0; turn < STARTS; turn++) {
        its.push(await once(bare, turn < RESTS));
        our.push(await once(console, turn < RESTS));
      }
      return [
        findingOf({
          name: 'Start',
          unit: 'ms',
          ours: our.map(({ startMs }) => startMs),
          floor: its.map(({ startMs }) => startMs),
          aim: 1.4,
          note: 'process start to the first row, demonstration, existing profile; against a bare window',
        }),
        findingOf({
          name: 'Memory',
          unit: 'MiB',
          ours: our.flatMap(({ memory }) => memory ?? []),
          floor: its.flatMap(({ memory }) => memory ?? []),
          aim: 1.2,
          note: 'PSS of all processes after 5 s idle; against a bare window',
        }),
      ];
    }),
  );

async function once(program: Program, rests: boolean): Promise<Started> {
  const opened = await open(program);
  const { startMs } = opened;
  let memory = null;
  if (rests) {
    await pause(REST_MS);
    memory = proportionalMemory(opened.app.process().pid ?? 0);
  }
  await opened.close();
  return { startMs, memory };
}
