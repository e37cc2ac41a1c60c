/** A file that is open for writing at chosen places. */
export type WritableFile = {
  /** Writes all of `bytes` at `position`, or throws; some of it may then be in the file. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  /** Returns once the content is on the disk (`fdatasync`). */
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ByteRange = { readonly from: number; readonly to: number };

export type PathKind = 'file' | 'folder' | 'link' | 'other';

/**
 * The little of a file system that the journal needs, so that a test can stand in for it with one
 * that fails at every call in turn. Paths are absolute. Errors are thrown with Node's `code`.
 */
export type FileSystem = {
  /** What is there, links not followed; `null` where nothing is. */
  readonly kindOf: (path: string) => Promise<PathKind | null>;
  /** Names in a folder, in no particular order. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Makes a folder and its parents, for its owner only. An existing one is closed to others. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** All of a file, or the bytes from `from` up to, and not including, `to`. */
  readonly read: (path: string, range?: ByteRange) => Promise<Uint8Array>;
  /** `new` fails with `EEXIST` where something is there already. For its owner only. */
  readonly open: (path: string, which: 'new' | 'existing') => Promise<WritableFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Makes the names in a folder last: files made, renamed or removed in it. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

/** Node's code of an error (`ENOSPC`, `EIO`, …), or an empty text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The disk, the quota or the file is full: making room helps, and nothing else is wrong. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error));

export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
