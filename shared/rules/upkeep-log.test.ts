import { describe, expect, it } from 'vitest';
import { id, type ServiceId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { aChore } from '#shared/samples/release-builders.ts';
import { aChoreEntry, aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { isOfChore, linesWith, upkeepLog, wasDone } from './upkeep-log.ts';

const at = (day: number) => instant(Date.UTC(2026, 2, day, 9));
const log = upkeepLog(
  {
    entries: [
      aChoreEntry({ at: at(10), note: 'Two rules were stale' }),
      aChoreEntry({ id: id('entry-2'), kind: 'skipped', at: at(17), occurrence: '2026-03-17' }),
    ],
    things: [
      aLittleThing({ at: at(12) }),
      aLittleThing({ id: id('p'), at: at(11), work: 'project' }),
    ],
  },
  {
    chores: new Map([['chore-1', aChore()]]),
    services: new Map([['service-1', { name: 'checkout' }]]),
  },
);
const found = (words: string, serviceId: ServiceId | null = null) =>
  linesWith(log, { words, serviceId });

describe('the log of upkeep', () => {
  it('[KC40] is one list of entries and little things, the newest first', () => {
    expect(log.map(({ kind, text }) => [kind, text])).toEqual([
      ['skipped', 'Rotate WAF rules'],
      ['little-thing', 'Restarted billing-worker'],
      ['project', 'Restarted billing-worker'],
      ['done', 'Rotate WAF rules'],
    ]);
  });

  it('[KC41] is found by all of its words in any order, in text, note and service', () => {
    expect(found('STALE waf checkout').map(({ kind }) => kind)).toEqual(['done']);
    expect(found('waf billing')).toEqual([]);
    expect(found('When did I last waf checkout?')).toEqual(found('waf checkout'));
    expect(found('  ')).toEqual(log);
  });

  it('[KC42] says when it was last done by what was done, not by what was skipped', () => {
    expect(found('waf').find(wasDone)?.on).toBe('2026-03-10');
  });

  it('[KC43] is narrowed to a service, that of the chore for its entries', () => {
    expect(found('', id('service-1')).map(({ of }) => isOfChore(of))).toEqual([true, true]);
    expect(found('stale', id('service-1'))).toHaveLength(1);
    expect(found('billing', id('service-1'))).toEqual([]);
    expect(found('', id('service-2'))).toEqual([]);
  });
});
