import { ok, refused, type Result } from '#shared/result.ts';
import type { GunzipRefusal } from '#shared/importers/decode-import.ts';

/**
 * Unpacks gzip and stops as soon as the output is larger than `maximum`, so that a small file
 * cannot fill the memory.
 */
export async function unpackGzip(
  bytes: Uint8Array,
  maximum: number,
): Promise<Result<Uint8Array, GunzipRefusal>> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > maximum) {
        await reader.cancel();
        return refused({ kind: 'too-large' });
      }
      pieces.push(piece.value);
    }
  } catch {
    return refused({ kind: 'damaged' });
  }

  const all = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.length;
  }
  return ok(all);
}
