import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addingChore } from '#shared/journal/entry-samples.ts';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { openBrowserJournal } from './browser-journal.ts';

describe('the journal of the plain-browser stand-in', () => {
  it('[BB5] chains, pages, refuses a stale head and verifies as the real one does', async () => {
    const journal = await openBrowserJournal('own');
    expect(await journal.open()).toMatchObject({ head: EMPTY_HEAD, writable: true });

    const first = await journal.append(addingChore(1), EMPTY_HEAD);
    const { head } = await journal.open();
    expect(first).toMatchObject({ ok: true, value: head });
    expect(await journal.append(addingChore(2), EMPTY_HEAD)).toEqual({
      ok: false,
      refusal: { kind: 'stale-head', head },
    });
    expect((await journal.append(addingChore(2), head)).ok).toBe(true);

    const page = await journal.read(1);
    expect(page).toMatchObject({ last: 2, next: null });
    expect(JSON.parse(page.text)).toMatchObject({ seq: 2, previousHash: head.hash });
    expect(await journal.verify()).toMatchObject({ entries: 2, broken: null });
  });

  it('[BB6] keeps its log, and each workspace its own', async () => {
    const again = await openBrowserJournal('own');
    const { head, generation } = await again.open();
    expect(head.seq).toBe(2);
    const other = await openBrowserJournal('demonstration');
    expect((await other.open()).head).toEqual(EMPTY_HEAD);
    expect((await other.open()).generation).not.toBe(generation);
  });
});
