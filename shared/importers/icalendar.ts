import ICAL from 'ical.js';
import type { Chore } from '#shared/domain/chore.ts';
import { instant } from '#shared/domain/time.ts';
import { refused, type Result } from '#shared/result.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import {
  addChore,
  type DraftSchedule,
  localTimeIn,
  localTimeOn,
  repeatingFrom,
  zoneNote,
  zoneRemark,
} from './draft-schedule.ts';
import { ownWords } from './icalendar-own.ts';
import { type CalendarPart, calendarParts } from './icalendar-parts.ts';
import { MAX_CHORES, MAX_EXCEPTIONS } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import { addAll } from './read-items.ts';
import type { ImportProblem } from './report.ts';
import {
  gathered,
  type Gathering,
  leaveBehind,
  leaveUnread,
  once,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';
import { zoneNamed } from './zone-name.ts';

/** What can be a chore. */
const PARTS = new Set(['VTODO', 'VEVENT']);

export const isICalendar = (start: string): boolean => /^BEGIN:VCALENDAR\s/i.test(start);

/**
 * Reads to-dos and events of iCalendar (RFC 5545) as chores: words, day or time with its zone, rule,
 * exceptions and length. A file that we wrote gives the same chores again.
 *
 * An event that names a to-do of the file is that one once more. Changes to single occurrences, and
 * whatever has no day, is done, is cancelled or cannot be read, are left behind. A time on a clock that
 * nobody knows is read on the operator's, which its row says.
 */
export function readICalendar(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const taken = calendarParts(text);
  if (!taken.ok) return refused([taken.refusal]);
  const parts = taken.value.parts.filter(({ name }) => name !== 'VTIMEZONE');
  if (parts.length > MAX_CHORES * 4) {
    return refused([
      { path: '$', expected: `at most ${MAX_CHORES * 4} entries`, found: String(parts.length) },
    ]);
  }
  const gathering = startGathering();
  for (const problem of taken.value.problems) leaveUnread(gathering, problem);
  const todos = new Set<string>();
  const read = (part: CalendarPart): Gathering => {
    const { name, path } = part;
    const own = startGathering();
    try {
      if (!PARTS.has(name)) leaveBehind(own, 'no to-do and no event', path, name);
      else {
        const component = parsed(part);
        const isTwice = name === 'VEVENT' && todos.has(said(component, 'related-to') ?? '');
        if (!isTwice) addPart(component, path, day, own);
        if (name === 'VTODO') todos.add(said(component, 'uid') ?? ' ');
      }
      return own;
    } catch (error) {
      // The library decorates values only when they are asked for.
      const nothing = startGathering();
      leaveUnread(nothing, unreadable(path, name, error));
      return nothing;
    }
  };
  // To-dos first: an event that is one of them once more is known by it.
  const isTodo = ({ name }: CalendarPart): boolean => name === 'VTODO';
  const ofTodos = parts.map((part) => (isTodo(part) ? read(part) : null));
  for (const [place, part] of parts.entries()) addAll(gathering, ofTodos[place] ?? read(part));
  return gathered('icalendar', gathering);
}

/** The library drops parts of a rule that it does not know: we read rules ourselves. */
const parsed = ({ text }: CalendarPart): ICAL.Component =>
  new ICAL.Component(ICAL.parse(text.replace(/^(RRULE|EXRULE)(?=[;:])/gim, 'X-OWN-$1')) as never);

const unreadable = (path: string, name: string, error: unknown): ImportProblem => ({
  path,
  expected: `a ${name} of iCalendar`,
  found: quoted(error instanceof Error ? error.message : 'something else'),
});

/** The text of a property, or `null`. */
function said(part: ICAL.Component, name: string): string | null {
  const value = part.getFirstPropertyValue(name);
  const text = value === null ? '' : String(value).trim();
  return text === '' ? null : text;
}

function addPart(part: ICAL.Component, path: string, day: ReadingDay, gathering: Gathering): void {
  const title = said(part, 'summary') ?? 'Without a title';
  const status = (said(part, 'status') ?? '').toUpperCase();
  if (said(part, 'recurrence-id') !== null) {
    leaveBehind(gathering, 'a change to one occurrence', path, title);
    return;
  }
  if (status === 'CANCELLED' || status === 'COMPLETED' || said(part, 'completed') !== null) {
    leaveBehind(gathering, status === 'CANCELLED' ? 'cancelled' : 'already done', path, title);
    return;
  }
  const own = ownWords((name) => said(part, `x-lightkeeper-${name}`));
  const due = timeOf(part, 'due', day);
  const starts = timeOf(part, 'dtstart', day);
  const when = (part.name === 'vtodo' ? (due ?? starts) : starts) ?? null;
  if (when === null && own.rolling === null) {
    leaveBehind(gathering, 'has no day', path, title);
    return;
  }
  const read: DraftSchedule = own.rolling
    ? { schedule: own.rolling, refusal: null }
    : scheduleOf(part, when ?? { local: day.today, zone: null }, starts, own.start, day);
  const [, id = null] = /^(.+)@lightkeeper$/.exec(said(part, 'uid') ?? '') ?? [];
  const categories = part.getFirstProperty('categories')?.getValues().map(String) ?? [];
  const unknown = [when, starts].find((one) => one?.unknown != null)?.unknown ?? null;
  addChore(gathering, path, read, {
    key: id ?? said(part, 'uid') ?? `${title} ${when?.local ?? ''}`,
    title,
    serviceName: categories[0] ?? null,
    contact: said(part, 'contact'),
    minutes: minutesOf(part),
    ...own.words,
    notes: paragraphs(
      own.words === null ? said(part, 'description') : own.words.notes,
      own.words === null &&
        said(part, 'location') !== null &&
        `Place: ${said(part, 'location') ?? ''}`,
      own.words === null && categories.length > 1 && `Categories: ${categories.join(', ')}`,
      unknown !== null && zoneNote(unknown),
    ),
    remarks: [
      ...(unknown === null ? [] : [zoneRemark(unknown)]),
      ...(read.schedule?.kind === 'rule' ? exceptionRemark(part) : []),
    ],
  });
  if (part.getAllProperties('rdate').length > 0)
    leaveBehind(gathering, 'days of their own', path, title);
}

type Local = {
  readonly local: string;
  readonly zone: string | null;
  /** A name in its place that no zone has. */
  readonly unknown?: string | null;
};

function scheduleOf(
  part: ICAL.Component,
  when: Local,
  starts: Local | null,
  ownStart: string | null,
  day: ReadingDay,
): DraftSchedule {
  const rule = said(part, 'x-own-rrule');
  if (rule === null) {
    return { schedule: once(ownStart ?? when.local, when.zone ?? day.zone), refusal: null };
  }
  const from = starts ?? when;
  const except = exceptionsOf(part, from.zone, day);
  return repeatingFrom({ rule, start: ownStart ?? from.local, zone: from.zone, except }, day);
}

/** On the clock of the start, on which they are looked for. One without a zone is on it already. */
function exceptionsOf(
  part: ICAL.Component,
  zone: string | null,
  day: ReadingDay,
): readonly string[] {
  const clock = zone ?? day.zone;
  return part
    .getAllProperties('exdate')
    .flatMap((property) => {
      assertTimes(property);
      return property.getValues().map((value) => ({ property, value }));
    })
    .slice(0, MAX_EXCEPTIONS)
    .flatMap(({ property, value }) => {
      const one = localOf(value, property, { ...day, zone: clock });
      if (one === null || one.zone === null || one.zone === clock) return one?.local ?? [];
      return localTimeOn(clock, one.local, one.zone);
    });
}

function exceptionRemark(part: ICAL.Component): readonly string[] {
  const all = part.getAllProperties('exdate');
  const count = all.reduce((sum, property) => sum + property.getValues().length, 0);
  return count > MAX_EXCEPTIONS
    ? [`only the first ${MAX_EXCEPTIONS} of ${count} exceptions are taken`]
    : [];
}

function timeOf(part: ICAL.Component, name: string, day: ReadingDay): Local | null {
  const property = part.getFirstProperty(name);
  if (!property) return null;
  assertTimes(property);
  return localOf(property.getFirstValue(), property, day);
}

/** The library makes another day of one that no calendar has: what stands in the file is looked at. */
function assertTimes(property: ICAL.Property): void {
  for (const raw of (property.toJSON() as readonly unknown[]).slice(3)) {
    if (readLocalTime(String(raw)) === null) throw new Error(`${property.name} ${String(raw)}`);
  }
}

/** A time in UTC is one on the operator's clock; so is, and says it, one in a zone that nobody knows. */
function localOf(value: unknown, property: ICAL.Property, day: ReadingDay): Local | null {
  if (!(value instanceof ICAL.Time)) return null;
  const text = value.toString().slice(0, 16);
  const local = value.isDate ? text.slice(0, 10) : text;
  if (readLocalTime(local) === null) throw new Error(`${property.name} ${value.toString()}`);
  if (value.isDate) return { local, zone: null };
  if (value.toString().endsWith('Z')) {
    const at = Date.parse(value.toString());
    return Number.isNaN(at) ? null : { local: localTimeIn(instant(at), day.zone), zone: day.zone };
  }
  const named = property.getFirstParameter('tzid') as string | undefined;
  if (named === undefined) return { local, zone: day.zone };
  const zone = zoneNamed(named);
  return zone === null ? { local, zone: day.zone, unknown: named } : { local, zone };
}

function minutesOf(part: ICAL.Component): Chore['minutes'] {
  const value = part.getFirstPropertyValue('duration');
  const seconds = value instanceof ICAL.Duration ? value.toSeconds() : 0;
  return seconds >= 60 && seconds < 86_400 ? Math.round(seconds / 60) : null;
}
