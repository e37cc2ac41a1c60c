import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { openJournal } from './open-journal.ts';

const KILLS = 200;
/** Logs that are killed beside each other, and how often each one begins anew. */
const LANES = 4;
const KILLS_PER_LOG = 10;

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-kills-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./append-until-killed.ts', import.meta.url)),
      outDir: join(folder, 'program'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs', format: 'es' } },
    },
  });
  program = join(folder, 'program', 'program.mjs');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Numbers between 0 and 1 that look like chance and are the same in every run. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Runs the program on a log, kills it some time after it opened, and tells what it acknowledged. */
const killed = (log: string, afterMs: number): Promise<readonly string[]> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, log], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complained = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complained += text;
    });
    child.on('close', () => {
      if (complained !== '') failed(new Error(complained));
      // The last line may be cut off: then nobody was told.
      else done(said.split('\n').slice(1, -1));
    });
  });

async function entriesOf(log: string): Promise<readonly string[]> {
  const opened = await openJournal(log, { segmentBytes: 4096 });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const journal = opened.value;
  expect(journal.describe()).toMatchObject({ writable: true });
  const entries: string[] = [];
  for (let next: number | null = 0; next !== null;) {
    const page = await journal.read(next);
    for (const line of page.text.split('\n')) {
      if (line === '') continue;
      const { seq, hash } = JSON.parse(line) as JournalEntry;
      entries.push(`${seq} ${hash}`);
    }
    next = page.next;
  }
  expect((await journal.verify()).broken).toBeNull();
  await journal.close();
  return entries;
}

/** Kills one log again and again, and tells how many entries were acknowledged. */
async function killsIn(lane: number, kills: number): Promise<number> {
  const chance = seeded(20_260_514 + lane);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const log = join(folder, `log-${lane}-${Math.floor(kill / KILLS_PER_LOG)}`);
    const said = await killed(log, chance.next().value * 60);
    const second = await entriesOf(log);
    const third = await entriesOf(log);
    const lost = said.filter((entry) => !second.includes(entry) || !third.includes(entry));
    expect(lost, `after kill ${kill + 1} of lane ${lane}`).toEqual([]);
    acknowledged += said.length;
  }
  return acknowledged;
}

describe('a process that is killed while it writes', () => {
  it(`[J13] has lost nothing acknowledged at its second and third start (${KILLS} kills)`, async () => {
    const lanes = Array.from({ length: LANES }, (_, lane) => killsIn(lane, KILLS / LANES));
    const acknowledged = (await Promise.all(lanes)).reduce((sum, one) => sum + one, 0);
    console.info(`${KILLS} kills, ${acknowledged} acknowledged entries, 0 lost`);
    expect(acknowledged).toBeGreaterThan(KILLS);
  }, 180_000);
});
