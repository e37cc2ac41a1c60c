import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { codeOf, type FileSystem, type PathKind } from './file-system.ts';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDWR } = constants;
const FLAGS = {
  new: O_RDWR | O_CREAT | O_EXCL,
  // Undefined on Windows, where making a link needs the rights of an administrator.
  existing: O_RDWR | (O_NOFOLLOW ?? 0),
} as const;

/** The real disk. Modes are set outright: the process's umask may be anything. */
export const nodeFileSystem: FileSystem = {
  async kindOf(path) {
    try {
      return kindOfStats(await lstat(path));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },

  list: (folder) => readdir(folder),

  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await chmod(folder, OWNER_ONLY_FOLDER);
  },

  async read(path, range) {
    if (range === undefined) return readFile(path);
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(range.to - range.from);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, range.from);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },

  async open(path, which) {
    const file = await open(path, FLAGS[which], OWNER_ONLY_FILE);
    try {
      await file.chmod(OWNER_ONLY_FILE);
    } catch (error) {
      await file.close();
      throw error;
    }
    return {
      async write(bytes, position) {
        let written = 0;
        while (written < bytes.length) {
          const length = bytes.length - written;
          const { bytesWritten } = await file.write(bytes, written, length, position + written);
          written += bytesWritten;
        }
      },
      sync: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },

  rename,
  remove: (path) => rm(path, { force: true }),

  async syncFolder(folder) {
    // A folder cannot be opened on Windows; NTFS journals its names by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function kindOfStats(stats: Stats): PathKind {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}
