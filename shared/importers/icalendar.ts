import ICAL from 'ical.js';
import type { Chore, Schedule } from '#shared/domain/chore.ts';
import { instant } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { isZone } from '#shared/rules/zone.ts';
import { type DraftSchedule, localTimeIn, repeatingFrom } from './draft-schedule.ts';
import { ownWords } from './icalendar-own.ts';
import { MAX_CHORES } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import {
  choreDraft,
  gathered,
  type Gathering,
  leaveBehind,
  once,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

export const isICalendar = (start: string): boolean => /^BEGIN:VCALENDAR\s/i.test(start);

/**
 * Reads to-dos and events of iCalendar (RFC 5545) as chores: words, day or time with its zone, rule,
 * exceptions and length. A file that we wrote gives the same chores again.
 *
 * An event that names a to-do of the file is that one once more. Changes to single occurrences, and
 * whatever has no day, is done or is cancelled, are left behind.
 */
export function readICalendar(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const calendars = parsed(text);
  if (!calendars.ok) return refused([calendars.refusal]);
  const parts = calendars.value
    .flatMap((calendar) => calendar.getAllSubcomponents())
    .filter(({ name }) => name === 'vtodo' || name === 'vevent');
  if (parts.length > MAX_CHORES * 4) {
    return refused([
      { path: '$', expected: `at most ${MAX_CHORES * 4} entries`, found: String(parts.length) },
    ]);
  }
  const gathering = startGathering();
  const todos = new Set(parts.flatMap((part) => (part.name === 'vtodo' ? said(part, 'uid') : [])));
  try {
    for (const [place, part] of parts.entries()) {
      const isTwice = part.name === 'vevent' && todos.has(said(part, 'related-to') ?? ' ');
      if (!isTwice) addPart(part, `${part.name.toUpperCase()} ${place + 1}`, day, gathering);
    }
  } catch (error) {
    // The library decorates values only when they are asked for.
    return refused([unreadable(error)]);
  }
  return ok(gathered('icalendar', gathering));
}

function parsed(text: string): Result<readonly ICAL.Component[], ImportProblem> {
  // The library drops parts of a rule that it does not know: we read rules ourselves.
  const unfolded = text
    .replace(/\r?\n[ \t]/g, '')
    .replace(/^(RRULE|EXRULE)(?=[;:])/gim, 'X-OWN-$1');
  try {
    const read = ICAL.parse(unfolded) as unknown[];
    const all = typeof read[0] === 'string' ? [read] : (read as unknown[][]);
    return ok(all.map((one) => new ICAL.Component(one as never)));
  } catch (error) {
    return refused(unreadable(error));
  }
}

const unreadable = (error: unknown): ImportProblem => ({
  path: '$',
  expected: 'iCalendar',
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
  const { refusal, schedule } = own.rolling
    ? { schedule: own.rolling, refusal: null }
    : scheduleOf(part, when ?? { local: day.today, zone: null }, starts, own.start, day);
  if (refusal !== null) leaveBehind(gathering, 'a repetition', path, refusal);
  if (part.getAllProperties('rdate').length > 0)
    leaveBehind(gathering, 'days of their own', path, title);

  const [, id = null] = /^(.+)@lightkeeper$/.exec(said(part, 'uid') ?? '') ?? [];
  const repeats = said(part, 'x-own-rrule');
  const categories = part.getFirstProperty('categories')?.getValues().map(String) ?? [];
  gathering.chores.push(
    choreDraft({
      key: id ?? said(part, 'uid') ?? `${title} ${when?.local ?? ''}`,
      title,
      schedule,
      serviceName: categories[0] ?? null,
      contact: said(part, 'contact'),
      minutes: minutesOf(part),
      ...own.words,
      notes:
        own.words === null
          ? paragraphs(
              said(part, 'description'),
              said(part, 'location') !== null && `Place: ${said(part, 'location') ?? ''}`,
              categories.length > 1 && `Categories: ${categories.join(', ')}`,
              refusal !== null && `Repeats: ${repeats ?? ''}`,
            )
          : own.words.notes,
    }),
  );
}

type Local = { readonly local: string; readonly zone: string | null };

function scheduleOf(
  part: ICAL.Component,
  when: Local,
  starts: Local | null,
  ownStart: string | null,
  day: ReadingDay,
): DraftSchedule {
  const rule = said(part, 'x-own-rrule');
  if (rule === null) {
    const schedule: Schedule = once(ownStart ?? when.local, when.zone ?? day.zone);
    return { schedule, refusal: null };
  }
  const except = part
    .getAllProperties('exdate')
    .flatMap((property) => property.getValues().map((value) => localOf(value, property, day)))
    .flatMap((one) => one?.local ?? []);
  const from = starts ?? when;
  return repeatingFrom(
    { rule, start: ownStart ?? from.local, zone: from.zone, except: except.slice(0, 1_000) },
    day,
  );
}

function timeOf(part: ICAL.Component, name: string, day: ReadingDay): Local | null {
  const property = part.getFirstProperty(name);
  return property ? localOf(property.getFirstValue(), property, day) : null;
}

/** A time in UTC is one on the operator's clock; a zone that is not known here as well. */
function localOf(value: unknown, property: ICAL.Property, day: ReadingDay): Local | null {
  if (!(value instanceof ICAL.Time)) return null;
  const text = value.toString().slice(0, 16);
  const local = value.isDate ? text.slice(0, 10) : text;
  // The library reads on over a date that no calendar has.
  if (readLocalTime(local) === null) throw new Error(`${property.name} ${value.toString()}`);
  if (value.isDate) return { local, zone: null };
  if (value.toString().endsWith('Z')) {
    const at = Date.parse(value.toString());
    return Number.isNaN(at) ? null : { local: localTimeIn(instant(at), day.zone), zone: day.zone };
  }
  const named = property.getFirstParameter('tzid') as string | undefined;
  return { local, zone: named !== undefined && isZone(named) ? named : day.zone };
}

function minutesOf(part: ICAL.Component): Chore['minutes'] {
  const value = part.getFirstPropertyValue('duration');
  const seconds = value instanceof ICAL.Duration ? value.toSeconds() : 0;
  return seconds >= 60 && seconds < 86_400 ? Math.round(seconds / 60) : null;
}
