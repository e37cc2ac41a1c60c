import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { command } from '#shared/commands/command.ts';
import { addService } from '#shared/commands/services.ts';
import { ok } from '#shared/result.ts';
import { aJournal } from './a-journal.ts';
import { addingService, aLog, forgetLogs } from './a-log.ts';
import { readApplied } from './projection.ts';
import { runCommand } from './run-command.ts';

beforeEach(forgetLogs);

const input = (name: string) => ({
  name,
  harmClass: { severity: 3, of: 'Money' } as const,
  slo: null,
  environment: 'production',
});

async function begun() {
  const journal = aJournal();
  const { log } = await aLog(journal);
  const names = async () => (await log.db.services.toArray()).map(({ name }) => name);
  return { journal, log, names, add: (name: string) => runCommand(log, addService, input(name)) };
}

describe('running a command', () => {
  it('[P20] saves it in the journal first and shows it then', async () => {
    const { add, journal, log, names } = await begun();
    const answer = await add('payments');

    expect(answer).toMatchObject({ ok: true, value: { seq: 1, command: 'service.add' } });
    expect(journal.head().seq).toBe(1);
    expect(await names()).toEqual(['payments']);
    expect(await readApplied(log.db)).toMatchObject(journal.head());
    expect(log.saveState.current()).toEqual({ kind: 'saved', entries: 1 });
  });

  it('[P21] changes nothing when it cannot be saved, and says since when', async () => {
    const { add, journal, log, names } = await begun();
    await add('payments');
    journal.fails = { kind: 'not-saved', because: 'disk-full', detail: 'ENOSPC' };

    expect(await add('mail')).toEqual({ ok: false, refusal: journal.fails });
    await add('mail');
    expect(await names()).toEqual(['payments']);
    expect(log.saveState.current()).toEqual({
      kind: 'not-saved',
      entries: 1,
      since: log.circumstances.now(),
      because: 'disk full',
    });

    journal.fails = null;
    expect((await add('mail')).ok).toBe(true);
    expect(log.saveState.current()).toEqual({ kind: 'saved', entries: 2 });
  });

  it('[P22] is decided again where another one was saved meanwhile', async () => {
    const { add, journal, names } = await begun();
    journal.write(addingService('elsewhere'));
    expect(await add('payments')).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(await names()).toEqual(expect.arrayContaining(['elsewhere', 'payments']));

    journal.write(addingService('mail'));
    expect(await add('mail')).toMatchObject({ ok: false, refusal: { kind: 'name-taken' } });
  });

  it('[P23] is saved when its answer was lost on the way, and not saved twice', async () => {
    const { add, journal, names } = await begun();
    journal.losesAnswer = true;
    expect(await add('payments')).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(journal.lines.length).toBe(1);
    expect(await names()).toEqual(['payments']);
  });

  it('[P24] is saved when it cannot be shown, and is shown before the next one is decided', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const { add, log, names } = await begun();
    const failing = vi.spyOn(log.db.meta, 'put').mockRejectedValueOnce(new Error('quota'));
    expect(await add('payments')).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(await names()).toEqual([]);
    expect(warned).toHaveBeenCalled();
    failing.mockRestore();

    expect(await add('payments')).toMatchObject({ refusal: { kind: 'name-taken' } });
    expect(await names()).toEqual(['payments']);
    warned.mockRestore();
  });

  it('[P25] waits for the one before it: of many at once, each sees what the others did', async () => {
    const { add, journal, names } = await begun();
    const answers = await Promise.all(['a', 'b', 'a', 'c'].map(add));
    expect(answers.map(({ ok: isOk }) => isOk)).toEqual([true, true, false, true]);
    expect(journal.lines.length).toBe(3);
    expect(await names()).toHaveLength(3);
  });

  it('[P26] that changes nothing writes no entry', async () => {
    const { journal, log } = await begun();
    const nothing = command({
      name: 'nothing.change',
      input: z.object({}),
      reads: () => [],
      decide: () => ok([]),
    });
    expect(await runCommand(log, nothing, {})).toEqual({ ok: true, value: null });
    expect(journal.lines).toEqual([]);
  });

  it('[P27] with malformed input is refused before anything is read', async () => {
    const { journal, log } = await begun();
    const answer = await runCommand(log, addService, { ...input('x'), environment: 7 as never });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'malformed-input' } });
    expect(journal.lines).toEqual([]);
  });

  it('[P28] may not look at a row that it did not declare', async () => {
    const { log } = await begun();
    const nosy = command({
      name: 'nosy.look',
      input: z.object({}),
      reads: () => [],
      decide: (_, { row }) => ok(row('settings', 'settings') === null ? [] : []),
    });
    await expect(runCommand(log, nosy, {})).rejects.toThrow('did not declare');
    expect((await runCommand(log, addService, input('after'))).ok).toBe(true);
  });

  it('[P29] is refused with the reason where the log is read-only, too large or not reached', async () => {
    const { add, journal, log } = await begun();
    journal.fails = { kind: 'too-large', bytes: 70, limit: 64 };
    expect(await add('a')).toMatchObject({ refusal: { kind: 'too-large' } });
    expect(log.saveState.current().kind).toBe('saved');

    journal.fails = { kind: 'read-only', because: 'the segment is closed' };
    expect(await add('a')).toMatchObject({ refusal: { kind: 'read-only' } });
    expect(log.saveState.current()).toMatchObject({
      kind: 'read-only',
      because: 'the segment is closed',
    });

    journal.isUnreachable = true;
    expect(await add('a')).toMatchObject({ refusal: { kind: 'not-saved', because: 'io-error' } });
  });
});
