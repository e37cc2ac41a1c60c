import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { aLittleThing, anAsset } from '#shared/samples/upkeep-builders.ts';
import { aChore, aChoreEntry } from './sample-chores.ts';
import { aService } from './sample-rows.ts';
import { toilLedger } from './toil-ledger.ts';
import { workItems, type WorkRows } from './toil-items.ts';
import { paretoLines } from './toil-pareto.ts';
import { fullTitle, toldApart } from './toil-titles.ts';

const ROWS = {
  ...{ entries: [], chores: [], things: [], incidents: [], acceptances: [] },
  services: [
    aService({ id: id('checkout'), name: 'checkout' }),
    aService({ id: id('search'), name: 'search' }),
  ],
  assets: [anAsset({ id: id('vault'), name: 'vault-2' })],
};
const namesOf = (rows: Partial<WorkRows>): readonly string[] =>
  paretoLines(workItems({ ...ROWS, ...rows }, () => day('2026-05-14')))
    .map(fullTitle)
    .toSorted();

const rotate = (of: string | null) =>
  aChore({
    id: id(`rotate ${of ?? ''}`),
    title: 'Rotate keys',
    serviceId: of === null ? null : id(of),
  });
const done = (choreId: string, over: Parameters<typeof aChoreEntry>[0] = {}) =>
  aChoreEntry({ id: id(`done ${choreId}`), choreId: id(choreId), ...over });

describe('lines of work of one title', () => {
  it('[TO19] say the service or asset that they are about, and only they', () => {
    const chores = [
      ...[rotate('checkout'), rotate('search'), rotate(null)],
      aChore({ id: id('prune'), title: 'Prune' }),
    ];
    const entries = chores.map((chore) => done(chore.id));
    expect(namesOf({ chores, entries })).toEqual([
      ...['Prune', 'Rotate keys (checkout)', 'Rotate keys (no service)', 'Rotate keys (search)'],
    ]);
    const thing = (about: object) =>
      aLittleThing({ id: id(JSON.stringify(about)), text: 'Restarted it', ...about });
    const onVault = { serviceId: id<'ServiceId'>('search'), assetId: id<'AssetId'>('vault') };
    expect(
      namesOf({ things: [thing({ serviceId: id<'ServiceId'>('search') }), thing(onVault)] }),
    ).toEqual(['Restarted it (search)', 'Restarted it (search, vault-2)']);
    expect(namesOf({ things: [thing(onVault)] })).toEqual(['Restarted it']);
  });

  it('[TO19] do so in the ledger, where a chore has several lines as well', () => {
    const chores = [rotate('checkout'), rotate('search')];
    const said = (choreId: string, on: string) =>
      done(choreId, {
        ...{ id: id(`${choreId} ${on}`), prevented: 'A full disk', on: day(on) },
        at: instant(Date.parse(`${on}T09:00:00Z`)),
      });
    const entries = [said('rotate checkout', '2026-03-10'), said('rotate checkout', '2026-03-09')];
    const from = day('2026-01-01');
    expect(toilLedger({ ...ROWS, chores, entries }, from).map(fullTitle)).toEqual([
      ...['Rotate keys', 'Rotate keys'],
    ]);
    const both = [...entries, said('rotate search', '2026-03-08')];
    expect(toilLedger({ ...ROWS, chores, entries: both }, from).map(fullTitle)).toEqual([
      ...['Rotate keys (checkout)', 'Rotate keys (checkout)', 'Rotate keys (search)'],
    ]);
  });

  it('[TO19] are one title whatever their case', () => {
    const lines = [
      { title: 'Restart', about: 'checkout' },
      { title: ' restart', about: 'search' },
    ];
    expect(toldApart(lines).map(({ beside }) => beside)).toEqual(['checkout', 'search']);
  });
});
