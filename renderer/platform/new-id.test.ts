import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

describe('new ids', () => {
  it('[NI1] are UUIDs of version 7 that carry their time', () => {
    const now = Date.UTC(2040, 4, 14);
    const id = newId(now);
    expect(id).toMatch(UUID_V7);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
  });

  it('[NI2] sort as they were made, within a millisecond and when the clock goes back (n = 10,000)', () => {
    const later = Date.UTC(2041, 0, 1);
    const ids = Array.from({ length: 10_000 }, (_, place) => newId(later - (place % 3)));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
