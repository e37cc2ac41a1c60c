import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notPlainIn } from './plain-data.ts';

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

describe('plain data', () => {
  it('[SH13] is whatever JSON carries without a change', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = notPlainIn(value);
        const text = JSON.stringify(value);
        if (found === null) expect(JSON.stringify(parsed(text))).toBe(text);
        else expect(found.found).toMatch(/__proto__|surrogate/u);
      }),
    );
  });

  it('[SH13] is nothing that JSON would change on the way', () => {
    for (const value of [
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      Symbol('x'),
      () => 0,
    ]) {
      expect(notPlainIn({ deep: [value] })?.path).toEqual(['deep', 0]);
    }
    for (const value of [
      new Date(0),
      new Map(),
      new Set(),
      new Uint8Array(1),
      /x/u,
      new Error('x'),
    ]) {
      expect(notPlainIn([value])?.found).toBe('an object that is not plain');
    }
    expect(notPlainIn('\ud800')?.found).toBe('half a surrogate pair');
    expect(notPlainIn('\ud83d\ude00')).toBeNull();
  });

  it('[SH14] is refused with a key named __proto__, wherever it is', () => {
    const hostile = parsed('{"a":[{"__proto__":{"polluted":true}}]}');
    expect(notPlainIn(hostile)).toEqual({
      path: ['a', 0, '__proto__'],
      found: 'a key named __proto__',
    });
  });

  it('[SH14] is refused when it is deeper than 64, without a stack to overflow', () => {
    let deep: unknown = null;
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(notPlainIn(deep)?.found).toBe('nesting deeper than 64');
  });

  it('[SH14] is refused when sharing would make it endless', () => {
    let shared: unknown = null;
    for (let level = 0; level < 60; level++) shared = [shared, shared];
    expect(notPlainIn(shared)?.found).toBe('more than 10000000 values');
  });

  it('[SH14] is refused when it contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(notPlainIn(circle)?.found).toBe('nesting deeper than 64');
  });
});
