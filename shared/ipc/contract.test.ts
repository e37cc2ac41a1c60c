import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_CHANNELS, requestInputs } from './contract.ts';

const draft = {
  id: '018f7a52-7b1c-7000-8000-000000000001',
  at: 1_780_000_000_000,
  by: null,
  on: '018f7a52-7b1c-7000-8000-000000000002',
  command: 'service.add',
  changes: [{ table: 'services', id: 's1', before: null, after: { id: 's1', name: 'checkout' } }],
  undoes: null,
  schemaVersion: 1,
};
const append = requestInputs['journal:append'];
const on = { seq: 0, hash: null };
const accepts = (changed: object): boolean =>
  append.safeParse({ draftText: JSON.stringify({ ...draft, ...changed }), on }).success;

describe('what main accepts', () => {
  it('[SH15] is an entry with all of its parts, and no other part', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ extra: 1 })).toBe(false);
    expect(accepts({ id: '../x' })).toBe(false);
    expect(accepts({ at: 1.5 })).toBe(false);
    expect(accepts({ command: 'Service' })).toBe(false);
    expect(accepts({ changes: [] })).toBe(false);
    expect(accepts({ changes: [{ ...draft.changes[0], table: 'constructor' }] })).toBe(false);
    expect(accepts({ changes: [{ ...draft.changes[0], after: [] }] })).toBe(false);
    expect(append.safeParse({ draftText: JSON.stringify(draft), on, extra: 1 }).success).toBe(
      false,
    );
    expect(append.safeParse({ draftText: '{"id":', on }).success).toBe(false);
    expect(append.safeParse({ draftText: 'null', on }).success).toBe(false);
    expect(append.safeParse({ draft, on }).success).toBe(false);
  });

  it('[SH15] is handed on as it came, so that what is hashed is what was sent', () => {
    expect(append.parse({ draftText: JSON.stringify(draft), on })).toEqual({ draft, on });
  });

  it('[H16] is never an object with a key named __proto__', () => {
    for (const text of [
      '{"__proto__":{"x":1},"draftText":"{}","on":{"seq":0,"hash":null}}',
      '{"suggestedName":"a","text":"b","__proto__":{"x":1}}',
      '{"key":"a","value":{"__proto__":{"x":1}}}',
    ]) {
      for (const channel of REQUEST_CHANNELS) {
        expect(requestInputs[channel].safeParse(JSON.parse(text)).success, channel).toBe(false);
      }
    }
    const [change] = draft.changes;
    const hidden = JSON.stringify({ ...draft, changes: [{ ...change, after: { x: 0 } }] });
    const draftText = hidden.replace('{"x":0}', '{"__proto__":{"x":1}}');
    expect(append.safeParse({ draftText, on })).toMatchObject({ success: false });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('[H14] is decided for anything at all on every channel, without a throw', () => {
    for (const channel of REQUEST_CHANNELS) {
      fc.assert(
        fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) => {
          expect(typeof requestInputs[channel].safeParse(input).success).toBe('boolean');
        }),
        { numRuns: 200 },
      );
    }
  });
});
