import { dirname, join } from 'node:path';
import type { FileSystem, WritableFile } from './file-system.ts';

/** What a call does instead of its work. */
export type Fault =
  /** It fails; of what was to be written, this share is written all the same. */
  | { readonly kind: 'error'; readonly code: 'ENOSPC' | 'EIO'; readonly written: number }
  /** Nothing happens from here on: the process is gone, or the power. */
  | { readonly kind: 'end' };

/** What of the writes that were not synced is on the disk after the power came back. */
export type Survival = 'all' | 'none' | 'half' | 'zeros' | 'late-half';

/** Thrown by every call once the machine has stopped. */
export class MachineStopped extends Error {}

type Inode = { durable: Uint8Array; current: Uint8Array };

/**
 * A file system in memory that knows what was synced and what was not. Calls that change something
 * are counted, and any of them can be made to fail, or to be the last.
 */
export class FaultyFileSystem {
  /** By number, from 1, of the call that changes something. */
  faults: ReadonlyMap<number, Fault> = new Map();
  calls = 0;
  #stopped = false;
  #folders = new Set<string>(['/']);
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();

  /** The machine starts again with what survived. */
  restart(survival: Survival): void {
    if (survival !== 'all') this.#names = new Map(this.#durableNames);
    for (const inode of this.#names.values()) {
      inode.current = survivorOf(inode, survival);
      inode.durable = inode.current;
    }
    this.#durableNames = new Map(this.#names);
    this.#stopped = false;
    this.faults = new Map();
  }

  content(path: string): Uint8Array | null {
    return this.#names.get(path)?.current ?? null;
  }

  put(path: string, bytes: Uint8Array): void {
    const inode = { durable: bytes, current: bytes };
    this.#names.set(path, inode);
    this.#durableNames.set(path, inode);
  }

  paths(): readonly string[] {
    return [...this.#names.keys()].toSorted();
  }

  readonly files: FileSystem = {
    kindOf: async (path) => {
      this.#alive();
      if (this.#folders.has(path)) return 'folder';
      return this.#names.has(path) ? 'file' : null;
    },
    list: async (folder) => {
      this.#alive();
      const inside = [...this.#names.keys(), ...this.#folders];
      return inside
        .filter((path) => path !== folder && dirname(path) === folder)
        .map((path) => path.slice(join(folder, '/').length));
    },
    makeFolder: async (folder) => {
      this.#call();
      for (let path = folder; path !== '/'; path = dirname(path)) this.#folders.add(path);
    },
    read: async (path, range) => {
      this.#alive();
      const { current } = this.#inode(path);
      return current.slice(range?.from, range?.to);
    },
    open: async (path, which) => {
      if (which === 'existing') return this.#opened(this.#inode(path));
      this.#call();
      if (this.#names.has(path)) throw coded('EEXIST');
      const inode = { durable: new Uint8Array(), current: new Uint8Array() };
      this.#names.set(path, inode);
      return this.#opened(inode);
    },
    rename: async (from, to) => {
      this.#call();
      this.#names.set(to, this.#inode(from));
      this.#names.delete(from);
    },
    remove: async (path) => {
      this.#call();
      this.#names.delete(path);
    },
    syncFolder: async (folder) => {
      this.#call();
      for (const path of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
        if (dirname(path) !== folder) continue;
        const inode = this.#names.get(path);
        if (inode === undefined) this.#durableNames.delete(path);
        else this.#durableNames.set(path, inode);
      }
    },
  };

  #opened(inode: Inode): WritableFile {
    return {
      write: async (bytes, position) => {
        const fault = this.#call(true);
        const share = fault?.kind === 'error' ? fault.written : 1;
        const part = bytes.subarray(0, Math.floor(bytes.length * share));
        const grown = new Uint8Array(Math.max(inode.current.length, position + part.length));
        grown.set(inode.current);
        grown.set(part, position);
        inode.current = grown;
        if (fault?.kind === 'error') throw coded(fault.code);
      },
      sync: async () => {
        this.#call();
        inode.durable = inode.current;
      },
      truncate: async (length) => {
        this.#call();
        inode.current = inode.current.slice(0, length);
      },
      close: async () => this.#alive(),
    };
  }

  #inode(path: string): Inode {
    this.#alive();
    const inode = this.#names.get(path);
    if (inode === undefined) throw coded('ENOENT');
    return inode;
  }

  /** Counts a call. A write does its own half before it fails. */
  #call(isWrite = false): Fault | undefined {
    this.#alive();
    this.calls += 1;
    const fault = this.faults.get(this.calls);
    if (fault?.kind === 'end') {
      this.#stopped = true;
      throw new MachineStopped();
    }
    if (fault !== undefined && !isWrite) throw coded(fault.code);
    return fault;
  }

  #alive(): void {
    if (this.#stopped) throw new MachineStopped();
  }
}

function survivorOf({ durable, current }: Inode, survival: Survival): Uint8Array {
  if (survival === 'all') return current;
  if (survival === 'none' || current.length <= durable.length) return durable;
  const fresh = current.length - durable.length;
  const half = durable.length + Math.floor(fresh / 2);
  if (survival === 'half') return current.slice(0, half);
  const survivor = new Uint8Array(current.length);
  survivor.set(durable);
  if (survival === 'late-half') survivor.set(current.subarray(half), half);
  return survivor;
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });
