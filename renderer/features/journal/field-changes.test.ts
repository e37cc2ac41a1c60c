import { expect, it } from 'vitest';
import type { Change } from '#shared/journal/entry.ts';
import { id } from '#shared/domain/ids.ts';
import { fieldChanges } from './field-changes.ts';

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
