import { handle } from './handle.ts';
import { readCertificate } from '../read-certificate.ts';

/** Reads certificates that the operator dropped. Nothing of them is kept here. */
export function answerCertificates(): void {
  handle('certificates:read', async ({ blocks }) => blocks.map(readCertificate));
}
