import type { NotCarriedOver } from './upkeep-draft.ts';

/** One certificate as it stands in a file: PEM text, or DER. */
export type CertificateBlock = {
  /** `certificate 2`, counted in the file. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

export type CertificateFile = {
  readonly blocks: readonly CertificateBlock[];
  readonly passedOver: readonly NotCarriedOver[];
};

/** A chain has a handful; bundles of authorities are no deadlines of the operator. */
export const MAX_CERTIFICATES = 200;
export const MAX_CERTIFICATE_BYTES = 65_536;
const MAX_PEM_BYTES = 4 * 1_048_576;

const BEGIN = '-----BEGIN ';
/** The label of a key at least up to these words, whether it has an end or not; PGP has one more. */
const PRIVATE_KEY = /^[A-Z0-9 ]{0,60}PRIVATE KEY(?: BLOCK)?/;
/** On a line of its own, also where it is indented (YAML). */
const BEGINS = /^[ \t]*-----BEGIN [A-Z0-9 ]{0,60}PRIVATE KEY|^-----BEGIN [A-Z0-9 ]{1,60}-----\s*$/m;
const KEY = 'a private key, which was not read';
const CERTIFICATES = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE']);

/**
 * The certificates in a file, PEM or DER, told by its content. `null` where it is none.
 *
 * A block that has no end before the next begins is left behind by itself. Keys and whatever else
 * stands beside are passed over, and said: they go no further than this. A private key is told by its
 * label alone, also where it has no end.
 */
export function certificateBlocks(bytes: Uint8Array): CertificateFile | null {
  if (isDer(bytes)) return { blocks: [{ path: 'certificate 1', bytes }], passedOver: [] };
  if (bytes.length > MAX_PEM_BYTES) return null;
  const text = asciiOf(bytes);
  if (!BEGINS.test(text)) return null;

  const blocks: CertificateBlock[] = [];
  const passedOver: NotCarriedOver[] = [];
  let count = 0;
  let at = text.indexOf(BEGIN);
  while (at >= 0) {
    const given = text.slice(at + BEGIN.length, at + 90);
    const [key] = PRIVATE_KEY.exec(given) ?? [];
    const label = key ?? /^[A-Z0-9 ]{1,60}(?=-----)/.exec(given)?.[0] ?? '';
    const mark = `-----END ${label}-----`;
    const next = text.indexOf(BEGIN, at + BEGIN.length);
    const length = text.slice(at, next < 0 ? text.length : next).indexOf(mark) + mark.length;
    const path = CERTIFICATES.has(label) ? `certificate ${count + 1}` : `byte ${at + 1}`;
    if (CERTIFICATES.has(label)) count += 1;
    if (key !== undefined) {
      passedOver.push({ what: KEY, path, found: key });
    } else if (length < mark.length) {
      const found = next < 0 ? 'the end of the file (it is cut off)' : 'the next block';
      passedOver.push({ what: 'not read', path, expected: `the end of ${label}`, found });
    } else if (!CERTIFICATES.has(label)) {
      passedOver.push({ what: 'no certificate', path, found: label });
    } else if (length > MAX_CERTIFICATE_BYTES) {
      const expected = `at most ${MAX_CERTIFICATE_BYTES} bytes`;
      passedOver.push({ what: 'not read', path, expected, found: String(length) });
    } else blocks.push({ path, bytes: bytes.subarray(at, at + length) });
    at = next;
  }
  return { blocks, passedOver };
}

/** A sequence that is as long as the file, with a sequence in it: a certificate, or nearly. */
function isDer(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82 || bytes[4] !== 0x30) return false;
  return ((bytes[2] ?? 0) << 8) + (bytes[3] ?? 0) + 4 === bytes.length;
}

/** One sign for each byte, so that places are the same. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}

/** Whether a file holds a private key, and no certificate beside it. */
export const isKeyAlone = ({ blocks, passedOver }: CertificateFile): boolean =>
  blocks.length === 0 && passedOver.some(({ what }) => what === KEY);
