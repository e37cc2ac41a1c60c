import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName } from './export-name.ts';

describe('name of an export', () => {
  it('[SH9] keeps a plain name', () => {
    expect(exportName('lightkeeper-2026-05-14.json')).toBe('lightkeeper-2026-05-14.json');
  });

  it('[SH9] loses whatever a file system or a shell could read otherwise', () => {
    expect(exportName('../../etc/passwd')).toBe('etc-passwd');
    expect(exportName('.bashrc')).toBe('bashrc');
    expect(exportName('--help')).toBe('help');
    expect(exportName('CON.json')).toBe('export-CON.json');
    expect(exportName('report\u202egnp.exe')).toBe('report-gnp.exe');
    expect(exportName('…')).toBe('lightkeeper-export');
  });

  it('[SH9] is of letters, digits, dot, hyphen and underscore for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(exportName(text)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,130}$/u);
      }),
    );
  });
});
