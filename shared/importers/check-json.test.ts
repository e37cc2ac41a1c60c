import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutatedBytes, seeded } from '#shared/samples/mutations.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { checkJson } from './check-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the check before JSON is parsed', () => {
  it('[IM31] has nothing against any JSON text of usual depth', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
          if (text.includes('__proto__')) continue;
          expect(checkJson(text)).toEqual({ ok: true, value: null });
        }
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it('[IM32] agrees with the parser on 20,000 mutated texts, but for what it refuses on purpose', () => {
    const next = seeded(7);
    const original = new TextEncoder().encode(JSON.stringify(REPORTS.grype));
    for (let run = 0; run < 20_000; run += 1) {
      const text = new TextDecoder().decode(mutatedBytes(original, next));
      const checked = checkJson(text);
      if (checked.ok !== isJson(text)) {
        expect(checked.ok ? '' : checked.refusal.expected).toMatch(/each field once|field name of/);
      }
    }
  });

  it('[IM33] names the place by field and index, and the line', () => {
    const answer = checkJson('{\n "a": [1, {"b c": tru}]\n}');

    expect(answer).toEqual({
      ok: false,
      refusal: { path: '$.a[1]["b c"]', expected: 'a value', found: '"tru" on line 2' },
    });
  });
});
