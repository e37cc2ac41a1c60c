import { describe, expect, it } from 'vitest';
import { importUpkeep } from '#shared/commands/import-upkeep.ts';
import { id } from '#shared/domain/ids.ts';
import { readUpkeepText } from '#shared/importers/read-upkeep.ts';
import { aService } from '#shared/samples/release-builders.ts';
import { aCertificate, READ_ON, UPKEEP_FILES } from '#shared/samples/upkeep-files.ts';
import type { UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import type { UpkeepItem } from './import-item.ts';
import {
  bringsUpkeep,
  choreMark,
  firstChoice,
  LITTLE_THINGS_MARK,
  takeUpkeepInput,
  withMark,
} from './upkeep-choice.ts';

function fileOf(name: keyof typeof UPKEEP_FILES): UpkeepFile {
  const read = readUpkeepText(UPKEEP_FILES[name], READ_ON);
  if (!read?.ok) throw new Error(name);
  return read.value;
}
const itemOf = (file: UpkeepFile): UpkeepItem => ({
  key: file.format,
  name: file.format,
  state: { kind: 'upkeep', file, sha256: file.format, chosen: firstChoice(file, READ_ON.today) },
});
const services = [aService({ id: id('billing-id'), name: 'Billing' })];

describe('what is taken of files about upkeep', () => {
  it('[UA74] proposes what is to be done; what was done, and authorities, wait to be chosen', () => {
    const item = itemOf(fileOf('super-productivity'));
    const input = takeUpkeepInput([item], services, READ_ON);
    expect(input.chores).toHaveLength(3);
    expect(input.littleThings).toHaveLength(0);

    const file = fileOf('todo-txt');
    const [draft] = file.chores;
    if (!draft) throw new Error('no chore');
    const due = (day: string) => ({
      ...draft,
      ...{ key: day, schedule: { kind: 'once' as const, due: day, zone: null } },
    });
    const dated = { ...file, chores: [due('2020-01-01'), due('2026-01-01')] };
    expect(takeUpkeepInput([itemOf(dated)], services, READ_ON).chores).toMatchObject([
      { schedule: { due: '2026-01-01' } },
    ]);

    const chosen = withMark(item.state.chosen, LITTLE_THINGS_MARK, true);
    const more = { ...item, state: { ...item.state, chosen } };
    expect(takeUpkeepInput([more], services, READ_ON).littleThings).toHaveLength(1);

    const authority = {
      ...({ key: 'certificate:ca', kind: 'certificate', name: 'CA', notes: null } as const),
      ...{ certificate: aCertificate(1), endsOn: READ_ON.today, isProposed: false },
    };
    const chain = { ...fileOf('rdap'), deadlines: [authority] };
    expect(bringsUpkeep(itemOf(chain).state)).toBe(false);
  });

  it('[UA75] puts each under the service of its name, in any letters, unless one is chosen', () => {
    const item = itemOf(fileOf('super-productivity'));
    const placed = (service: UpkeepItem['state']['chosen']['service']) => {
      const state = { ...item.state, chosen: { ...item.state.chosen, service } };
      const { chores } = takeUpkeepInput([{ ...item, state }], services, READ_ON);
      return chores.map(({ serviceId }) => serviceId);
    };
    expect(placed('by-name')).toEqual(['billing-id', null, 'billing-id']);
    expect(placed('none')).toEqual([null, null, null]);
    expect(placed(id('other'))).toEqual(['other', 'other', 'other']);
  });

  it('[UA76] leaves out what was not chosen, and is what the command takes', () => {
    const file = fileOf('todo-txt');
    const item = itemOf(file);
    const [first] = file.chores;
    const chosen = withMark(item.state.chosen, first ? choreMark(first) : '', false);
    const all = (Object.keys(UPKEEP_FILES) as (keyof typeof UPKEEP_FILES)[])
      .filter((name) => name !== 'todo-txt')
      .map((name) => itemOf(fileOf(name)));
    const input = takeUpkeepInput(
      [{ ...item, state: { ...item.state, chosen } }, ...all],
      services,
      READ_ON,
    );
    expect(input.chores.map(({ title }) => title)).not.toContain(first?.title);
    expect(importUpkeep.input.safeParse(input).success).toBe(true);
  });
});
