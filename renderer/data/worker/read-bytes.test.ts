import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { READ_ON, UPKEEP_FILES } from '#shared/samples/upkeep-files.ts';
import { MAX_FILE_BYTES } from '#shared/importers/import-limits.ts';
import type { ReadingStep } from './messages.ts';
import { readBytes } from './read-bytes.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const EPSS =
  '#model_version:v2025.03.14,score_date:2026-05-13T12:55:00Z\ncve,epss,percentile\nCVE-2024-0001,0.5,0.9\n';

describe('reading a file in the worker', () => {
  it('[P60] reads a packed file as the plain one, with the hash of its text', async () => {
    const steps: ReadingStep[] = [];
    const plain = await readBytes(
      { name: 'epss.csv', bytes: encode(EPSS), day: READ_ON },
      () => undefined,
    );
    const packed = await readBytes(
      { name: 'epss.csv.gz', bytes: new Uint8Array(gzipSync(EPSS)), day: READ_ON },
      (step) => steps.push(step),
    );
    expect(packed).toEqual(plain);
    expect(packed).toMatchObject({
      ok: true,
      value: { file: { format: 'epss' }, sha256: createHash('sha256').update(EPSS).digest('hex') },
    });
    expect(steps).toEqual(['unpacking', 'reading']);
  });

  it('[P61] stops unpacking at the limit: a small file cannot fill the memory', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(MAX_FILE_BYTES + 1)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(
      await readBytes({ name: 'bomb.gz', bytes: bomb, day: READ_ON }, () => undefined),
    ).toMatchObject({
      ok: false,
      refusal: { problems: [{ expected: expect.stringContaining('when unpacked') }] },
    });
  });

  it('[UA8] reads a file about upkeep, and names all formats where it is none', async () => {
    const read = (text: string) =>
      readBytes({ name: 'x', bytes: encode(text), day: READ_ON }, () => undefined);

    expect(await read(UPKEEP_FILES.crontab)).toMatchObject({
      value: { file: { format: 'crontab' }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await read('hello')).toMatchObject({
      refusal: { problems: [{ expected: expect.stringMatching(/Trivy.*crontab/) }] },
    });
  });

  it('[UA9] says of a refused file what it was meant as, and leaves it open where nobody can tell', async () => {
    const kind = async (text: string) => {
      const read = await readBytes(
        { name: 'x', bytes: encode(text), day: READ_ON },
        () => undefined,
      );
      return read.ok ? null : read.refusal.of;
    };

    expect(await kind('61 2 * * * x\n')).toBe('upkeep');
    expect(await kind('BEGIN:VCALENDAR\nBEGIN:VTODO\n')).toBe('upkeep');
    expect(await kind('{"matches":[{"vulnerability":1}],"descriptor":{"name":"grype"}}')).toBe(
      'report',
    );
    expect(await kind('<bom')).toBe('report');
    expect(await kind('[{"uuid":')).toBe('unknown');
    expect(await kind('hello')).toBe('unknown');
  });

  it('[P62] says what is wrong with a damaged, a too large and a foreign file', async () => {
    const refusal = async (bytes: Uint8Array) =>
      readBytes({ name: 'x', bytes, day: READ_ON }, () => undefined);
    const cut = new Uint8Array(gzipSync(EPSS)).subarray(0, 40);
    expect(await refusal(cut)).toMatchObject({
      refusal: { problems: [{ expected: 'gzip', found: expect.stringContaining('damaged') }] },
    });
    expect(await refusal(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({ ok: false });
    expect(await refusal(encode('hello'))).toMatchObject({ ok: false });
  });
});
