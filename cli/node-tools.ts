import { gunzipSync } from 'node:zlib';
import type { ImportTools } from '#shared/importers/decode-import.ts';
import { ok, refused } from '#shared/result.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** What Node lends to the core. */
export const nodeTools: ImportTools = {
  decode: (bytes) => decoder.decode(bytes),
  gunzip: (bytes, maximum) => {
    try {
      return ok(gunzipSync(bytes, { maxOutputLength: maximum }));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return refused({ kind: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged' });
    }
  },
};
