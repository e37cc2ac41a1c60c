import type { Absence } from '#shared/domain/absence.ts';
import type { ChoreEntry, ChoreKind } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { expectationWords } from '#shared/rules/absence-forecast-words.ts';
import type { Expectation } from '#shared/rules/absence-forecast.ts';
import type { HelpMinutes } from '#shared/rules/absence-help.ts';
import { dueBefore } from '#shared/rules/absence-before.ts';
import {
  isExpected,
  isWithoutBasis,
  KIND_ORDER,
  type Outlook,
} from '#shared/rules/absence-outlook.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import { median } from '#shared/rules/quantile.ts';

/** What somebody needs to do one chore without asking. `null` where nobody wrote it down. */
export type HandoverItem = {
  readonly about: string;
  readonly title: string;
  readonly serviceName: string | null;
  /** A clause: what to expect, and from what. */
  readonly expected: string;
  /** The day on whose end it lapses. */
  readonly by: CalendarDay | null;
  /** It is late before the trip begins. */
  readonly isLate: boolean;
  /** Why it matters: what happens where it is not done. */
  readonly consequence: string | null;
  /** `RA-14`: what is suspended with it. */
  readonly standsOnIt: readonly string[];
  readonly steps: string | null;
  readonly lastOn: CalendarDay | null;
  readonly minutes: number | null;
  readonly contact: string | null;
  readonly onlyYou: boolean;
  readonly sheetTestedOn: CalendarDay | null;
};

export type HandoverSheet = {
  readonly trip: Pick<Absence, 'from' | 'to' | 'note'>;
  readonly writtenOn: CalendarDay;
  readonly help: HelpMinutes;
  readonly groups: readonly {
    readonly kind: ChoreKind;
    readonly items: readonly HandoverItem[];
  }[];
  /** What was done since the trip was planned. */
  readonly doneAhead: readonly { readonly title: string; readonly on: CalendarDay }[];
  /** What was put off or skipped since then, and what is late already: known, and left. */
  readonly left: readonly { readonly title: string; readonly why: string | null }[];
  /** What is due before the trip, and taken as done by then; with the days. */
  readonly takenAsDone: readonly string[];
  /** What nothing is known of: it may come all the same. */
  readonly unknown: readonly string[];
};

export type HandoverGiven = {
  readonly outlook: Outlook;
  readonly absence: Pick<Absence, 'from' | 'to' | 'note' | 'plannedAt'>;
  readonly courses: readonly ChoreCourse[];
  readonly entries: readonly ChoreEntry[];
  readonly lines: readonly ChoreLine[];
  readonly today: CalendarDay;
};

/** What is handed over for a trip, by kind. Names of people are in it only where a chore has them. */
export function handoverSheet(given: HandoverGiven): HandoverSheet {
  const { absence, outlook, today } = given;
  const courses = new Map(given.courses.map((course) => [course.id as string, course]));
  const lines = new Map(given.lines.map((line) => [line.id as string, line]));
  const expected = outlook.expectations.filter((one) => isExpected(one, outlook.length));
  const since = given.entries.filter(({ at }) => at >= absence.plannedAt);
  const titleOf = ({ choreId }: ChoreEntry): string => courses.get(choreId)?.chore.title ?? '';

  return {
    trip: { from: absence.from, to: absence.to, note: absence.note },
    writtenOn: today,
    help: outlook.help,
    groups: KIND_ORDER.map((kind) => ({
      kind,
      items: expected
        .filter((one) => one.kind === kind)
        .map((one) => itemOf(one, outlook, courses.get(one.about), lines.get(one.about))),
    })).filter(({ items }) => items.length > 0),
    doneAhead: since
      .filter(({ kind }) => kind === 'done' || kind === 'not-needed')
      .map((entry) => ({ title: titleOf(entry), on: entry.on }))
      .filter(({ title }) => title !== ''),
    left: since
      .filter(({ kind }) => kind === 'postponed' || kind === 'skipped')
      .map((entry) => ({ title: titleOf(entry), why: whyOf(entry) }))
      .filter(({ title }) => title !== ''),
    takenAsDone: dueBefore(given.lines, absence, today),
    unknown: outlook.expectations.filter(isWithoutBasis).map(({ title }) => title),
  };
}

function itemOf(
  one: Expectation,
  { trip }: Outlook,
  course: ChoreCourse | undefined,
  line: ChoreLine | undefined,
): HandoverItem {
  const chore = course?.chore;
  return {
    about: one.about,
    title: one.title,
    serviceName: line?.serviceName ?? null,
    expected: expectationWords(one, trip),
    isLate: one.isLate,
    by: one.lapsesOnDay === null ? null : daysAfter(trip.from, one.lapsesOnDay - 1),
    consequence: chore?.consequence ?? null,
    standsOnIt: line?.keeps.map(({ number }) => `RA-${String(number)}`) ?? [],
    steps: chore?.steps ?? null,
    lastOn: one.lastOn,
    minutes: line?.minutes ?? one.usualMinutes ?? median(one.minutes),
    contact: chore?.contact ?? null,
    onlyYou: chore?.onlyYou ?? false,
    sheetTestedOn: chore?.sheetTestedOn ?? null,
  };
}

const whyOf = ({ kind, note, until }: ChoreEntry): string | null => {
  const what = kind === 'skipped' ? 'skipped' : `put off to ${until?.slice(0, 10) ?? 'later'}`;
  return note === null ? what : `${what}: ${note}`;
};
