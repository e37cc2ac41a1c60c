import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { uuidV7 } from '#shared/domain/uuid-v7.ts';
import type { SpooledItem } from '#shared/spool/spooled-item.ts';
import { spoolText } from '#shared/spool/spool-line.ts';
import { spoolIn, type Spool } from './spool.ts';

let folder = '';
let lines = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lightkeeper-')), 'spool');
  mkdirSync(folder);
  lines = join(folder, 'lines.jsonl');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const lineOf = (count: number, text = `did ${count}`): string =>
  spoolText({
    v: 1,
    id: uuidV7(1_780_000_000_000, count, new Uint8Array(8)),
    kind: 'little-thing',
    text,
    at: instant(1_780_000_000_000 + count),
    zone: 'UTC',
    service: null,
    severity: null,
  });

async function waiting(spool: Spool): Promise<readonly SpooledItem[]> {
  const answer = await spool.read();
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer.value.items;
}
const textsOf = (items: readonly SpooledItem[]): readonly string[] =>
  items.map(({ line }) => (line.ok ? line.value.text : `not: ${line.refusal}`));

describe('the spool', () => {
  it('[SP8] offers what was not taken, the oldest first, and again after a restart', async () => {
    const spool = spoolIn(folder);
    expect(await waiting(spool)).toEqual([]);
    appendFileSync(lines, lineOf(1) + lineOf(2));
    const [first] = await waiting(spool);
    expect(await spool.taken(first?.through ?? 0, null)).toMatchObject({ ok: true });
    appendFileSync(lines, lineOf(3));

    expect(textsOf(await waiting(spool))).toEqual(['did 2', 'did 3']);
    expect(textsOf(await waiting(spoolIn(folder)))).toEqual(['did 2', 'did 3']);
    expect(readFileSync(lines, 'utf8')).toBe(lineOf(1) + lineOf(2) + lineOf(3));
  });

  it('[SP8] leaves a line that has no end yet for the next time', async () => {
    const spool = spoolIn(folder);
    const second = lineOf(2);
    appendFileSync(lines, lineOf(1) + second.slice(0, 20));
    expect(textsOf(await waiting(spool))).toEqual(['did 1']);
    appendFileSync(lines, second.slice(20));
    expect(textsOf(await waiting(spool))).toEqual(['did 1', 'did 2']);
  });

  it('[SP9] takes only what was offered, and nothing twice', async () => {
    const spool = spoolIn(folder);
    appendFileSync(lines, lineOf(1) + lineOf(2));
    expect(await spool.taken(10, null)).toMatchObject({ ok: false });
    const [first, second] = await waiting(spool);
    await spool.taken(second?.through ?? 0, null);
    expect(await spool.taken(first?.through ?? 0, null)).toMatchObject({ ok: false });
    expect(await waiting(spool)).toEqual([]);
  });

  it('[SP10] a mark that is lost, broken or of another file offers everything again', async () => {
    appendFileSync(lines, lineOf(1));
    for (const text of ['', '{', '{"through":-1}', '{"through":1e9}', '[]']) {
      writeFileSync(join(folder, 'taken.json'), text);
      expect(textsOf(await waiting(spoolIn(folder))), text).toEqual(['did 1']);
    }
  });

  it('[SP11] keeps what is no line apart with the reason, and goes on behind it', async () => {
    const spool = spoolIn(folder);
    appendFileSync(lines, `{"at":7\n\n\xff\n${lineOf(1).slice(0, 30)}${lineOf(2)}`, 'latin1');
    const items = await waiting(spool);
    expect(textsOf(items)).toEqual([
      'not: expected a line of JSON, found something else',
      'not: expected UTF-8, found other bytes',
      'not: expected a line of JSON, found something else',
      'did 2',
    ]);
    for (const item of items.slice(0, 3)) {
      expect(await spool.taken(item.through, 'no line')).toMatchObject({ ok: true });
    }
    expect(textsOf(await waiting(spoolIn(folder)))).toEqual(['did 2']);
    const kept = readFileSync(join(folder, 'set-aside.jsonl'), 'utf8').trim().split('\n');
    expect(kept.map((text) => JSON.parse(text) as object)).toEqual([
      { because: 'no line', line: '{"at":7' },
      { because: 'no line', line: '\ufffd' },
      { because: 'no line', line: lineOf(1).slice(0, 30) },
    ]);
  });

  it('[SP12] reads through a window: no line is lost or cut, whatever was written', async () => {
    const spool = spoolIn(folder);
    const long = 'x'.repeat(1990);
    appendFileSync(lines, '\n'.repeat(1_100_000) + 'y'.repeat(1_200_000));
    for (let count = 0; count < 800; count += 1) appendFileSync(lines, lineOf(count, long));
    const taken: string[] = [];
    for (let items = await waiting(spool); items.length > 0; items = await waiting(spool)) {
      taken.push(...items.flatMap(({ line }) => (line.ok ? [line.value.id] : [])));
      const last = items.at(-1);
      const ended = await spool.taken(
        last?.through ?? 0,
        last?.line.ok === true ? null : 'no line',
      );
      expect(ended.ok).toBe(true);
    }
    expect(taken).toHaveLength(800);
    expect(new Set(taken).size).toBe(800);
  });

  it('[SP8] appending, reading and restarting in any order offers each line once (n = 60)', async () => {
    const step = fc.constantFrom('append', 'take', 'restart', 'tear');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        let spool = spoolIn(folder);
        let count = 0;
        const taken: string[] = [];
        const takeOne = async (): Promise<boolean> => {
          const [item] = await waiting(spool);
          if (!item) return false;
          if (item.line.ok) taken.push(item.line.value.text);
          await spool.taken(item.through, item.line.ok ? null : 'torn');
          return true;
        };
        for (const one of steps) {
          if (one === 'append') appendFileSync(lines, lineOf((count += 1)));
          else if (one === 'tear') appendFileSync(lines, lineOf(4000).slice(0, 40));
          else if (one === 'restart') spool = spoolIn(folder);
          else await takeOne();
        }
        while (await takeOne());
        expect(taken).toEqual(Array.from({ length: count }, (_, place) => `did ${place + 1}`));
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(process.platform === 'win32')(
    '[SP7] a symbolic link in place of the file is not followed, and said',
    async () => {
      writeFileSync(join(folder, 'mine'), lineOf(1));
      symlinkSync(join(folder, 'mine'), lines);
      const answer = await spoolIn(folder).read();
      expect(!answer.ok && answer.refusal.sentence).toContain('it is a symbolic link');
    },
  );
});
