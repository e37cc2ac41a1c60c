import { createHash, hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { EMPTY_HEAD, SCHEMA_VERSION } from '#shared/journal/entry.ts';
import { chainedAfter, headAfter } from '#shared/journal/hash-chain.ts';
import { runCli } from './run-cli.ts';

const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const V40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U';

describe('lightkeeper score', () => {
  it('[CL16] prints an array with the score that the metrics yield', () => {
    const { code, out } = runCli(['score', V31, V40, '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { vector: V31, version: '3.1', score: 9.8, severity: 'critical', nomenclature: null },
      { vector: V40, version: '4.0', score: 8.1, severity: 'high', nomenclature: 'CVSS-BT' },
    ]);
  });

  it('[CL17] says of a text why it is no vector, and exits 2', () => {
    const { code, err } = runCli(['score', 'CVSS:3.1/AV:N']);

    expect(code).toBe(2);
    expect(err).toContain('is not a CVSS vector: AC, PR, UI, S, C, I, A missing.');
  });
});

describe('lightkeeper verify', () => {
  const codec = {
    sha256: (bytes: Uint8Array) => hash('sha256', bytes, 'hex'),
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };
  const segments: string[] = ['', ''];
  let head = EMPTY_HEAD;
  for (let count = 0; count < 5; count += 1) {
    const { entry, line } = chainedAfter(
      head,
      {
        ...{ id: id(`entry-${count}`), at: instant(count), by: null, on: id('device') },
        ...{ command: 'service.create', changes: [], undoes: null, schemaVersion: SCHEMA_VERSION },
      },
      codec,
    );
    head = headAfter(entry);
    segments[count < 3 ? 0 : 1] += line;
  }
  const logOf = (texts: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'lightkeeper-log-'));
    for (const [index, text] of texts.entries()) {
      writeFileSync(join(folder, `0000000${index + 1}.jsonl`), text);
    }
    return folder;
  };

  it('[CL18] a journal that holds: exit 0, with its entries and head', () => {
    const { code, out } = runCli(['verify', logOf(segments)]);

    expect([code, out]).toEqual([0, `The journal holds: 5 entries, head ${head.hash}.\n`]);
  });

  it('[CL19] one that does not: exit 1, and the first broken entry is named', () => {
    const [first = '', second = ''] = segments;
    const changed = first.replace('"seq":2', '"seq":2 ');
    const run = (texts: readonly string[]): unknown => {
      const { code, err, out } = runCli(['verify', logOf(texts)]);
      return [code, out, err.split('. ')[0]];
    };

    expect(run([changed, second])).toEqual([
      1,
      '',
      'The journal does not hold: entry 2 in 00000001.jsonl',
    ]);
    expect(run([first, second.slice(0, -5)])).toEqual([
      1,
      '',
      'The journal does not hold: entry 5 in 00000002.jsonl',
    ]);
    expect(run([second])).toEqual([1, '', 'The journal does not hold: entry 1 in 00000001.jsonl']);
  });

  it('[CL20] an archive is held against its own hash', () => {
    const body = `${JSON.stringify({ format: 'lightkeeper-snapshot', version: 1, seq: 5, hash: head.hash })}\n{"table":"services","row":{}}\n`;
    const seal = (text: string): string =>
      `${text}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`;
    const file = (text: string): string => {
      const path = join(mkdtempSync(join(tmpdir(), 'lightkeeper-log-')), 'log.jsonl.gz');
      writeFileSync(path, gzipSync(seal(text)));
      return path;
    };

    expect(runCli(['verify', file(body)])).toMatchObject({ code: 0 });
    expect(runCli(['verify', file(body.replace('services', 'service5'))])).toMatchObject({
      code: 1,
    });
  });

  it('[CL21] a path that holds no log is bad usage', () => {
    expect(runCli(['verify', '/no/such/log'])).toMatchObject({ code: 2, out: '' });
    expect(runCli(['verify'])).toMatchObject({ code: 2, out: '' });
  });
});
