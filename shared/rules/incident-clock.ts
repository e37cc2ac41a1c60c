import type { IncidentStamps } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';

/** The first effect on users where it is known, else the declaration: and which of them it is. */
export function clockStart(incident: Pick<IncidentStamps, 'declaredAt' | 'startedAt'>): {
  readonly at: Instant;
  readonly from: 'start' | 'declaration';
} {
  return incident.startedAt === null
    ? { at: incident.declaredAt, from: 'declaration' }
    : { at: incident.startedAt, from: 'start' };
}
