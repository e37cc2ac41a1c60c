import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentOf, filledFolder, opened, seqsIn, forgetFolders } from './a-folder.ts';

afterEach(forgetFolders);

const FILES = ['00000001.jsonl', '00000002.jsonl', '00000004.jsonl'] as const;
const OPTIONS = { segmentBytes: 1000, snapshotEvery: { entries: 8, bytes: Infinity } };

type Damage = (path: string) => Promise<void>;

const change =
  (changed: (bytes: Uint8Array) => Uint8Array): Damage =>
  async (path) =>
    writeFile(path, changed(await readFile(path)));

const DAMAGES: Readonly<Record<string, Damage>> = {
  emptied: change(() => new Uint8Array()),
  halved: change((bytes) => bytes.subarray(0, bytes.length / 2)),
  'with one bit flipped': change((bytes) =>
    bytes.map((byte, place) => (place === 100 ? byte ^ 1 : byte)),
  ),
  deleted: (path) => rm(path),
  'full of garbage': change((bytes) => bytes.map((_, place) => (place * 37 + 11) % 256)),
};

describe('damage to the journal', () => {
  for (const file of FILES) {
    for (const [kind, damage] of Object.entries(DAMAGES)) {
      it(`[J46] is told, and changes nothing: ${file} ${kind}`, async () => {
        const folder = await filledFolder(8, OPTIONS);
        const log = join(folder, 'log');
        await damage(join(log, file));
        const before = await contentOf(folder);

        const journal = await opened(folder, OPTIONS);
        const { condition, head, snapshot, writable } = journal.describe();
        expect(condition.kind).toBe('broken');
        expect(writable).toBe(false);
        // What it still has is the whole front part, and the snapshot has the rest.
        expect((await seqsIn(journal)).length).toBe(head.seq);
        expect(head.seq).toBeLessThan(8);
        expect(snapshot).toMatchObject({ seq: 8 });
        await journal.close();
        expect(await contentOf(folder)).toEqual(before);
      });
    }
  }
});
