import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFile } from './bundled-file.ts';

const FILES = new Set(['index.html', 'assets/index-1a2b.js', 'assets/worker-3c4d.js']);

const piece = fc.constantFrom(
  '..',
  '.',
  '',
  '/',
  '\\',
  '%2e%2e',
  '%2E%2E%2f',
  '%5c',
  '%00',
  '%',
  '%c0%ae',
  '%252e%252e',
  '%2f',
  'assets',
  'index.html',
  'etc',
  'passwd',
  'C:',
  '~',
  '//',
  'assets/../..',
  '?',
  '#',
  '\u202e',
  ' ',
);
const hostilePath = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('/')),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.webPath(),
);

describe('files of the bundle', () => {
  it('[SH5] are found by their path, and the page by the root', () => {
    expect(bundledFile('app://console/', FILES)).toBe('index.html');
    expect(bundledFile('app://console/index.html', FILES)).toBe('index.html');
    expect(bundledFile('app://console/assets/index-1a2b.js?v=1#x', FILES)).toBe(
      'assets/index-1a2b.js',
    );
  });

  it('[SH5] are nothing for a path that was not built', () => {
    expect(bundledFile('app://console/assets', FILES)).toBeNull();
    expect(bundledFile('app://console/assets/', FILES)).toBeNull();
    expect(bundledFile('app://console/package.json', FILES)).toBeNull();
  });

  it('[H12] never leave the bundle, for 500 generated paths', () => {
    fc.assert(
      fc.property(hostilePath, (path) => {
        const file = bundledFile(`app://console/${path}`, FILES);
        if (file === null) return;
        expect(FILES.has(file)).toBe(true);
        expect(posix.join('/bundle', file).startsWith('/bundle/')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
