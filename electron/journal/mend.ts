import { join } from 'node:path';
import type { FileSystem, WritableFile } from './file-system.ts';
import { segmentName, type Scan } from './scan-segments.ts';

const NEWLINE = new Uint8Array([0x0a]);

/** Gives a last entry that is whole the newline that a crash kept from it. */
export async function finishLastLine(
  files: FileSystem,
  folder: string,
  { segments, tail }: Scan,
): Promise<void> {
  const last = segments.at(-1);
  if (last === undefined || tail.kind !== 'unfinished') return;
  await changed(files, join(folder, last.file), (file) =>
    file.write(NEWLINE, last.end + tail.bytes),
  );
}

/** Cuts a torn tail off, makes the first segment of a new log, and makes the names last. */
export async function mend(files: FileSystem, folder: string, scan: Scan): Promise<void> {
  const last = scan.segments.at(-1);
  if (last === undefined) {
    await (await files.open(join(folder, segmentName(1)), 'new')).close();
    scan.segments.push({ file: segmentName(1), firstSeq: 1, offsets: [], end: 0 });
  } else if (scan.tail.kind === 'torn') {
    await changed(files, join(folder, last.file), (file) => file.truncate(last.end));
  }
  await files.syncFolder(folder);
}

async function changed(
  files: FileSystem,
  path: string,
  change: (file: WritableFile) => Promise<void>,
): Promise<void> {
  const file = await files.open(path, 'existing');
  try {
    await change(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
