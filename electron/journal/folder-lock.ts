import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ok, refused, type Result } from '#shared/result.ts';
import { codeOf, type FileSystem } from './file-system.ts';

export type Lock = { readonly release: () => Promise<void> };

/** Who holds it. The start time tells a process from a later one with the same number. */
type Holder = { readonly pid: number; readonly started: string | null; readonly token: string };

const FILE = 'lock';
const SETTLING_MS = 50;

/** What the lock asks about processes, so that a test can say who is alive. */
export type Processes = {
  readonly own: number;
  readonly isAlive: (pid: number) => boolean;
  /** `null` where the system does not tell. */
  readonly startedAt: (pid: number) => string | null;
  /** Long enough for another process to finish writing a small file. */
  readonly pause: () => Promise<unknown>;
};

/**
 * Takes the folder for this process: two writers would tear the chain.
 *
 * A lock whose process is gone is taken over. Electron's single instance lock stands before this
 * one; this one also holds between different installations, and against the terminal.
 */
export async function lockFolder(
  files: FileSystem,
  folder: string,
  token: string,
  processes: Processes,
): Promise<Result<Lock, string>> {
  const path = join(folder, FILE);
  let holder = await readHolder(files, path);
  if (holder === null && (await files.kindOf(path)) !== null) {
    // Perhaps it is being written at this moment.
    await processes.pause();
    holder = await readHolder(files, path);
  }
  if (holder !== null && isHeld(holder, processes)) return refused(heldBy(holder));
  if (holder !== null || (await files.kindOf(path)) !== null) await files.remove(path);

  const own: Holder = { pid: processes.own, started: processes.startedAt(processes.own), token };
  try {
    const file = await files.open(path, 'new');
    try {
      await file.write(new TextEncoder().encode(`${JSON.stringify(own)}\n`), 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return refused('Another process has just opened this log.');
    throw error;
  }
  // Two processes may both have found the same stale lock: the one whose token stands has it.
  const standing = await readHolder(files, path);
  if (standing?.token !== token) return refused('Another process has just opened this log.');

  return ok({
    async release() {
      if ((await readHolder(files, path))?.token === token) await files.remove(path);
    },
  });
}

async function readHolder(files: FileSystem, path: string): Promise<Holder | null> {
  if ((await files.kindOf(path)) !== 'file') return null;
  try {
    const holder = JSON.parse(new TextDecoder().decode(await files.read(path))) as Holder;
    return Number.isSafeInteger(holder.pid) ? holder : null;
  } catch {
    // Cut off in the making, or removed in between: nobody can hold it.
    return null;
  }
}

const isHeld = (holder: Holder, processes: Processes): boolean =>
  processes.isAlive(holder.pid) && processes.startedAt(holder.pid) === holder.started;

const heldBy = ({ pid }: Holder): string =>
  `Another process (number ${pid}) has this log open. Close it, or use that one.`;

export const systemProcesses: Processes = {
  own: process.pid,
  pause: () => setTimeout(SETTLING_MS),
  isAlive(pid) {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
  startedAt(pid) {
    try {
      // Field 22 of proc(5); the name in brackets before it may hold spaces.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    } catch {
      return null;
    }
  },
};
