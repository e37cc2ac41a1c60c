import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deviceIdIn } from './device-id.ts';

it('[SH23] is made once, and again only where the file holds none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  try {
    const path = join(folder, 'device-id');
    const first = await deviceIdIn(path);
    expect(first).toMatch(/^[0-9a-f-]{36}$/u);
    expect(await deviceIdIn(path)).toBe(first);

    await writeFile(path, 'nothing');
    expect(await deviceIdIn(path)).not.toBe(first);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
