import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ok, refused } from '#shared/result.ts';
import { CYCLONEDX_XML } from '#shared/samples/cyclonedx-xml-sample.ts';
import { EPSS_CSV, KEV_CSV } from '#shared/samples/feed-samples.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import type { ImportTools } from './decode-import.ts';
import { problemSentence } from './import-problem.ts';
import { readImport, readImportText } from './read-import.ts';

const tools: ImportTools = {
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  gunzip: (bytes, maximum) => {
    try {
      return ok(gunzipSync(bytes, { maxOutputLength: maximum }));
    } catch (error) {
      const isLarge = error instanceof Error && error.message.includes('larger');
      return refused({ kind: isLarge ? 'too-large' : 'damaged' });
    }
  },
};

const sentence = (text: string): string => {
  const answer = readImportText(text);
  return answer.ok
    ? 'read'
    : problemSentence(answer.refusal[0] ?? { path: '', expected: '', found: '' });
};
const sentenceOfBytes = (bytes: Uint8Array): string => {
  const answer = readImport({ name: 'a.json', bytes }, tools);
  return answer.ok
    ? 'read'
    : problemSentence(answer.refusal[0] ?? { path: '', expected: '', found: '' });
};
const bomb = `<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]><bom>&b;</bom>`;

describe('bad input', () => {
  it.each([
    ['empty', '', '$: expected a report of Trivy'],
    ['blank', ' \n ', 'found an empty file.'],
    ['null', 'null', 'found null.'],
    ['another JSON', '{"hello": 1}', 'found an object with "hello".'],
    ['a text', '"x"', 'found "x".'],
    ['an empty list', '[]', 'found an empty list.'],
    [
      'cut off',
      JSON.stringify(REPORTS.trivy).slice(0, 400),
      'found the end of the file (it is cut off)',
    ],
    ['two values', '{} {}', '$: expected the end of the file, found "{" on line 1.'],
    ['a trailing comma', '{"matches": [],}', 'expected a field name in double quotes'],
    ['a comment', '{"a": 1 // no\n}', '$.a: expected a comma or }, found "//" on line 1.'],
    ['NaN', '{"a": NaN}', '$.a: expected a value, found "NaN" on line 1.'],
    ['a raw control character', '{"a": "\u0001"}', '$.a: expected a value'],
    [
      'a duplicate key',
      '{"matches": [], "source": {"a": 1, "a": 2}}',
      '$.source: expected each field once, found "a" twice.',
    ],
    ['a duplicate key in escapes', '{"a": 1, "\\u0061": 2}', 'found "a" twice.'],
    [
      '__proto__',
      '{"matches": [], "source": {"__proto__": {"x": 1}}}',
      '$.source: expected a field name of a report, found "__proto__".',
    ],
    ['deep lists', `{"a": ${'['.repeat(100_000)}`, 'expected at most 64 levels, found more.'],
    ['deep objects', '{"a":'.repeat(100_000), 'expected at most 64 levels, found more.'],
    [
      'wrong types',
      '{"SchemaVersion": 2, "ArtifactName": 5, "Results": {}}',
      '$.Results: expected a list, found an object.',
    ],
    [
      'another schema',
      '{"SchemaVersion": 3, "Results": []}',
      '$.SchemaVersion: expected schema version 2, found 3.',
    ],
    [
      'a billion laughs',
      bomb,
      'expected XML without a document type, found a DOCTYPE declaration.',
    ],
    [
      'an external entity',
      '<!DOCTYPE b SYSTEM "file:///etc/passwd"><bom/>',
      'expected XML without a document type',
    ],
    [
      'unclosed XML',
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.2"><components>',
      'expected well-formed XML',
    ],
    ['an unknown entity', '<bom>&nope;</bom>', 'expected well-formed XML'],
    ['another XML', '<html/>', 'expected a CycloneDX bom'],
    ['deep XML', '<a>'.repeat(100_000), 'expected at most 256 levels, found more.'],
    [
      'an older CycloneDX',
      '{"bomFormat": "CycloneDX", "specVersion": "0.9"}',
      '$.specVersion: expected CycloneDX 1.2 to 1.6, found "0.9".',
    ],
    [
      'EPSS without a date',
      'cve,epss,percentile\nCVE-2026-1,0.1,0.2\n',
      'line 1: expected a comment',
    ],
    [
      'EPSS out of range',
      EPSS_CSV.replace('0.97100', '1.5'),
      'line 3: expected a probability from 0 to 1, found "1.5".',
    ],
    ['EPSS cut off', EPSS_CSV.slice(0, -12), 'line 4: expected 3 cells'],
    ['KEV cut off', KEV_CSV.slice(0, 150), 'expected a closing quotation mark'],
    [
      'KEV with a wrong day',
      KEV_CSV.replace('2026-02-27', '2026-02-30'),
      'line 2: expected a day in dueDate, found "2026-02-30".',
    ],
    ['plain text', 'hello there', 'OpenVEX, or the KEV or EPSS feed, found a text that begins "he'],
    ['a JSON that is cut off', '{"matches": [', '(it is cut off)'],
  ])('[IM20] %s: a sentence with path, expected and found', (_, text, part) => {
    expect(sentence(text)).toContain(part);
    expect(sentence(text)).toMatch(/^.+: expected .+, found .+\.$/s);
  });

  it('[IM21] one problem refuses the whole file, and each problem has its own path', () => {
    const wrong = { vulnerability: { id: 7 }, artifact: { name: 'x', purl: [] } };
    const broken = { ...REPORTS.grype, matches: [...REPORTS.grype.matches, wrong] };
    const answer = readImportText(JSON.stringify(broken));

    expect(answer.ok ? [] : answer.refusal.map(({ path }) => path)).toEqual([
      '$.matches[1].vulnerability.id',
      '$.matches[1].artifact.purl',
    ]);
  });

  it('[IM22] a malformed time is a problem, not a missing one', () => {
    for (const time of ['yesterday', '2026-02-30T10:00:00Z', '2026-02-01T25:00:00Z', 'Infinity']) {
      const answer = readImportText(JSON.stringify({ ...REPORTS.trivy, CreatedAt: time }));
      expect(answer.ok ? null : answer.refusal[0]?.path).toBe('$.CreatedAt');
    }
  });

  it('[IM23] bytes that are not UTF-8 are refused with their place', () => {
    const invalid = Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]);

    expect(sentenceOfBytes(invalid)).toBe('byte 3: expected text in UTF-8, found the byte FF.');
    expect(sentenceOfBytes(utf16)).toContain('UTF-16');
    for (const bytes of [
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
    ]) {
      expect(sentenceOfBytes(Uint8Array.from(bytes))).toContain('byte 1: expected text in UTF-8');
    }
  });

  it('[IM24] a byte order mark is dropped, and gzip is unpacked up to a limit', () => {
    const text = JSON.stringify(REPORTS.grype);

    expect(sentenceOfBytes(Buffer.from(`\uFEFF${text}`))).toBe('read');
    expect(sentenceOfBytes(gzipSync(EPSS_CSV))).toBe('read');
    expect(sentenceOfBytes(gzipSync(EPSS_CSV).subarray(0, 40))).toContain('damaged or cut off');
    expect(sentenceOfBytes(gzipSync(Buffer.alloc(65 * 1024 * 1024)))).toContain(
      'at most 64 MB when unpacked',
    );
  });

  it('[IM25] a file over 64 MB is refused before it is read', () => {
    expect(sentenceOfBytes(new Uint8Array(200 * 1024 * 1024))).toBe(
      '$: expected at most 64 MB, found 200 MB.',
    );
  });

  it('[IM26] names of prototypes are plain data, and nothing of them leaks', () => {
    const { undici } = REPORTS['npm-audit'].vulnerabilities;
    const vulnerabilities = {
      undici,
      constructor: undici,
      toString: undici,
      hasOwnProperty: undici,
    };
    const report = { ...REPORTS['npm-audit'], vulnerabilities };

    expect(sentence(JSON.stringify(report))).toBe('read');
    expect(({} as Record<string, unknown>)['via']).toBeUndefined();
  });

  it('[IM27] lone surrogates become U+FFFD, long prose is cut, long names are refused', () => {
    const withTitle = (title: string, name = 'x'): string =>
      JSON.stringify({
        ...REPORTS.trivy,
        Results: [
          {
            Class: 'os-pkgs',
            Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1', PkgName: name, Title: title }],
          },
        ],
      });
    const titleOf = (text: string): string | null | undefined => {
      const answer = readImportText(text);
      if (!answer.ok || !('scans' in answer.value)) return undefined;
      return answer.value.scans[0]?.findings[0]?.title;
    };

    expect(titleOf(withTitle('a\\ud800b').replace('\\\\ud800', '\\ud800'))).toBe('a\uFFFDb');
    expect(titleOf(withTitle('y'.repeat(9_000)))).toHaveLength(512);
    expect(sentence(withTitle('t', 'n'.repeat(9_000)))).toContain(
      'at most 1024 characters, found 9000',
    );
  });

  it('[IM28] a CycloneDX text inside XML is never taken for markup', () => {
    expect(sentence(CYCLONEDX_XML.replace('a <description>', 'a ]]&gt; b'))).toBe('read');
  });

  it("[IM35] another tool's empty `results` are not taken for a clean scan", () => {
    expect(sentence('{"results": [], "errors": [], "paths": {}}')).toContain('expected a report');
    expect(sentence('{"results": [], "generated_at": "now", "metrics": {}}')).toContain('expected');
    expect(sentence('{"results": [], "experimental_config": {}}')).toBe('read');
    expect(sentence('\uFEFF{"results": []}')).toBe('read');
  });
});
