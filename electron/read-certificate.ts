import { X509Certificate } from 'node:crypto';
import { instant } from '#shared/domain/time.ts';
import type { CertificateAnswer } from '#shared/importers/certificates.ts';
import { ok, refused } from '#shared/result.ts';
import { visibleText } from '#shared/rules/visible-text.ts';

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
      subject: trueName(certificate.subject),
      issuer: trueName(certificate.issuer),
      serial: words(certificate.serialNumber),
      sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      names: namesIn(certificate.subjectAltName ?? ''),
      validFrom: instant(validFrom ?? 0),
      validTo: instant(validTo ?? 0),
    },
  });
}

/** Control characters are made visible, and a sign of two units is not cut in half. */
const words = (text = ''): string => cutWhole(visibleText(text));

const cutWhole = (text: string): string =>
  text.slice(0, MOST_SIGNS).replace(/[\uD800-\uDBFF]$/, '');

/**
 * A distinguished name as it was meant, one part on each line. Node puts each part on a line, joins
 * those of one set by ` + `, and escapes what stands in a value: signs that RFC 4514 reserves by a
 * backslash, control characters by two hexadecimal digits.
 *
 * A break within a value is made visible, so that it cannot pass for another part.
 */
const trueName = (text = ''): string =>
  cutWhole(
    text
      .replace(/ \+ (?=[A-Za-z0-9.]+=)/g, '\n')
      .split('\n')
      .map((part) => visibleText(unescaped(part)))
      .join('\n'),
  );

const unescaped = (value: string): string =>
  value.replace(/\\(?:([0-9A-Fa-f]{2})|(.))/gsu, (_, hex: string | undefined, sign = '') =>
    hex === undefined ? String(sign) : String.fromCharCode(Number.parseInt(hex, 16)),
  );

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
