import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** When what is in the spool is taken in. */
export type TakenIn = 'by the running console' | 'at its next start' | 'after the demonstration';

/**
 * Tells by the lock of the log whether a console runs, and which log it shows.
 *
 * For a sentence only: a lock whose process is gone, or a number that another process has now, is
 * found out by when that process began, where the system tells.
 */
export function takenIn(dataFolder: string): TakenIn {
  const demonstration = join(dataFolder, 'demonstration');
  if (isLocked(join(dataFolder, 'log'))) return 'by the running console';
  return existsSync(demonstration) ? 'after the demonstration' : 'at its next start';
}

function isLocked(log: string): boolean {
  try {
    const holder = JSON.parse(readFileSync(join(log, 'lock'), 'utf8')) as Partial<Holder>;
    const { pid, started } = holder;
    if (!Number.isSafeInteger(pid) || pid === undefined || pid <= 0) return false;
    return isAlive(pid) && (started ?? null) === startOf(pid);
  } catch {
    return false;
  }
}

type Holder = { readonly pid: number; readonly started: string | null };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of proc(5); the name in brackets before it may hold spaces. `null`: not told. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
