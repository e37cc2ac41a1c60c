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
const CERTIFICATES = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE']);

/**
 * The certificates in a file, PEM or DER, told by its content. `null` where it is none.
 *
 * Keys and whatever else stands beside are passed over, and said: they go no further than this.
 */
export function certificateBlocks(bytes: Uint8Array): CertificateFile | null {
  if (isDer(bytes)) return { blocks: [{ path: 'certificate 1', bytes }], passedOver: [] };
  if (bytes.length > MAX_PEM_BYTES) return null;
  const text = asciiOf(bytes);
  if (!/^-----BEGIN [A-Z0-9 ]{1,60}-----\s*$/m.test(text)) return null;

  const blocks: CertificateBlock[] = [];
  const passedOver: NotCarriedOver[] = [];
  let at = text.indexOf(BEGIN);
  while (at >= 0) {
    const label =
      /^[A-Z0-9 ]{1,60}(?=-----)/.exec(text.slice(at + BEGIN.length, at + 80))?.[0] ?? '';
    const mark = `-----END ${label}-----`;
    const end = text.indexOf(mark, at);
    if (end < 0) {
      passedOver.push({ what: 'a block that is cut off', path: `byte ${at + 1}`, found: label });
      break;
    }
    if (CERTIFICATES.has(label)) {
      const path = `certificate ${blocks.length + 1}`;
      blocks.push({ path, bytes: bytes.subarray(at, end + mark.length) });
    } else {
      const what = label.endsWith('PRIVATE KEY')
        ? 'a private key, which was not read'
        : 'no certificate';
      passedOver.push({ what, path: `byte ${at + 1}`, found: label });
    }
    at = text.indexOf(BEGIN, end + mark.length);
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
