import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { ok, refused } from '#shared/result.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Filling } from './demonstration-folder.ts';
import { openWorkspaces, type Workspaces } from './workspaces.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fillNothing: Filling = () => Promise.resolve(ok(null));

async function opened(fill: Filling = fillNothing): Promise<Workspaces> {
  const workspaces = await openWorkspaces(folder, openJournal, fill);
  if (!workspaces.ok) throw new Error(workspaces.refusal.sentence);
  return workspaces.value;
}

describe('workspaces', () => {
  it('[SH25] begin with the own log', async () => {
    const workspaces = await opened();
    expect(workspaces.current()).toBe('own');
    expect(workspaces.folder()).toBe(folder);
    expect(existsSync(join(folder, 'log'))).toBe(true);
    await workspaces.close();
  });

  it('[SH26] give the demonstration a log of its own, and leave the own one as it is', async () => {
    const workspaces = await opened();
    const own = (await workspaces.journal()).describe().generation;
    await workspaces.drafts().save('note', 1, instant(0));
    const before = await readFile(join(folder, 'log', 'generation.json'), 'utf8');

    expect(await workspaces.open('demonstration')).toEqual(ok(null));
    expect(workspaces.folder()).toBe(join(folder, 'demonstration'));
    expect((await workspaces.journal()).describe().generation).not.toBe(own);
    expect(await workspaces.drafts().list()).toEqual([]);

    expect(await workspaces.open('own')).toEqual(ok(null));
    expect((await workspaces.journal()).describe().generation).toBe(own);
    expect(await workspaces.drafts().list()).toHaveLength(1);
    expect(await readFile(join(folder, 'log', 'generation.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['drafts', 'log']);
    await workspaces.close();
  });

  it('[SH27] come back to the demonstration where it was not left', async () => {
    const first = await opened();
    await first.open('demonstration');
    await first.close();

    const second = await opened();
    expect(second.current()).toBe('demonstration');
    await second.close();
  });

  it('[SH28] stay with the own log when the demonstration cannot be made', async () => {
    const refusal = refused({ kind: 'not-opened', sentence: 'The disk is full.' } as const);
    const workspaces = await opened(() => Promise.resolve(refusal));
    expect(await workspaces.open('demonstration')).toEqual(refusal);
    expect(workspaces.current()).toBe('own');
    expect(await readdir(folder)).toEqual(['log']);
    await workspaces.close();
  });

  it('[SH28] clear away what a kill left of making or removing the demonstration', async () => {
    for (const name of ['demonstration.new', 'demonstration.removed']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'x'), '');
    }
    const workspaces = await opened();
    expect(workspaces.current()).toBe('own');
    expect(await readdir(folder)).toEqual(['log']);
    await workspaces.close();
  });

  it('[SH26] switch one after the other, however fast they are asked', async () => {
    const workspaces = await opened();
    await Promise.all([
      workspaces.open('demonstration'),
      workspaces.open('own'),
      workspaces.open('demonstration'),
    ]);
    expect(workspaces.current()).toBe('demonstration');
    expect((await workspaces.journal()).describe().writable).toBe(true);
    await workspaces.close();
  });
});
