import { readdirSync, readFileSync } from 'node:fs';

/**
 * What a process and all that it started hold, in MiB: each page counted by the share of those who
 * have it (PSS). Linux only.
 */
export function proportionalMemory(root: number): number {
  return processTree(root).reduce((sum, process) => sum + ownShare(process), 0) / 1024;
}

/** In KiB; 0 for a process that has ended meanwhile. */
function ownShare(process: number): number {
  const text = readOrEmpty(`/proc/${process}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(text)?.[1] ?? 0);
}

function processTree(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const tree = new Set([root]);
  let before = 0;
  while (tree.size > before) {
    before = tree.size;
    for (const [process, parent] of parents) if (tree.has(parent)) tree.add(process);
  }
  return [...tree];
}

function parentOf(process: string): number {
  const stat = readOrEmpty(`/proc/${process}/stat`);
  // The name in brackets before it may hold spaces.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
