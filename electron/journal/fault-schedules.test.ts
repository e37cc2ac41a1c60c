import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '#shared/journal/entry.ts';
import { addingChore } from '#shared/journal/entry-samples.ts';
import { FaultyFileSystem, type Fault, type Survival } from './faulty-file-system.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open-journal.ts';

const SURVIVALS: readonly Survival[] = ['all', 'none', 'half', 'zeros', 'late-half'];
const ERRORS: readonly Fault[] = [
  { kind: 'error', code: 'ENOSPC', written: 0 },
  { kind: 'error', code: 'ENOSPC', written: 0.5 },
  { kind: 'error', code: 'EIO', written: 0.5 },
  { kind: 'error', code: 'EIO', written: 1 },
];
const END: Fault = { kind: 'end' };

type Machine = { readonly disk: FaultyFileSystem; starts: number };

/** A new process opens the log; segments hold two entries, so that some of them are begun. */
async function start(machine: Machine, snapshotAfter: number): Promise<Journal | null> {
  machine.starts += 1;
  const own = machine.starts;
  const journal = await openJournal('/data', {
    files: machine.disk.files,
    newId: () => `id-${own}`,
    segmentBytes: 900,
    snapshotEvery: { entries: snapshotAfter, bytes: Infinity },
    processes: {
      own,
      isAlive: (pid) => pid === own,
      startedAt: () => null,
      pause: async () => undefined,
    },
  });
  return journal.ok ? journal.value : null;
}

/** Appends, tries a refused one again once, and says which ids were acknowledged. */
async function work(journal: Journal, count: number, from: number): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let number = from; number < from + count; number += 1) {
    const draft = addingChore(number);
    const saved = (await tryAppend(journal, draft)) || (await tryAppend(journal, draft));
    if (saved) acknowledged.push(draft.id);
  }
  return acknowledged;
}

async function tryAppend(journal: Journal, draft: EntryDraft): Promise<boolean> {
  try {
    return (await journal.append(draft, journal.describe().head)).ok;
  } catch {
    // The machine stopped in the middle: nobody was told anything.
    return false;
  }
}

async function idsIn(journal: Journal): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let next: number | null = 0; next !== null;) {
    const page = await journal.read(next);
    for (const line of page.text.split('\n')) {
      if (line !== '') ids.push((JSON.parse(line) as EntryDraft).id);
    }
    next = page.next;
  }
  return ids;
}

/** One life with these faults, then starts up to the third, each of which must have everything. */
async function live(
  faults: ReadonlyMap<number, Fault>,
  survival: Survival,
  snapshotAfter: number,
): Promise<{ readonly calls: number; readonly problem: string | null }> {
  const machine: Machine = { disk: new FaultyFileSystem(), starts: 0 };
  machine.disk.faults = faults;
  const first = await start(machine, snapshotAfter);
  const acknowledged = first === null ? [] : [...(await work(first, 5, 1))];
  await first?.settled();
  const { calls } = machine.disk;

  let problem: string | null = null;
  for (let again = 2; again <= 3; again += 1) {
    machine.disk.restart(again === 2 ? survival : 'none');
    const journal = await start(machine, snapshotAfter);
    if (journal === null) return { calls, problem: `start ${again} failed` };
    const { condition, writable } = journal.describe();
    const ids = await idsIn(journal);
    const missing = acknowledged.filter((id) => !ids.includes(id));
    if (missing.length > 0) problem ??= `start ${again} lost ${missing.join(', ')}`;
    if (condition.kind === 'broken') problem ??= `start ${again}: ${condition.problem}`;
    if (!writable) problem ??= `start ${again} cannot be written`;
    if ((await journal.verify()).broken !== null) problem ??= `start ${again} does not verify`;
    const more = await work(journal, 1, 100 * again);
    if (more.length === 0) problem ??= `start ${again} could not append`;
    acknowledged.push(...more);
    await journal.settled();
  }
  return { calls, problem };
}

async function run(
  schedules: Iterable<readonly [ReadonlyMap<number, Fault>, Survival]>,
  snapshotAfter: number,
): Promise<number> {
  let count = 0;
  for (const [faults, survival] of schedules) {
    const { problem } = await live(faults, survival, snapshotAfter);
    if (problem !== null) {
      throw new Error(`${problem} after ${survival}, ${JSON.stringify([...faults])}`);
    }
    count += 1;
  }
  return count;
}

describe('the journal on a file system that fails', () => {
  it('[J10] loses nothing acknowledged, wherever the machine stops and whatever survives', async () => {
    const { calls } = await live(new Map(), 'all', 1000);
    function* schedules() {
      for (let at = 1; at <= calls; at += 1) {
        for (const survival of SURVIVALS) yield [new Map([[at, END]]), survival] as const;
      }
    }
    expect(await run(schedules(), 1000)).toBe(calls * SURVIVALS.length);
  });

  it('[J11] loses nothing acknowledged when any one or two calls fail, and the power with them', async () => {
    const { calls } = await live(new Map(), 'all', 1000);
    function* schedules() {
      for (let one = 1; one <= calls + 4; one += 1) {
        for (const fault of ERRORS) {
          for (const survival of SURVIVALS) yield [new Map([[one, fault]]), survival] as const;
          for (let other = one + 1; other <= Math.min(one + 8, calls + 8); other += 1) {
            for (const next of [...ERRORS, END]) {
              const faults = new Map([
                [one, fault],
                [other, next],
              ]);
              yield [faults, 'late-half'] as const;
              yield [faults, 'none'] as const;
            }
          }
        }
      }
    }
    const count = await run(schedules(), 1000);
    expect(count).toBeGreaterThan(5000);
  }, 120_000);

  it('[J12] keeps a good snapshot or none, wherever the machine stops while one is made', async () => {
    const { calls } = await live(new Map(), 'all', 2);
    function* schedules() {
      for (let at = 1; at <= calls; at += 1) {
        for (const survival of SURVIVALS) yield [new Map([[at, END]]), survival] as const;
        for (const fault of ERRORS) yield [new Map([[at, fault]]), 'half'] as const;
      }
    }
    expect(await run(schedules(), 2)).toBe(calls * (SURVIVALS.length + ERRORS.length));
  }, 60_000);
});
