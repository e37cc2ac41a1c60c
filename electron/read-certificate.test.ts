import { describe, expect, it } from 'vitest';
import {
  AUTHORITY_CERTIFICATE,
  NEW_CERTIFICATE,
  ODD_CERTIFICATE,
  OLD_CERTIFICATE,
} from '#shared/samples/certificate-samples.ts';
import { mutatedBytes, seeded } from '#shared/samples/mutations.ts';
import { readCertificate } from './read-certificate.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const derOf = (pem: string): Uint8Array =>
  new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));

describe('one certificate', () => {
  it('[UA60] says whom it is for, who signed it and until when it holds, as PEM and as DER', () => {
    const read = readCertificate(bytes(OLD_CERTIFICATE));

    expect(read).toMatchObject({
      value: {
        isAuthority: false,
        facts: {
          subject: 'CN=api.example.org\nO=Example',
          issuer: 'O=Example\nCN=Example CA',
          names: ['api.example.org', 'www.example.org', '192.0.2.7'],
          validTo: Date.UTC(2026, 7, 30, 23, 30),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    });
    expect(readCertificate(derOf(OLD_CERTIFICATE))).toEqual(read);
    expect(readCertificate(bytes(NEW_CERTIFICATE))).toMatchObject({
      value: { facts: { validTo: Date.UTC(2027, 1, 28, 12) } },
    });
    expect(readCertificate(bytes(AUTHORITY_CERTIFICATE))).toMatchObject({
      value: { isAuthority: true },
    });
  });

  it('[UA62] shows the name as it was meant; what would pass for another part is made visible', () => {
    expect(readCertificate(bytes(ODD_CERTIFICATE))).toMatchObject({
      value: {
        facts: {
          subject: [
            'O=Müller, Söhne + Co \\ "KG"',
            'OU=#1 <U+000A><U+001B>[31mCN=evil.example.org<U+202E>',
            'UID=7',
            'CN=odd.example.org',
          ].join('\n'),
          names: ['odd.example.org', 'a, DNS:b@example.org'],
        },
      },
    });
  });

  it('[UA61] that is damaged is refused, and nothing is thrown', () => {
    const next = seeded(3);
    const original = derOf(OLD_CERTIFICATE);
    for (let run = 0; run < 2_000; run += 1) {
      const read = readCertificate(mutatedBytes(original, next));
      if (!read.ok) expect(read.refusal.found).toMatch(/block|end/);
    }
    expect(readCertificate(new Uint8Array())).toMatchObject({ ok: false });
  });
});
