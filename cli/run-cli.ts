import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LAUNCHER = join(import.meta.dirname, 'lightkeeper.mjs');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the shipped bundle as a pipeline would, for tests. It must have been built. */
export function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stderr, stdout } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of files for one test file; objects are written as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'lightkeeper-cli-'));
  for (const [name, content] of Object.entries(files)) {
    const bytes =
      typeof content === 'string' || content instanceof Uint8Array
        ? content
        : JSON.stringify(content);
    writeFileSync(join(folder, name), bytes);
  }
  return (name) => join(folder, name);
}
