import { X509Certificate } from 'node:crypto';
import { instant } from '#shared/domain/time.ts';
import type { CertificateAnswer } from '#shared/importers/certificates.ts';
import { ok, refused } from '#shared/result.ts';

/** The longest of each word that is kept; names of machines have at most 253 signs. */
const MOST_SIGNS = 1_000;
const MOST_NAMES = 1_000;

/** What one certificate, PEM or DER, says of itself. Never throws. */
export function readCertificate(bytes: Uint8Array): CertificateAnswer {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(bytes);
  } catch {
    return refused({ found: 'a block that is damaged, or is none' });
  }
  const [validFrom, validTo] = [certificate.validFrom, certificate.validTo].map((text) =>
    Date.parse(text),
  );
  if (!Number.isFinite(validFrom) || !Number.isFinite(validTo)) {
    return refused({ found: 'one without the time of its end' });
  }
  return ok({
    isAuthority: certificate.ca,
    facts: {
      subject: words(certificate.subject),
      issuer: words(certificate.issuer),
      serial: words(certificate.serialNumber),
      sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      names: namesIn(certificate.subjectAltName ?? ''),
      validFrom: instant(validFrom ?? 0),
      validTo: instant(validTo ?? 0),
    },
  });
}

const words = (text = ''): string => text.slice(0, MOST_SIGNS);

/**
 * `DNS:a.test, IP Address:10.0.0.1` without the kinds. Node writes a name with odd signs as a JSON
 * text, so that a comma in one cannot pass for another name.
 */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const [, quoted, plain] of text.matchAll(
    /[^:,]+:(?:("(?:[^"\\]|\\.)*")|([^,]*))(?:, |$)/g,
  )) {
    const name = quoted === undefined ? (plain ?? '') : unquoted(quoted);
    if (name !== '' && names.length < MOST_NAMES) names.push(words(name));
  }
  return names;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
