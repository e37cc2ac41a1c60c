import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxArguments } from '#scripts/launch.mjs';
import type { Places } from './places.ts';

export type Opened = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from before the process was started until its first row was painted. */
  readonly startMs: number;
  readonly close: () => Promise<void>;
};

/** A program, and the folder that it may write to. */
export type Program = {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** A line of a table: of the desk, and of the bare window. */
export const ROW = 'tbody tr';

/** Makes a folder for the time of a measurement. */
export async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'lightkeeper-bench-'));
  try {
    return await work(folder);
  } finally {
    // Chromium's helpers may still be closing files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export const ours = ({ twin }: Places, home: string): Program => ({
  executable: twin,
  environment: { ...homeOf(home), LIGHTKEEPER_DATA: join(home, 'data') },
});

/**
 * The bare window: the same binary with an app of one static page.
 *
 * The binary is copied, since it finds its app beside itself; all else is a link.
 */
export function bareWindow({ bare, runtime }: Places, home: string, append?: string): Program {
  const folder = join(home, 'runtime');
  const executable = join(folder, 'bare-window');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of readdirSync(runtime)) {
    if (name === 'resources') continue;
    if (name === 'electron') copyFileSync(join(runtime, name), executable);
    else symlinkSync(join(runtime, name), join(folder, name));
  }
  cpSync(bare, join(folder, 'resources', 'app'), { recursive: true });
  return {
    executable,
    environment: { ...homeOf(home), ...(append === undefined ? {} : { BARE_APPEND: append }) },
  };
}

/** Starts a program as every measurement does, and waits until it shows `first`. */
export async function open(
  { environment, executable }: Program,
  first: string = ROW,
): Promise<Opened> {
  const before = performance.now();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxArguments()],
    env: { ...environment },
  });
  const page = await app.firstWindow();
  await page.locator(first).first().waitFor();
  const startMs = performance.now() - before;
  return { app, page, startMs, close: () => app.close() };
}

const homeOf = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  DISPLAY: process.env['DISPLAY'] ?? '',
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_CACHE_HOME: join(home, '.cache'),
  LANG: 'en_GB.UTF-8',
  TZ: 'Europe/Berlin',
});
