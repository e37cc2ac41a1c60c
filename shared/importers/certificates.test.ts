import { describe, expect, it } from 'vitest';
import { mutatedBytes, seeded } from '#shared/samples/mutations.ts';
import { aCertificate, READ_ON } from '#shared/samples/upkeep-files.ts';
import { ok, refused } from '#shared/result.ts';
import { certificateBlocks, isKeyAlone } from './certificate-blocks.ts';
import { type CertificateAnswer, certificatesRead } from './certificates.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const block = (label: string, body = 'TUlJQg==') =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
const answer = (which: number, isAuthority = false, over = {}): CertificateAnswer =>
  ok({ facts: { ...aCertificate(which), ...over }, isAuthority });
const fileOf = (count: number) =>
  certificateBlocks(bytes(block('CERTIFICATE').repeat(count))) ?? { blocks: [], passedOver: [] };

describe('certificates in a file', () => {
  it('[UA30] are its PEM blocks in order; a key beside them is passed over, and goes no further', () => {
    const text = `Bag attributes\n${block('PRIVATE KEY', 'c2VjcmV0')}${block('CERTIFICATE')}${block('CERTIFICATE', 'TUlJQw==')}`;
    const file = certificateBlocks(bytes(text));

    expect(file?.blocks.map(({ path }) => path)).toEqual(['certificate 1', 'certificate 2']);
    expect(file?.passedOver).toEqual([
      { what: 'a private key, which was not read', path: 'byte 16', found: 'PRIVATE KEY' },
    ]);
    const handed = file?.blocks.map((one) => new TextDecoder().decode(one.bytes)).join('') ?? '';
    expect(handed).not.toContain('c2VjcmV0');
  });

  it('[UA31] are told from other files by their content', () => {
    expect(certificateBlocks(bytes('{"a":1}'))).toBeNull();
    expect(certificateBlocks(bytes('see -----BEGIN CERTIFICATE----- there'))).toBeNull();
    expect(certificateBlocks(Uint8Array.of(0x30, 0x82, 0, 4, 0x30, 0x82, 0, 0))).not.toBeNull();
    expect(certificateBlocks(Uint8Array.of(0x30, 0x82, 0, 9, 0x30, 0x82, 0, 0))).toBeNull();
  });

  it('[UA32] of thousands of blocks that never end are read in time', () => {
    const before = process.cpuUsage();
    certificateBlocks(bytes('-----BEGIN CERTIFICATE-----\n'.repeat(100_000)));
    certificateBlocks(bytes('-----BEGIN A-----\n-----END A-----\n'.repeat(60_000)));
    const { system, user } = process.cpuUsage(before);

    expect((user + system) / 1_000).toBeLessThan(3_000);
  });

  it('[UA33] are due on their last valid day on the operator’s calendar', () => {
    const late = Date.UTC(2026, 7, 30, 23, 30);
    const file = certificatesRead(fileOf(1), [answer(1, false, { validTo: late })], READ_ON);

    expect(file).toMatchObject({
      value: { deadlines: [{ name: 'api.example.org', endsOn: '2026-08-31', isProposed: true }] },
    });
  });

  it('[UA34] of several for the same names the one that ends last counts, in any order of names', () => {
    const names = ['www.example.org', 'API.example.org'];
    const file = certificatesRead(
      fileOf(3),
      [answer(5, false, { names }), answer(9), answer(2)],
      READ_ON,
    );

    expect(file).toMatchObject({
      value: {
        deadlines: [{ certificate: { serial: '09' } }],
        notCarriedOver: [{ path: 'certificate 2' }, { path: 'certificate 3' }],
      },
    });
  });

  it('[UA35] of authorities in a chain are not proposed; alone they are', () => {
    const authority = answer(3, true, { subject: 'CN=Example CA', names: [] });
    const proposed = (answers: readonly CertificateAnswer[]) => {
      const file = certificatesRead(fileOf(answers.length), answers, READ_ON);
      return file.ok ? file.value.deadlines.map(({ isProposed }) => isProposed) : null;
    };

    expect(proposed([answer(1), authority])).toEqual([true, false]);
    expect(proposed([authority])).toEqual([true]);
  });

  it('[UA36] that are broken are left behind, and refuse the file only where none can be read', () => {
    const broken = refused({ found: 'wrong tag' });
    const problem = { path: 'certificate 2', expected: 'an X.509 certificate', found: 'wrong tag' };

    expect(certificatesRead(fileOf(2), [answer(1), broken], READ_ON)).toMatchObject({
      value: { deadlines: [{ name: 'api.example.org' }], notCarriedOver: [problem] },
    });
    expect(certificatesRead(fileOf(2), [broken, broken], READ_ON)).toMatchObject({
      refusal: [{ path: 'certificate 1' }, problem],
    });
    const key = certificateBlocks(bytes(block('EC PRIVATE KEY')));
    expect(key && isKeyAlone(key)).toBe(true);
    expect(key && certificatesRead(key, [], READ_ON)).toMatchObject({
      refusal: [{ expected: 'a certificate', found: 'ec private key' }],
    });
    expect(isKeyAlone(fileOf(1))).toBe(false);
  });

  it.each([
    ['that is cut off', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n'],
    ['whose label is cut off', '-----BEGIN RSA PRIVATE KEY'],
    ['without any line break', '-----BEGIN PRIVATE KEY-----c2VjcmV0'],
    ['of PGP', block('PGP PRIVATE KEY BLOCK', 'c2VjcmV0')],
    ['that is indented', `key: |\n${block('EC PRIVATE KEY', 'c2VjcmV0').replace(/^/gm, '  ')}`],
  ])('[UA54] a private key %s is told to be one, and goes no further', (_, text) => {
    const alone = certificateBlocks(bytes(text));
    expect(alone && isKeyAlone(alone)).toBe(true);
    expect(JSON.stringify(alone)).not.toContain('c2VjcmV0');

    const beside = certificateBlocks(bytes(`${text}\n${block('CERTIFICATE')}`));
    const handed = beside?.blocks.map((one) => new TextDecoder().decode(one.bytes)).join('') ?? '';
    expect(handed).toBe(block('CERTIFICATE').trim());
    expect(beside?.passedOver).toMatchObject([{ what: 'a private key, which was not read' }]);
  });

  it('[UA54] looking for a private key takes no longer where there are only breaks', () => {
    const before = process.cpuUsage();
    expect(certificateBlocks(bytes('\n'.repeat(1_000_000)))).toBeNull();
    expect(certificateBlocks(bytes(' '.repeat(1_000_000)))).toBeNull();
    const { system, user } = process.cpuUsage(before);

    expect((user + system) / 1_000).toBeLessThan(3_000);
  });

  it('[UA38] that have no end are left behind alone: the next block is read as it is', () => {
    const cut = '-----BEGIN CERTIFICATE-----\nTUlJQ\n';
    const file = certificateBlocks(bytes(`${cut}${block('CERTIFICATE')}${cut}`));

    expect(file?.blocks.map(({ path }) => path)).toEqual(['certificate 2']);
    expect(file?.passedOver).toMatchObject([
      { path: 'certificate 1', expected: 'the end of CERTIFICATE', found: 'the next block' },
      { path: 'certificate 3', found: 'the end of the file (it is cut off)' },
    ]);
    const large = certificateBlocks(bytes(block('CERTIFICATE', 'A'.repeat(70_000))));
    expect(large?.blocks).toEqual([]);
    expect(large?.passedOver).toMatchObject([{ expected: 'at most 65536 bytes' }]);
  });

  it('[UA37] mutated, never throw', () => {
    const next = seeded(5);
    const original = bytes(block('PRIVATE KEY') + block('CERTIFICATE'));
    for (let run = 0; run < 3_000; run += 1) certificateBlocks(mutatedBytes(original, next));
  });
});
