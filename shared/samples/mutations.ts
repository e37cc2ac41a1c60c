/** A small generator of numbers from 0 to 1 that repeats itself for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SIGNS = '{}[]":,\\\'<>&;/!-0019eE+.tfn \n\t\u0000';

/** One to four changes of bytes: flipped, replaced, inserted, removed, repeated, cut off. */
export function mutatedBytes(original: Uint8Array, next: () => number): Uint8Array {
  let bytes = [...original];
  const place = (): number => Math.floor(next() * (bytes.length + 1));
  const count = 1 + Math.floor(next() * 4);
  for (let change = 0; change < count; change += 1) {
    const at = place();
    const length = Math.floor(next() * 24);
    switch (Math.floor(next() * 6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
        break;
      case 1:
        bytes[at] = SIGNS.charCodeAt(Math.floor(next() * SIGNS.length));
        break;
      case 2:
        bytes.splice(at, 0, SIGNS.charCodeAt(Math.floor(next() * SIGNS.length)));
        break;
      case 3:
        bytes.splice(at, length);
        break;
      case 4:
        bytes.splice(at, 0, ...bytes.slice(at, at + length));
        break;
      default:
        if (next() < 0.2) bytes = bytes.slice(0, at);
    }
  }
  return Uint8Array.from(bytes, (byte) => byte ?? 0);
}

const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, 0.5, '', 'x', 'CVE-2026-1001', 'pkg:npm/%', '\uD800'],
  ...[[], {}, [null], [[]], [{}], { a: 1 }, '2026-02-30T00:00:00Z', 'y'.repeat(5_000), 2, 'HIGH'],
];

/** One value somewhere in a JSON value replaced by another, removed, or its list made longer. */
export function mutatedValue(original: unknown, next: () => number): unknown {
  const copy = JSON.parse(JSON.stringify(original)) as unknown;
  const holders: (Record<string, unknown> | unknown[])[] = [];
  const waiting: unknown[] = [copy];
  for (const value of waiting) {
    if (typeof value !== 'object' || value === null) continue;
    holders.push(value as Record<string, unknown>);
    waiting.push(...Object.values(value));
  }
  const holder = holders[Math.floor(next() * holders.length)];
  if (!holder) return copy;
  const keys = Object.keys(holder);
  const key = keys[Math.floor(next() * keys.length)] ?? '0';
  const junk = JUNK[Math.floor(next() * JUNK.length)];
  const fields = holder as Record<string, unknown>;
  if (next() < 0.2) delete fields[key];
  else if (Array.isArray(holder) && next() < 0.3) holder.push(junk);
  else fields[key] = junk;
  return copy;
}
