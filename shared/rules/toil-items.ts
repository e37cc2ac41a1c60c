import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { plain } from './pattern-text.ts';
import { isProving } from './chore-answers.ts';
import { incidentMinutes, incidentSpan } from './toil-incidents.ts';
import type { SaidItem, WorkItem } from './toil-item.ts';
import { withMinutes } from './toil-minutes.ts';
import { subjectNames, type SubjectRows } from './toil-titles.ts';

export type WorkRows = SubjectRows & {
  readonly entries: readonly ChoreEntry[];
  readonly chores: readonly Pick<
    Chore,
    'id' | 'title' | 'minutes' | 'retiredAt' | 'serviceId' | 'assetId'
  >[];
  readonly things: readonly LittleThing[];
  readonly incidents: readonly Incident[];
};

/**
 * The work of the log, in any order, each piece once.
 *
 * Chores that were done or checked; little things; incidents, not exercises nor maintenance. A little
 * thing within the time of its incident is in the incident's minutes already, and no piece of its own.
 *
 * @param dayOf the operator's calendar day of a moment
 */
export function workItems(
  rows: WorkRows,
  dayOf: (at: Instant) => CalendarDay,
): readonly WorkItem[] {
  return [...withMinutes([...choreWork(rows), ...thingWork(rows)]), ...incidentWork(rows, dayOf)];
}

function choreWork({ chores, entries, ...named }: WorkRows): readonly SaidItem[] {
  const about = subjectNames(named);
  const byId = new Map(chores.map((chore) => [chore.id, chore]));
  return entries.filter(isProving).map(({ at, choreId, id, kind, minutes, on }): SaidItem => {
    const chore = byId.get(choreId);
    const line = `chore ${choreId}`;
    return {
      ...{ id, kind: 'chore', line, at, on, minutes },
      alike: `${line} ${kind}`,
      title: chore?.title ?? 'A chore that was removed',
      about: about(chore),
      usual: kind === 'done' ? (chore?.minutes ?? null) : null,
      isOver: chore === undefined || chore.retiredAt !== null,
    };
  });
}

function thingWork({ incidents, things, ...named }: WorkRows): readonly SaidItem[] {
  const about = subjectNames(named);
  const spans = new Map(incidents.map((one) => [one.id, incidentSpan(one)]));
  const isWithin = ({ at, incidentId }: LittleThing): boolean => {
    const span = incidentId === null ? null : (spans.get(incidentId) ?? null);
    return span !== null && span.from <= at && at <= span.to;
  };
  return things
    .filter((thing) => !isWithin(thing))
    .map(({ assetId, at, id, minutes, on, serviceId, text, work }): SaidItem => {
      const kind = work === 'project' ? 'project' : 'little-thing';
      // What has no letters is like nothing else.
      const line = `${kind} ${assetId ?? ''} ${serviceId ?? ''} ${plain(text) || id}`;
      return {
        ...{ id, kind, line, alike: line, title: text, at, on, minutes },
        ...{ about: about({ assetId, serviceId }), usual: null, isOver: false },
      };
    });
}

function incidentWork(
  { incidents, services }: WorkRows,
  dayOf: (at: Instant) => CalendarDay,
): readonly WorkItem[] {
  const nameOf = new Map(services.map(({ id, name }) => [id, name]));
  return incidents
    .filter(({ kind }) => kind === 'incident')
    .map((incident): WorkItem => {
      const { declaredAt, id, serviceId } = incident;
      const at = incidentSpan(incident)?.from ?? incident.acknowledgedAt ?? declaredAt;
      const minutes = incidentMinutes(incident);
      const service = serviceId === null ? undefined : nameOf.get(serviceId);
      return {
        ...{ id, kind: 'incident', at, on: dayOf(at), minutes, isOver: false },
        line: `incident ${serviceId ?? ''}`,
        title: service === undefined ? 'Incidents of no service' : `Incidents of ${service}`,
        about: null,
        basis: minutes === null ? 'unknown' : 'clock',
      };
    });
}
