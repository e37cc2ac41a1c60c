import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { before, days } from '#shared/domain/time.ts';
import { NOON } from '#shared/rules/sample-rows.ts';
import { aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { logDatabase } from './database.ts';
import { discover, type DiscoverWorker } from './discover.ts';
import { discoverIn } from './worker/discover-in.ts';
import type { DiscoverStep, FromDiscover } from './worker/discover-messages.ts';

/** A worker that does what it is told to. */
function aWorker(begin: (worker: DiscoverWorker) => void) {
  const ended: string[] = [];
  const worker: DiscoverWorker = {
    ...{ onmessage: null, onerror: null },
    postMessage: () => begin(worker),
    terminate: () => ended.push('terminated'),
  };
  return { worker, ended };
}
const tells =
  (...messages: readonly FromDiscover[]) =>
  (worker: DiscoverWorker): void => {
    for (const data of messages) worker.onmessage?.({ data } as MessageEvent<FromDiscover>);
  };

describe('looking through little things', () => {
  it('[PD30] finds what is done again and again among the upkeep of 800 days, and tells how far it is', async () => {
    const db = logDatabase('discover');
    await db.open();
    const thing = (text: string, ago: number, more: object = {}) =>
      aLittleThing({
        id: id(`${text} ${String(ago)}`),
        text,
        at: before(NOON, days(ago)),
        ...more,
      });
    await db.littleThings.bulkAdd([
      ...[40, 30, 20, 10].map((ago) => thing('rotated the logs', ago)),
      ...[41, 31, 21, 11].map((ago) => thing('wrote the new importer', ago, { work: 'project' })),
      ...[1000, 950, 900, 850].map((ago) => thing('fed the fax', ago)),
    ]);
    const steps: DiscoverStep[] = [];
    const { different, found, lookedThrough } = await discoverIn(db, NOON, (step) =>
      steps.push(step),
    );

    expect(found.map(({ title }) => title)).toEqual(['rotated the logs']);
    expect([lookedThrough, different]).toEqual([4, 1]);
    expect(steps[0]).toEqual({ done: 0, total: null });
    expect(steps.at(-1)).toEqual({ done: 4, total: 4 });
  });

  it('[PD31] ends its worker when it is done, when it fails and when it is cancelled', async () => {
    const discovered = { found: [], lookedThrough: 3, different: 2 };
    const step = { done: 1, total: 3 };
    const steps: DiscoverStep[] = [];
    const done = aWorker(tells({ kind: 'step', step }, { kind: 'found', discovered }));
    const onStep = (one: DiscoverStep) => steps.push(one);
    const { signal } = new AbortController();
    expect(await discover({ name: 'x' }, NOON, { signal, onStep }, () => done.worker)).toEqual({
      ...{ ok: true, value: discovered },
    });
    expect(steps).toEqual([step]);
    expect(done.ended).toEqual(['terminated']);

    const failed = aWorker(tells({ kind: 'failed', because: 'No log.' }));
    expect(await discover({ name: 'x' }, NOON, { signal, onStep }, () => failed.worker)).toEqual({
      ...{ ok: false, refusal: { kind: 'failed', because: 'No log.' } },
    });
    expect(failed.ended).toEqual(['terminated']);

    const stop = new AbortController();
    const silent = aWorker(() => {});
    const answer = discover(
      { name: 'x' },
      NOON,
      { signal: stop.signal, onStep },
      () => silent.worker,
    );
    stop.abort();
    expect(await answer).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(silent.ended).toEqual(['terminated']);
  });
});
