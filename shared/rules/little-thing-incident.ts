import type { Incident } from '#shared/domain/incident.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';

/** What was before the incident, or about another service, is no line of its timeline by itself. */
export const mayBelongTo = (
  {
    declaredAt,
    serviceId: its,
    startedAt,
  }: Pick<Incident, 'declaredAt' | 'serviceId' | 'startedAt'>,
  { at, serviceId }: Pick<LittleThing, 'at' | 'serviceId'>,
): boolean =>
  at >= (startedAt ?? declaredAt) && (serviceId === null || its === null || serviceId === its);
