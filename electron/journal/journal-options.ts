import type { Codec } from '#shared/journal/hash-chain.ts';
import { systemProcesses, type Processes } from './folder-lock.ts';
import type { FileSystem } from './file-system.ts';
import { nodeCodec } from './node-codec.ts';
import { nodeFileSystem } from './node-file-system.ts';

/** What a journal needs from outside, and its measures. Tests make them small. */
export type JournalOptions = {
  readonly files: FileSystem;
  readonly codec: Codec;
  /** Who is alive, for telling a held lock from a stale one. */
  readonly processes: Processes;
  /** For the generation, and for telling lock holders apart. */
  readonly newId: () => string;
  /** A segment is closed before it grows beyond this. */
  readonly segmentBytes: number;
  readonly entryLimit: number;
  /** A snapshot is due after this many entries, or bytes of them, whichever is first. */
  readonly snapshotEvery: { readonly entries: number; readonly bytes: number };
};

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_OPTIONS: JournalOptions = {
  files: nodeFileSystem,
  codec: nodeCodec,
  processes: systemProcesses,
  newId: () => crypto.randomUUID(),
  segmentBytes: 16 * MEBIBYTE,
  entryLimit: 64 * MEBIBYTE,
  snapshotEvery: { entries: 1000, bytes: 32 * MEBIBYTE },
};
