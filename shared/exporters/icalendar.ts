import type { Chore } from '#shared/domain/chore.ts';
import type { Instant } from '#shared/domain/time.ts';
import { scheduleZone } from '#shared/rules/schedule-occurrences.ts';
import { isZone } from '#shared/rules/zone.ts';
import {
  calendarText,
  isDay,
  type JCal,
  optionalText,
  property,
  ruleProperty,
  textProperty,
  timeProperty,
  withSeconds,
} from './calendar-lines.ts';
import { zoneComponent } from './calendar-zones.ts';

/** A chore with what is to do next of it. */
export type CalendarChore = {
  readonly chore: Chore;
  readonly serviceName: string | null;
  /** The occurrence that is open or comes next, as the schedule named it. `null`: none is left. */
  readonly occurrence: string | null;
  /** When that one is due; another day or time where it was postponed. */
  readonly due: string | null;
};

/** To-dos, and the same as events for the many calendars that pass over to-dos. */
export const CALENDAR_PARTS = ['todos', 'events'] as const;
export type CalendarPart = (typeof CALENDAR_PARTS)[number];

/**
 * Chores as iCalendar (RFC 5545): a to-do for each, and an event that does not make its day busy.
 *
 * What repeats is written with its rule, from the open occurrence on, so that a program shows what
 * is to do and not what is long past; a rolling chore has only its next day, since that follows from
 * when it is done. A postponed occurrence is written as an exception of its own. Ids are those of the
 * chores: a newer file replaces what an older one brought. Chores of which nothing is left are not
 * written.
 *
 * What a calendar has no word for stands in `X-LIGHTKEEPER-…`, from which an import makes the same
 * chore again (docs/formats.md).
 *
 * @param now stands as the time of every entry
 */
export function icalendarOf(
  chores: readonly CalendarChore[],
  {
    name = 'Chores',
    now,
    parts = CALENDAR_PARTS,
  }: {
    readonly now: Instant;
    readonly name?: string;
    readonly parts?: readonly CalendarPart[];
  },
): string {
  const stamp = property('dtstamp', 'date-time', new Date(now).toISOString().slice(0, 19) + 'Z');
  const open = chores.filter(({ occurrence }) => occurrence !== null);
  return calendarText(
    [
      ...zonesOf(open, now),
      ...open.flatMap((one) => [
        ...(parts.includes('todos') ? todos(one, stamp) : []),
        ...(parts.includes('events') ? events(one, stamp) : []),
      ]),
    ],
    name,
  );
}

const todoId = ({ id }: Chore): string => `${id}@lightkeeper`;
const eventId = ({ id }: Chore): string => `${id}-event@lightkeeper`;

function todos(one: CalendarChore, stamp: JCal): readonly JCal[] {
  const { chore } = one;
  const head = [property('uid', 'text', todoId(chore)), stamp];
  const body = [...wordsOf(one), property('status', 'text', 'NEEDS-ACTION')];
  const at = (local: string): readonly JCal[] => [
    timeProperty('dtstart', local, zoneOf(chore)),
    timeProperty('due', local, zoneOf(chore)),
  ];
  const first = startOf(one);
  const moved = movedOf(one);
  return [
    ['vtodo', [...head, ...at(first), ...repeating(chore), ...body, ...ownWords(chore)], []],
    ...moved.map(({ from, to }) => [
      'vtodo',
      [...head, timeProperty('recurrence-id', from, zoneOf(chore)), ...at(to), ...body],
      [],
    ]),
  ];
}

function events(one: CalendarChore, stamp: JCal): readonly JCal[] {
  const { chore } = one;
  const head = [property('uid', 'text', eventId(chore)), stamp];
  const at = (local: string): readonly JCal[] => [
    timeProperty('dtstart', local, zoneOf(chore)),
    ...(isDay(local)
      ? [property('transp', 'text', 'TRANSPARENT')]
      : [property('duration', 'duration', `PT${chore.minutes ?? 0}M`)]),
  ];
  const related = property('related-to', 'text', todoId(chore));
  return [
    ['vevent', [...head, ...at(startOf(one)), ...repeating(chore), ...wordsOf(one), related], []],
    ...movedOf(one).map(({ from, to }) => [
      'vevent',
      [
        ...head,
        timeProperty('recurrence-id', from, zoneOf(chore)),
        ...at(to),
        ...wordsOf(one),
        related,
      ],
      [],
    ]),
  ];
}

/** A rule that counts its occurrences counts them from its start; any other may begin later. */
function startOf({ chore: { schedule }, due, occurrence }: CalendarChore): string {
  if (schedule.kind !== 'rule') return due ?? occurrence ?? '';
  return /COUNT=/i.test(schedule.rule) ? schedule.start : (occurrence ?? schedule.start);
}

const movedOf = ({
  chore: { schedule },
  due,
  occurrence,
}: CalendarChore): readonly { readonly from: string; readonly to: string }[] =>
  schedule.kind === 'rule' && occurrence !== null && due !== null && !isSame(due, occurrence)
    ? [{ from: occurrence, to: due }]
    : [];

const isSame = (one: string, other: string): boolean => withSeconds(one) === withSeconds(other);

function repeating({ schedule }: Chore): readonly JCal[] {
  if (schedule.kind !== 'rule') return [];
  const zone = schedule.zone !== null && isZone(schedule.zone) ? schedule.zone : null;
  return [
    ruleProperty(schedule.rule),
    ...schedule.except.map((local) => timeProperty('exdate', local, zone)),
  ];
}

function wordsOf({ chore, serviceName }: CalendarChore): readonly JCal[] {
  const { consequence, contact, notes, steps } = chore;
  const told = [consequence === null ? null : `If it is not done: ${consequence}`, steps, notes];
  return [
    textProperty('summary', chore.title),
    ...optionalText('description', told.filter((text) => text !== null).join('\n\n')),
    ...optionalText('categories', serviceName),
    ...optionalText('contact', contact),
  ];
}

const UNIT_LETTERS = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

/** What no calendar has a word for: read again by our own import. */
function ownWords(chore: Chore): readonly JCal[] {
  const { grace, schedule } = chore;
  const own = (name: string, value: string | number | null): readonly JCal[] =>
    optionalText(`x-lightkeeper-${name}`, value === null ? null : String(value));
  return [
    ...own('kind', chore.kind),
    ...(schedule.kind === 'rule' ? own('start', schedule.start) : []),
    ...(schedule.kind === 'rolling'
      ? [
          ...own('every', `P${schedule.every}${UNIT_LETTERS[schedule.unit]}`),
          ...own('first', schedule.first),
        ]
      : []),
    ...(schedule.kind === 'once' ? own('start', schedule.due) : []),
    ...own('grace', `${grace.before}/${grace.after}`),
    ...own('missed', chore.missed),
    ...own('minutes', chore.minutes),
    ...own('consequence', chore.consequence),
    ...own('harm', chore.harm),
    ...own('steps', chore.steps),
    ...own('only-you', chore.onlyYou ? 'yes' : null),
    ...own('sheet-tested-on', chore.sheetTestedOn),
    ...own('notes', chore.notes),
  ];
}

function zoneOf({ schedule }: Chore): string | null {
  const zone = scheduleZone(schedule);
  return zone !== null && isZone(zone) ? zone : null;
}

/** One for each zone on whose clock something is written, from the first year that needs it. */
function zonesOf(chores: readonly CalendarChore[], now: Instant): readonly JCal[] {
  const years = new Map<string, number>();
  for (const { chore, occurrence } of chores) {
    const zone = zoneOf(chore);
    const { schedule } = chore;
    const start = schedule.kind === 'rule' ? schedule.start : occurrence;
    if (zone === null || start === null || isDay(start)) continue;
    const year = Number(start.slice(0, 4));
    years.set(zone, Math.min(year, years.get(zone) ?? year));
  }
  const present = new Date(now).getUTCFullYear();
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([zone, from]) => zoneComponent(zone, from, present));
}
