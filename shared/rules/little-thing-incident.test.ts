import { expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { mayBelongTo } from './little-thing-incident.ts';

it('[LT27] belongs to an incident by itself where it came after its start, and is about no other service', () => {
  const [a, b] = [id<'ServiceId'>('a'), id<'ServiceId'>('b')];
  const incident = { declaredAt: instant(1000), startedAt: null, serviceId: a };
  const at = (time: number, serviceId: typeof a | null = null) => ({
    at: instant(time),
    serviceId,
  });
  expect(mayBelongTo(incident, at(1000))).toBe(true);
  expect(mayBelongTo(incident, at(999))).toBe(false);
  expect(mayBelongTo({ ...incident, startedAt: instant(500) }, at(999, a))).toBe(true);
  expect(mayBelongTo(incident, at(1500, b))).toBe(false);
  expect(mayBelongTo({ ...incident, serviceId: null }, at(1500, b))).toBe(true);
});
