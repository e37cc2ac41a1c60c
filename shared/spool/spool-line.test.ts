import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { parseSpoolLine, partsOfLine, spoolText, type SpoolLine } from './spool-line.ts';

const line: SpoolLine = {
  v: 1,
  id: '018f7a52-7b1c-7000-8000-000000000001',
  kind: 'little-thing',
  text: 'restarted billing-worker 5m',
  at: instant(1_780_000_000_000),
  zone: 'Europe/Berlin',
  service: null,
  severity: null,
};
const read = (changed: object) => parseSpoolLine(JSON.stringify({ ...line, ...changed }));

describe('a line of the spool', () => {
  it('[SP2] is canonical JSON on one line, and reads as what was written (n = 300)', () => {
    expect(spoolText(line)).toBe(
      '{"at":1780000000000,"id":"018f7a52-7b1c-7000-8000-000000000001","kind":"little-thing",' +
        '"service":null,"severity":null,"text":"restarted billing-worker 5m","v":1,' +
        '"zone":"Europe/Berlin"}\n',
    );
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, (said) => {
        const written = spoolText({ ...line, text: said });
        expect(written.indexOf('\n')).toBe(written.length - 1);
        const answer = parseSpoolLine(written.slice(0, -1));
        if (answer.ok) expect(answer.value).toEqual({ ...line, text: said.trim() });
        else expect(said.trim() === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(said)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ v: 2 }, 'v: '],
    [{ id: 'me' }, 'id: expected a UUID of version 7'],
    [{ id: '018f7a52-7b1c-4000-8000-000000000001' }, 'id: '],
    [{ kind: 'journal' }, 'kind: '],
    [{ text: ' ' }, 'text: '],
    [{ text: 'x'.repeat(2001) }, 'text: '],
    [{ text: 'two\nlines' }, 'text: expected a text on one line'],
    [{ text: 'half \ud800' }, 'text: expected a text on one line'],
    [{ at: '2026-01-01' }, 'at: '],
    [{ at: -1 }, 'at: '],
    [{ at: 1e16 }, 'at: '],
    [{ zone: '../etc' }, 'zone: '],
    [{ service: '' }, 'service: '],
    [{ severity: 5 }, 'severity: '],
    [{ more: 1 }, 'the line: '],
  ])('[SP3] %j is refused by its path', (changed, problem) => {
    const answer = read(changed);
    expect(!answer.ok && answer.refusal).toContain(problem);
  });

  it('[SP3] anything at all is read or refused, without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseSpoolLine(text).ok).toBe('boolean');
      }),
    );
    expect(parseSpoolLine('x'.repeat(1e6))).toMatchObject({ ok: false });
    const hostile = JSON.stringify(line).replace('{', '{"__proto__":{"polluted":1},');
    expect(parseSpoolLine(hostile)).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('[SP4] stays whole behind what another writer could not finish (n = 300)', () => {
    const whole = spoolText({ ...line, text: 'said {"at": and "quoted"' }).slice(0, -1);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(2), (cut, others) => {
        const torn = whole.slice(0, cut).repeat(others + 1);
        const parts = partsOfLine(`${torn}${whole}`);
        expect(parts.at(-1)).toBe(whole);
        expect(parts.join('')).toBe(`${torn}${whole}`);
      }),
      { numRuns: 300 },
    );
    expect(partsOfLine(whole)).toEqual([whole]);
    expect(partsOfLine('\0\0\0{"at":1}')).toEqual(['\0\0\0', '{"at":1}']);
  });
});
