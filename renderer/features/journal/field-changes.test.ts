import { expect, it } from 'vitest';
import type { Change } from '#shared/journal/entry.ts';
import { id } from '#shared/domain/ids.ts';
import { fieldChanges } from './field-changes.ts';
import { fieldName, fieldText } from './field-text.ts';

const service = {
  id: id<'ServiceId'>('s1'),
  name: 'checkout',
  harmClass: { severity: 2 as const, of: 'Money' },
  slo: null,
};

const changed = (before: Change['before'], after: Change['after']): Change =>
  ({ table: 'services', id: 's1', before, after }) as Change;

it('[UI50] tells which fields changed, and leaves out those that did not', () => {
  const after = { ...service, harmClass: { ...service.harmClass, of: 'Sales' } };

  expect(fieldChanges(changed(service, after))).toEqual([
    { path: 'harmClass.of', before: 'Money', after: 'Sales' },
  ]);
});

it('[UI51] shows every field of a row that was created or removed', () => {
  expect(fieldChanges(changed(null, service)).map(({ path }) => path)).toEqual([
    'id',
    'name',
    'harmClass.severity',
    'harmClass.of',
    'slo',
  ]);
  expect(fieldChanges(changed(service, null)).at(1)).toEqual({
    path: 'name',
    before: 'checkout',
    after: undefined,
  });
});

it('[UI52] says what a field holds in words, never as it is stored', () => {
  const options = [
    { key: '1', kind: 'stay', label: 'Stay on 2.4.0', releaseId: null, cells: [{ row: 'a' }] },
    { key: '2', kind: 'roll-back', label: 'Roll back to 2.3.1', releaseId: 'r1', cells: [] },
  ];
  expect(fieldText('options', options, 'UTC')).toBe(
    '2 items: key 1, kind stay, label Stay on 2.4.0, cells 1 item; key 2, kind roll-back, label Roll back to 2.3.1, release id r1, cells 0 items',
  );
  expect(fieldText('closed', { at: 0, because: 'gone' }, 'UTC')).toBe(
    'at Thu 1 Jan 1970, 00:00:00 UTC, because gone',
  );
  expect(fieldName('breakGlass')).toBe('reason for break-glass');
  expect(fieldName('harmClass.of')).toBe('harm class: of');
});
