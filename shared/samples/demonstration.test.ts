import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { demonstrationEntries } from './demonstration.ts';
import { applyTo, emptyMemoryTables } from './memory-log.ts';

const NOW = instant(Date.UTC(2026, 4, 14, 2, 42, 7));
const counted = (): (() => string) => {
  let count = 0;
  return () => `id-${String((count += 1)).padStart(6, '0')}`;
};

describe('demonstration', () => {
  it('[DE1] plays', () => {
    const entries = demonstrationEntries(NOW, counted());
    console.log(entries.length);
    const tables = emptyMemoryTables();
    for (const e of entries) applyTo(tables, e.changes);
    console.log([...tables].map(([t, r]) => `${t} ${r.size}`).join(', '));
    expect(entries.length).toBeGreaterThan(100);
  });
});
