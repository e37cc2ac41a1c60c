import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed } from './changes.ts';
import { command } from './command.ts';
import { incidentKindInput, incidentSeverityInput } from './declare-incident.ts';
import { timelineLine } from './incident-timeline.ts';
import { idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

const incidentId = idOf<'IncidentId'>();

/** Gives an incident another title. */
export const renameIncident = command({
  name: 'incident.rename',
  input: z.object({ id: incidentId, title: textInput }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide({ id, title }, { row }): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (title === '') return refused({ kind: 'empty', field: 'the title' });
    return ok(changed('incidents', incident, { ...incident, title }));
  },
});

/** Judges, or judges again, how severe it is; the change is on the timeline. */
export const setIncidentSeverity = command({
  name: 'incident.set-severity',
  input: z.object({ id: incidentId, severity: incidentSeverityInput.nullable() }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide({ id, severity }, given): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const incident = given.row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (incident.severity === severity) return ok([]);

    const word = (value: number | null): string => (value === null ? 'not judged' : `SEV${value}`);
    const text = `Severity changed from ${word(incident.severity)} to ${word(severity)}`;
    return ok([
      ...changed('incidents', incident, { ...incident, severity }),
      timelineLine(given, { incidentId: id, at: given.now, kind: 'status', text }),
    ]);
  },
});

/** Marks an exercise or scheduled maintenance, so that no figure counts it as an incident. */
export const setIncidentKind = command({
  name: 'incident.set-kind',
  input: z.object({ id: incidentId, kind: incidentKindInput }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide({ id, kind }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    return ok(changed('incidents', incident, { ...incident, kind }));
  },
});

/** Says which service it is about, and where. A service with one environment places it. */
export const placeIncident = command({
  name: 'incident.place',
  input: z.object({
    id: incidentId,
    serviceId: idOf<'ServiceId'>().nullable(),
    placementId: idOf<'PlacementId'>().nullable().default(null),
  }),
  reads: ({ id, serviceId }) => [
    { table: 'incidents', id },
    ...(serviceId === null
      ? []
      : [
          { table: 'services', id: serviceId } as const,
          { table: 'placements', index: 'serviceId', is: serviceId } as const,
        ]),
  ],

  decide(
    { id, placementId, serviceId },
    { row, rows },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'other-service'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (serviceId === null) {
      const nowhere = { ...incident, serviceId: null, placementId: null };
      return ok(changed('incidents', incident, nowhere));
    }
    if (!row('services', serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
    }
    const known = rows('placements', 'serviceId', serviceId);
    if (placementId !== null && !known.some((placement) => placement.id === placementId)) {
      return refused({ kind: 'other-service', what: 'placement' });
    }
    const only = known.length === 1 ? (known[0]?.id ?? null) : null;
    const placed = { ...incident, serviceId, placementId: placementId ?? only };
    return ok(changed('incidents', incident, placed));
  },
});

/** The operator's estimate of the share of users or requests affected, 0 to 1. */
export const setImpactFraction = command({
  name: 'incident.set-impact',
  input: z.object({ id: incidentId, impactFraction: z.number().nullable() }),
  reads: ({ id }) => [{ table: 'incidents', id }],

  decide(
    { id, impactFraction },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'out-of-range'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    if (impactFraction !== null && !(impactFraction >= 0 && impactFraction <= 1)) {
      return refused({
        kind: 'out-of-range',
        field: 'the share affected',
        allowed: 'a share between 0 and 100 %',
      });
    }
    return ok(changed('incidents', incident, { ...incident, impactFraction }));
  },
});

/** Names the release that brought it, and the one whose fix ended it. */
export const setIncidentReleases = command({
  name: 'incident.set-releases',
  input: z.object({
    id: incidentId,
    causedByReleaseId: idOf<'ReleaseId'>().nullable(),
    fixedInReleaseId: idOf<'ReleaseId'>().nullable(),
  }),
  reads: ({ causedByReleaseId, fixedInReleaseId, id }) => [
    { table: 'incidents', id },
    ...[causedByReleaseId, fixedInReleaseId].flatMap((releaseId) =>
      releaseId === null ? [] : [{ table: 'releases', id: releaseId } as const],
    ),
  ],

  decide(
    { causedByReleaseId, fixedInReleaseId, id },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'other-service'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    for (const releaseId of [causedByReleaseId, fixedInReleaseId]) {
      if (releaseId === null) continue;
      const release = row('releases', releaseId);
      if (!release) return refused({ kind: 'not-in-log', what: 'release', id: releaseId });
      if (incident.serviceId !== null && release.serviceId !== incident.serviceId) {
        return refused({ kind: 'other-service', what: 'release' });
      }
    }
    const named = { ...incident, causedByReleaseId, fixedInReleaseId };
    return ok(changed('incidents', incident, named));
  },
});

/**
 * Says that it came because chores were late. What those chores prevent is learnt from nothing else.
 */
export const setLateChores = command({
  name: 'incident.set-late-chores',
  input: z.object({ id: incidentId, choreIds: z.array(idOf<'ChoreId'>()).max(50) }),
  reads: ({ choreIds, id }) => [
    { table: 'incidents', id },
    ...choreIds.map((choreId) => ({ table: 'chores', id: choreId }) as const),
  ],

  decide({ choreIds, id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const incident = row('incidents', id);
    if (!incident) return refused({ kind: 'not-in-log', what: 'incident', id });
    const before = incident.lateChoreIds ?? [];
    // A chore that was removed since it was named stays named: the incident did come of it.
    const gone = choreIds.find((choreId) => !before.includes(choreId) && !row('chores', choreId));
    if (gone !== undefined) return refused({ kind: 'not-in-log', what: 'chore', id: gone });
    const named = [...new Set(choreIds)];
    if (named.length === 0 && before.length === 0) return ok([]);
    return ok(changed('incidents', incident, { ...incident, lateChoreIds: named }));
  },
});
