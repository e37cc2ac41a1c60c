import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { ok } from '#shared/result.ts';
import { fillDemonstration } from './fill-demonstration.ts';
import { openJournal } from './journal/open-journal.ts';

it('[SH34] fills a new log with a chain that holds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  try {
    const journal = await openJournal(folder);
    if (!journal.ok) throw new Error(journal.refusal.sentence);
    const now = instant(Date.UTC(2026, 4, 14, 2, 42));

    expect(await fillDemonstration(journal.value, () => now)).toEqual(ok(null));
    const { entries, broken } = await journal.value.verify();
    expect(entries).toBeGreaterThan(100);
    expect(broken).toBeNull();
    await journal.value.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
