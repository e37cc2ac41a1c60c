import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { TABLE_NAMES } from '#shared/domain/tables.ts';
import type { Head } from '#shared/journal/entry.ts';
import type { TableMaps } from '#shared/journal/replay.ts';
import { ok, refused, type Result } from '#shared/result.ts';

/** What a snapshot says of itself in its first line. */
export type SnapshotHeader = {
  readonly format: 'lightkeeper-snapshot';
  readonly version: 1;
  readonly generation: string;
  readonly seq: number;
  readonly hash: string;
  readonly schemaVersion: number;
};

/** A snapshot that was read and holds: its rows as JSON lines `{table, row}`. */
export type Snapshot = { readonly header: SnapshotHeader; readonly rows: Uint8Array };

const NEWLINE = 0x0a;
/** A gigabyte of rows: ten times the largest log that is planned for. */
const LARGEST = 1024 ** 3;
/** In characters: a piece is put together in a few milliseconds. */
const PIECE = 1024 * 1024;

/**
 * The whole log at one entry, as gzip over JSON lines: a header, a line for every row, and a last
 * line with the SHA-256 of everything before it. Gives way to other work between pieces.
 */
export async function packSnapshot(header: SnapshotHeader, tables: TableMaps): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const hash = createHash('sha256');
  for await (const text of textOf(header, tables)) {
    const piece = Buffer.from(text);
    hash.update(piece);
    pieces.push(piece);
  }
  pieces.push(Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`));
  return promisify(gzip)(Buffer.concat(pieces));
}

async function* textOf(header: SnapshotHeader, tables: TableMaps): AsyncGenerator<string> {
  let piece = `${JSON.stringify(header)}\n`;
  for (const table of TABLE_NAMES) {
    for (const row of tables[table].values()) {
      piece += `${JSON.stringify({ table, row })}\n`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
      await new Promise(setImmediate);
    }
  }
  yield piece;
}

/** Reads a snapshot as a whole, and holds it against its own hash. */
export async function unpackSnapshot(bytes: Uint8Array): Promise<Result<Snapshot, string>> {
  let text: Buffer;
  try {
    text = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST });
  } catch {
    return refused('It cannot be unpacked.');
  }
  const headerEnd = text.indexOf(NEWLINE) + 1;
  const rowsEnd = text.lastIndexOf(NEWLINE, text.length - 2) + 1;
  if (headerEnd === 0 || rowsEnd < headerEnd) return refused('It is cut off.');

  try {
    const header = JSON.parse(text.toString('utf8', 0, headerEnd)) as SnapshotHeader;
    const seal = JSON.parse(text.toString('utf8', rowsEnd)) as { readonly sha256?: unknown };
    const sha256 = createHash('sha256').update(text.subarray(0, rowsEnd)).digest('hex');
    if (seal.sha256 !== sha256) return refused('The content does not match its hash.');
    if (header.format !== 'lightkeeper-snapshot' || header.version !== 1) {
      return refused('It is of a version that is not known.');
    }
    return ok({ header, rows: text.subarray(headerEnd, rowsEnd) });
  } catch {
    return refused('It is not a snapshot.');
  }
}

export const headOf = ({ seq, hash }: SnapshotHeader): Head => ({ seq, hash });
