import 'fake-indexeddb/auto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spoolIn } from '#electron/spool/spool.ts';
import { instant } from '#shared/domain/time.ts';
import { uuidV7 } from '#shared/domain/uuid-v7.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { spoolText, type SpoolLine } from '#shared/spool/spool-line.ts';
import { aJournal, type TestJournal } from '#renderer/data/a-journal.ts';
import { addingService, aLog, forgetLogs, testCircumstances } from '#renderer/data/a-log.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { takeInSpool, type Intake, type SpoolPort } from './take-in-spool.ts';

const NOW = testCircumstances.now();

let folder = '';
beforeEach(async () => {
  await forgetLogs();
  folder = join(mkdtempSync(join(tmpdir(), 'lightkeeper-')), 'spool');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const aLine = (count: number, changed: Partial<SpoolLine> = {}): SpoolLine => ({
  v: 1,
  id: uuidV7(NOW, count, new Uint8Array(8)),
  kind: 'incident',
  text: `checkout 500s ${count}`,
  at: instant(NOW - 60_000),
  zone: 'Europe/Berlin',
  service: null,
  severity: 2,
  ...changed,
});
const spooled = (...lines: readonly SpoolLine[]): void =>
  appendFileSync(join(folder, 'lines.jsonl'), lines.map(spoolText).join(''));

const takeIn = (log: OpenLog, port: SpoolPort = spoolIn(folder)): Promise<Intake> =>
  takeInSpool(log, port, ({ kind }) => kind);

const entriesOf = ({ lines }: TestJournal): readonly JournalEntry[] =>
  lines.map((line) => JSON.parse(line) as JournalEntry);
const declared = (journal: TestJournal): readonly string[] =>
  entriesOf(journal)
    .filter(({ command }) => command === 'incident.declare')
    .map(({ id }) => id);

describe('taking in what terminals logged', () => {
  it('[SP13] makes one entry of each line, which carries its id, as of when it was written', async () => {
    const journal = aJournal();
    journal.write(addingService('Checkout'));
    const { log } = await aLog(journal);
    spooled(aLine(1, { service: 'checkout' }), aLine(2, { service: 'nobody', severity: null }));

    const { stopped, taken } = await takeIn(log);
    expect([stopped, taken.map(({ kind }) => kind)]).toEqual([null, ['taken-in', 'taken-in']]);
    expect(declared(journal)).toEqual([aLine(1).id, aLine(2).id]);
    expect(await log.db.incidents.orderBy('number').toArray()).toMatchObject([
      { id: aLine(1).id, title: 'checkout 500s 1', severity: 2, serviceId: 'service-Checkout' },
      { title: 'checkout 500s 2 (nobody)', severity: null, declaredAt: NOW - 60_000 },
    ]);
    expect((await takeIn(log)).taken).toEqual([]);
  });

  it('[SP19] a little thing is read as its line says, as of when it was written and where', async () => {
    const journal = aJournal();
    journal.write(addingService('billing-worker'));
    const { log } = await aLog(journal);
    const said = { kind: 'little-thing', severity: null, zone: 'Pacific/Auckland' } as const;
    const at = instant(Date.UTC(2026, 4, 13, 11, 30));
    spooled(
      aLine(1, { ...said, at, text: 'restarted billing-worker 5m' }),
      aLine(2, { ...said, at, text: '5m', zone: 'Nowhere/Land' }),
      aLine(3, { ...said, at: instant(NOW + 60_000), text: 'from the future', service: 'x' }),
    );
    expect((await takeIn(log)).taken.map(({ kind }) => kind)).toEqual(Array(3).fill('taken-in'));
    expect(await log.db.littleThings.orderBy('id').toArray()).toMatchObject([
      {
        id: aLine(1).id,
        text: 'restarted billing-worker',
        minutes: 5,
        at,
        on: '2026-05-13',
        serviceId: 'service-billing-worker',
      },
      { text: '5m', minutes: 5 },
      { text: 'from the future (x)', at: NOW, on: '2026-05-14' },
    ]);
    rmSync(join(folder, 'taken.json'));
    await log.db.entries.clear();
    expect((await takeIn(log)).taken).toEqual([]);
  });

  it('[SP14] a clock that was put back has no line refused', async () => {
    const { log } = await aLog(aJournal());
    spooled(aLine(1, { at: instant(NOW + 86_400_000) }));
    expect((await takeIn(log)).taken).toMatchObject([{ kind: 'taken-in' }]);
    expect(await log.db.incidents.toArray()).toMatchObject([{ declaredAt: NOW }]);
  });

  it('[SP15] what cannot be saved waits, and is taken in once it can be', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    spooled(aLine(1), aLine(2));
    journal.fails = { kind: 'not-saved', because: 'disk-full', detail: 'ENOSPC' };
    expect(await takeIn(log)).toEqual({ taken: [], stopped: 'not-saved' });
    journal.fails = null;
    expect((await takeIn(log)).taken).toHaveLength(2);
  });

  it('[SP11] what is no line is set aside and told, and the next one is taken in', async () => {
    const { log } = await aLog(aJournal());
    appendFileSync(join(folder, 'lines.jsonl'), '{"at":1}\n');
    spooled(aLine(1));
    const { taken } = await takeIn(log);
    expect(taken).toMatchObject([{ kind: 'set-aside', text: null }, { kind: 'taken-in' }]);
    expect(readFileSync(join(folder, 'set-aside.jsonl'), 'utf8')).toContain('{\\"at\\":1}');
  });

  it('[SP16] is not taken in again once it was undone, also where the mark was lost', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    spooled(aLine(1));
    await takeIn(log);
    expect((await undoEntry(log, journal.head().seq)).ok).toBe(true);
    rmSync(join(folder, 'taken.json'));

    expect(await takeIn(log)).toEqual({ taken: [], stopped: null });
    expect(declared(journal)).toHaveLength(1);
    expect(await log.db.incidents.count()).toBe(0);
  });

  it('[SP16] is known by its row, where the headers of old entries are gone', async () => {
    const journal = aJournal();
    const { log } = await aLog(journal);
    spooled(aLine(1));
    await takeIn(log);
    await log.db.entries.clear();
    rmSync(join(folder, 'taken.json'));

    expect(await takeIn(log)).toEqual({ taken: [], stopped: null });
    expect(declared(journal)).toHaveLength(1);
  });
});

/** Where the console may be killed, and what else may go wrong around it. */
const FAULTS = [
  'none',
  'killed before the entry',
  'killed after the entry',
  'killed before the mark',
  'killed after the mark',
  'answer lost',
  'mark lost',
  'working copy lost',
] as const;
type Fault = (typeof FAULTS)[number];

/** A console whose process ends at one step: from then on nothing of it reaches the disk. */
function console(log: OpenLog, fault: Fault): readonly [OpenLog, SpoolPort] {
  const spool = spoolIn(folder);
  let isDead = false;
  const die = (when: Fault): void => {
    isDead ||= fault === when;
    if (isDead) throw new Error('killed');
  };
  const dying: OpenLog = {
    ...log,
    journal: {
      ...log.journal,
      async read(after) {
        if (isDead) throw new Error('killed');
        return log.journal.read(after);
      },
      async append(draft, on) {
        die('killed before the entry');
        const saved = await log.journal.append(draft, on);
        die('killed after the entry');
        return saved;
      },
    },
  };
  return [
    dying,
    {
      read: spool.read,
      async taken(through, aside) {
        die('killed before the mark');
        const answer = await spool.taken(through, aside);
        die('killed after the mark');
        return answer;
      },
    },
  ];
}

it('[SP17] killed at any step, as often as it may be: every line is one entry (n = 100)', async () => {
  const turn = fc.tuple(fc.constantFrom(...FAULTS), fc.nat(2));
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
      await forgetLogs();
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      const journal = aJournal();
      let count = 0;
      for (const [fault, more] of [...turns, ['none', 1] as const]) {
        for (let one = 0; one < more; one += 1) spooled(aLine((count += 1)));
        if (fault === 'mark lost') rmSync(join(folder, 'taken.json'), { force: true });
        if (fault === 'working copy lost') await forgetLogs();
        const { log } = await aLog(journal);
        journal.losesAnswer = fault === 'answer lost';
        await takeIn(...console(log, fault)).catch(() => null);
        journal.losesAnswer = false;
      }
      expect(declared(journal)).toEqual(
        Array.from({ length: count }, (_, place) => aLine(place + 1).id),
      );
    }),
    { numRuns: 100 },
  );
}, 120_000);
