import type { AssetId, IncidentId, LittleThingId, ServiceId } from '#shared/domain/ids.ts';
import type { LittleThing, WorkKind } from '#shared/domain/little-thing.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { readMinutes, UNREADABLE_MINUTES } from './read-minutes.ts';

/** What stands in the fields while a little thing is corrected. */
export type LittleThingDraft = {
  readonly text: string;
  /** As it was typed; empty: it stays when it was. */
  readonly when: string;
  readonly minutes: string;
  readonly work: WorkKind;
  readonly serviceId: ServiceId | null;
  readonly assetId: AssetId | null;
  readonly incidentId: IncidentId | null;
  readonly onTimeline: boolean;
};

export const draftOf = ({
  assetId,
  incidentId,
  minutes,
  serviceId,
  text,
  work,
}: LittleThing): LittleThingDraft => ({
  ...{ text, work, serviceId, assetId, incidentId },
  when: '',
  minutes: minutes === null ? '' : String(minutes),
  onTimeline: false,
});

/** What does not read, by its field; `null` where it does. */
export type DraftProblems = {
  readonly text: string | null;
  readonly minutes: string | null;
  /** The field of the time says itself what does not read. */
  readonly when: string | null;
};

/** @param at the moment that the text of the time means; `null`: none */
export const problemsOf = (
  { minutes, text, when }: LittleThingDraft,
  at: Instant | null,
): DraftProblems => ({
  text: text.trim() === '' ? 'Say in a few words what was done.' : null,
  minutes: readMinutes(minutes) === 'unreadable' ? UNREADABLE_MINUTES : null,
  when: when.trim() !== '' && at === null ? 'The time does not read yet.' : null,
});

/** The first of the problems, as the answer to an attempt to save. */
export const firstProblem = ({ minutes, text, when }: DraftProblems): string | null => {
  const first = text ?? when ?? minutes;
  return first === null ? null : `${first} Nothing was saved.`;
};

type Correction = Pick<
  LittleThing,
  'text' | 'minutes' | 'work' | 'serviceId' | 'assetId' | 'at'
> & {
  readonly id: LittleThingId;
  readonly on: CalendarDay;
  readonly onTimeline: boolean;
  /** Absent: it stays with the incident it is with. */
  readonly incidentId?: IncidentId | null;
};

/**
 * What the fields say, for the command. To be asked where there is no problem.
 *
 * A time that was not typed anew keeps its day as well: the operator may have been in another zone.
 *
 * @param at the new moment; `null`: it stays when it was
 * @param dayOf the day of a moment on the operator's calendar
 */
export function correctionOf(
  thing: LittleThing,
  { assetId, incidentId, minutes, onTimeline, serviceId, text, work }: LittleThingDraft,
  at: Instant | null,
  dayOf: (at: Instant) => CalendarDay,
): Correction {
  const took = readMinutes(minutes);
  const isMoved = incidentId !== thing.incidentId;
  return {
    ...{ id: thing.id, text, work, serviceId, assetId },
    minutes: took === 'unreadable' ? thing.minutes : took,
    at: at ?? thing.at,
    on: at === null ? thing.on : dayOf(at),
    onTimeline: onTimeline && isMoved && incidentId !== null,
    ...(isMoved ? { incidentId } : {}),
  };
}
