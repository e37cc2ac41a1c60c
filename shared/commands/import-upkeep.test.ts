import { describe, expect, it } from 'vitest';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { icalendarOf } from '#shared/exporters/icalendar.ts';
import { readUpkeepText } from '#shared/importers/read-upkeep.ts';
import { choreCourse, firstDue } from '#shared/rules/chore-course.ts';
import { memoryLog } from '#shared/samples/memory-log.ts';
import { aCertificate, READ_ON, UPKEEP_FILES } from '#shared/samples/upkeep-files.ts';
import { addAsset, changeAsset, removeAsset } from './assets.ts';
import { completeChore } from './chore-entries.ts';
import { removeChore } from './chores.ts';
import { importUpkeep } from './import-upkeep.ts';

const { now, today, zone } = READ_ON;

function aLog() {
  let made = 0;
  return memoryLog({ newId: () => `id-${String((made += 1)).padStart(4, '0')}` });
}
const nothing = { today, zone, chores: [], deadlines: [], littleThings: [] };
const cert = (which: number) => ({
  ...{ source: 'certificate:api.example.org www.example.org', kind: 'certificate' as const },
  ...{ name: 'api.example.org', certificate: aCertificate(which), serviceId: null, notes: null },
  endsOn: calendarDay(new Date(aCertificate(which).validTo).toISOString().slice(0, 10)),
});
const drop = (log: ReturnType<typeof aLog>, which: number, at = now) =>
  log.run(importUpkeep, { ...nothing, deadlines: [cert(which)] }, at);

const withoutService = <Draft extends { readonly serviceName: string | null }>(draft: Draft) => {
  const { serviceName, ...rest } = draft;
  expect(serviceName === null || serviceName.length > 0).toBe(true);
  return rest;
};

/** Everything that a file brings, as the preview hands it on. */
function takenFrom(text: string) {
  const read = readUpkeepText(text, READ_ON);
  if (!read?.ok) throw new Error(JSON.stringify(read));
  const { chores, format, littleThings } = read.value;
  return {
    ...nothing,
    chores: chores.map(({ key, ...chore }) => ({
      ...withoutService(chore),
      source: `${format}:${key}`,
      ownId: format === 'icalendar' ? key : null,
    })),
    littleThings: littleThings.map((thing) => ({
      ...withoutService(thing),
      serviceId: null,
    })),
  };
}

describe('taking files about upkeep', () => {
  it.each(['crontab', 'icalendar', 'taskwarrior', 'super-productivity', 'ticktick'] as const)(
    '[UA40] %s is one entry, one undo, and a second time it changes nothing',
    (name) => {
      const log = aLog();
      const empty = log.tables();
      const input = takenFrom(UPKEEP_FILES[name]);
      const first = log.run(importUpkeep, input, now);

      expect(log.entries()).toHaveLength(1);
      expect(log.rows('chores')).toHaveLength(input.chores.length);
      expect(log.rows('littleThings')).toHaveLength(input.littleThings.length);
      expect(log.run(importUpkeep, input, now)).toMatchObject({ ok: true, value: null });
      if (!first.ok || !first.value) throw new Error('not taken');
      log.undo(first.value.id, now);
      expect(log.tables()).toEqual(empty);
    },
  );

  it('[UA41] what was done before the file was written is the past of its chore', () => {
    const log = aLog();
    log.run(importUpkeep, takenFrom(UPKEEP_FILES.taskwarrior), now);

    expect(log.rows('choreEntries')).toMatchObject([
      { kind: 'done', occurrence: '2026-04-01', on: '2026-04-01' },
    ]);
    const [chore] = log.rows('chores');
    if (!chore) throw new Error('no chore');
    expect(firstDue(choreCourse(chore, log.rows('choreEntries')))?.key).toBe('2026-07-01');
  });

  it('[UA42] a certificate is an asset with its facts, and a chore due at its end', () => {
    const log = aLog();
    drop(log, 0);

    expect(log.rows('assets')).toMatchObject([
      { kind: 'certificate', expiresOn: '2026-06-30', certificate: { serial: '00' } },
    ]);
    expect(log.rows('chores')).toMatchObject([
      {
        ...{ kind: 'deadline', title: 'Renew the certificate of api.example.org' },
        ...{ schedule: { kind: 'once', due: '2026-06-30' }, grace: { before: 30, after: 0 } },
        assetId: log.rows('assets')[0]?.id,
      },
    ]);
  });

  it('[UA43] a newer certificate renews: done once, due at the new end, newest facts kept', () => {
    const log = aLog();
    drop(log, 0);
    drop(log, 90);

    expect(log.rows('chores')).toHaveLength(1);
    expect(log.rows('choreEntries')).toMatchObject([{ kind: 'done', occurrence: '2026-06-30' }]);
    expect(log.rows('assets')).toMatchObject([
      { certificate: { validTo: aCertificate(90).validTo } },
    ]);
    const [chore] = log.rows('chores');
    if (!chore) throw new Error('no chore');
    expect(firstDue(choreCourse(chore, log.rows('choreEntries')))?.key).toBe('2026-09-28');
  });

  it('[UA44] an older certificate, or the same, changes nothing', () => {
    const log = aLog();
    drop(log, 90);
    const before = log.tables();

    expect(drop(log, 0)).toMatchObject({ ok: true, value: null });
    expect(drop(log, 90)).toMatchObject({ ok: true, value: null });
    expect(log.tables()).toEqual(before);
  });

  it('[UA45] what the operator ticked before the newer one came is not done twice', () => {
    const log = aLog();
    drop(log, 0);
    const [chore] = log.rows('chores');
    log.run(
      completeChore,
      { id: chore?.id ?? '', on: calendarDay('2026-06-20') },
      instant(Date.UTC(2026, 5, 20)),
    );
    drop(log, 90, instant(Date.UTC(2026, 5, 21)));

    expect(log.rows('choreEntries')).toHaveLength(1);
    expect(log.rows('chores')).toMatchObject([{ schedule: { due: '2026-09-28' } }]);
  });

  it('[UA46] a certificate is the asset that was written down under its name; renamed it is known', () => {
    const log = aLog();
    log.run(addAsset, { kind: 'certificate', name: 'api.example.org' }, now);
    drop(log, 0);
    const [asset] = log.rows('assets');
    log.run(changeAsset, { id: asset?.id ?? '', kind: 'certificate', name: 'Shop' }, now);
    drop(log, 90);

    expect(log.rows('assets')).toMatchObject([{ name: 'Shop', certificate: { serial: '090' } }]);
  });

  it('[UA47] a calendar of our own brings nothing back into the log that wrote it', () => {
    const log = aLog();
    log.run(importUpkeep, takenFrom(UPKEEP_FILES['todo-txt']), now);
    const before = log.tables();
    const text = icalendarOf(
      log.rows('chores').map((chore) => {
        const due = firstDue(choreCourse(chore, []))?.key ?? null;
        return { chore, serviceName: null, occurrence: due, due };
      }),
      { now },
    );

    expect(log.run(importUpkeep, takenFrom(text), now)).toMatchObject({ ok: true, value: null });
    expect(log.tables()).toEqual(before);
  });
});

describe('assets', () => {
  it('[UA48] keep one name for one thing of a kind', () => {
    const log = aLog();
    log.run(addAsset, { kind: 'host', name: 'edge-1' }, now);

    expect(log.run(addAsset, { kind: 'host', name: 'edge-1' }, now)).toMatchObject({
      refusal: { kind: 'name-taken' },
    });
    expect(log.run(addAsset, { kind: 'domain', name: 'edge-1' }, now)).toMatchObject({ ok: true });
    expect(log.run(addAsset, { kind: 'host', name: ' ' }, now)).toMatchObject({
      refusal: { kind: 'empty' },
    });
  });

  it('[UA49] are not removed while a chore keeps them', () => {
    const log = aLog();
    drop(log, 0);
    const [asset] = log.rows('assets');

    expect(log.run(removeAsset, { id: asset?.id ?? '' }, now)).toMatchObject({
      refusal: { kind: 'depended-on', rows: [{ label: expect.stringContaining('Renew') }] },
    });
    log.run(removeChore, { id: log.rows('chores')[0]?.id ?? '' }, now);
    expect(log.run(removeAsset, { id: asset?.id ?? '' }, now)).toMatchObject({ ok: true });
    expect(log.rows('assets')).toEqual([]);
  });
});
