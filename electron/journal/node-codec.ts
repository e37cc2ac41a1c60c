import { hash } from 'node:crypto';
import type { Codec } from '#shared/journal/hash-chain.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const nodeCodec: Codec = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};
