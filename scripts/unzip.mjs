import { createWriteStream } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const FILE_TYPE = 0o170_000;
const SYMBOLIC_LINK = 0o120_000;

/**
 * Unpacks a zip file into a folder. Nothing is written outside of it.
 *
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes below `folder`, or `null`
 *   to leave it out
 */
export async function unzip(zipFile, folder, place) {
  const zip = await yauzl.openPromise(zipFile);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = place(entry.fileName);
      if (name === null || name === '' || name.endsWith('/')) continue;
      await unpackEntry(zip, entry, inside(folder, name), folder);
    }
  } finally {
    zip.close();
  }
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {string} target
 * @param {string} folder
 */
async function unpackEntry(zip, entry, target, folder) {
  const mode = (entry.externalFileAttributes >>> 16) & 0xffff;
  const stream = await zip.openReadStreamPromise(entry);
  await mkdir(dirname(target), { recursive: true });
  if ((mode & FILE_TYPE) === SYMBOLIC_LINK) {
    const link = await text(stream);
    inside(folder, join(relative(folder, dirname(target)), link));
    await symlink(link, target);
    return;
  }
  await pipeline(stream, createWriteStream(target));
  await chmod(target, mode & 0o111 ? 0o755 : 0o644);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function inside(folder, name) {
  const target = resolve(folder, name);
  const way = relative(folder, target);
  if (way === '' || way.startsWith('..') || resolve(folder, way) !== target) {
    throw new Error(`The archive names a file outside of its folder: ${name}`);
  }
  return target;
}
