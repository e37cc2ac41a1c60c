import type { HarmSeverity } from '#shared/domain/harm.ts';
import type { ChoreId, RiskAcceptanceId, ServiceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Service } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';
import { standingOf } from './acceptance-standing.ts';
import type { ChoreCourse } from './chore-course.ts';
import type { ChoreMark } from './chore-marks.ts';
import { choreState, type ChoreDue, type ChoreState } from './chore-state.ts';
import { comingWords, dueWords, isAsking, missedWords } from './chore-words.ts';
import { keptBy } from './kept-by.ts';
import { daysAfter, type OperatorCalendar } from './operator-calendar.ts';
import { scheduleZone } from './schedule-occurrences.ts';
import { shortScheduleWords } from './schedule-words.ts';
import { controlsUnproven, provenUntil } from './unproven-controls.ts';
import { visibleText } from './visible-text.ts';

/** An acceptance, in force or suspended, one of whose controls the chore keeps. */
export type KeptAcceptance = {
  readonly id: RiskAcceptanceId;
  readonly number: number;
  readonly isSuspended: boolean;
  /** Which of its controls, in their words. */
  readonly controls: readonly string[];
};

/** A chore as a list shows it, at one moment. */
export type ChoreLine = {
  readonly id: ChoreId;
  /** With signs that reverse or hide text made visible. */
  readonly title: string;
  /** Of the clock on which it is due at a time; `null`: it is due on a day, or on the operator's. */
  readonly zone: string | null;
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  /** How often, in few words. */
  readonly often: string;
  readonly recent: readonly ChoreMark[];
  /** As a rule, or the median of what it took; `null` where nobody said. */
  readonly minutes: number | null;
  readonly kind: ChoreState['kind'];
  /** `null` where nothing is to come, or nothing can be said. */
  readonly due: ChoreDue | null;
  /** "3 d late", "by Sun 17 May", "Fri"; of one that cannot be read: "unknown". */
  readonly words: string;
  /** "missed 3 times, Mon 4 to Mon 18 May". */
  readonly missed: string | null;
  readonly keeps: readonly KeptAcceptance[];
  /** Until when what stands on it is proven, unless it is done; `null`: without an end. */
  readonly provenUntil: Instant | null;
  /** How bad its lapse is: its own harm, else that of the service; `null`: nobody said. */
  readonly harm: HarmSeverity | null;
  readonly consequence: string | null;
  readonly onlyYou: boolean;
};

export type ChoreList = {
  /** Past their grace. */
  readonly late: readonly ChoreLine[];
  /** Due today, or in their grace. */
  readonly today: readonly ChoreLine[];
  /** Due within the next six days, or to be done early already. */
  readonly week: readonly ChoreLine[];
  /** After that, the next one first. */
  readonly later: readonly ChoreLine[];
  /** Schedules that cannot be read or gave nothing within reach. */
  readonly unknown: readonly ChoreLine[];
};

export type ChoreListRows = {
  readonly courses: readonly ChoreCourse[];
  readonly services: readonly Pick<Service, 'id' | 'name' | 'harmClass'>[];
  /** Those that may be in force. */
  readonly acceptances: readonly RiskAcceptance[];
};

/**
 * What there is to do, by consequence and by the days left, not by how long it has been late.
 *
 * Every chore that goes on is in exactly one list.
 */
export function choreList(
  rows: ChoreListRows,
  now: Instant,
  calendar: OperatorCalendar,
): ChoreList {
  const lines = choreLines(rows, now, calendar).filter(
    ({ kind }) => kind !== 'over' && kind !== 'retired',
  );

  const weekEnds = daysAfter(calendar.today, 6);
  const of = (belongs: (line: ChoreLine) => boolean): readonly ChoreLine[] =>
    lines.filter(belongs).toSorted(byConsequence);
  const isToday = ({ due, kind }: ChoreLine): boolean =>
    kind === 'due' ||
    kind === 'in-grace' ||
    ((kind === 'upcoming' || kind === 'ready') && due?.due.day === calendar.today);
  const isThisWeek = (line: ChoreLine): boolean =>
    !isToday(line) &&
    (line.kind === 'ready' || (line.kind === 'upcoming' && (line.due?.due.day ?? '') <= weekEnds));

  return {
    late: of(({ kind }) => kind === 'overdue'),
    today: of(isToday),
    week: of(isThisWeek).toSorted(byDay),
    later: lines
      .filter((line) => line.kind === 'upcoming' && !isToday(line) && !isThisWeek(line))
      .toSorted(byDay),
    unknown: of(({ kind }) => kind === 'unknown'),
  };
}

/** Each chore as a list would show it, whatever its state. */
export function choreLines(
  rows: ChoreListRows,
  now: Instant,
  calendar: OperatorCalendar,
): readonly ChoreLine[] {
  const keeps = standingOn(rows, now, calendar);
  const services = new Map(rows.services.map((service) => [service.id, service]));
  return rows.courses.map((course) => {
    const { serviceId } = course;
    const service = serviceId === null ? null : (services.get(serviceId) ?? null);
    return lineOf(course, service, keeps.get(course.id) ?? [], now, calendar);
  });
}

/** One chore as a list would show it, whatever its state. */
export function choreLine(
  course: ChoreCourse,
  { acceptances, services }: Omit<ChoreListRows, 'courses'>,
  now: Instant,
  calendar: OperatorCalendar,
): ChoreLine {
  const keeps = standingOn({ acceptances, courses: [course], services }, now, calendar);
  const service = services.find(({ id }) => id === course.serviceId) ?? null;
  return lineOf(course, service, keeps.get(course.id) ?? [], now, calendar);
}

function lineOf(
  course: ChoreCourse,
  service: Pick<Service, 'name' | 'harmClass'> | null,
  keeps: readonly KeptAcceptance[],
  now: Instant,
  calendar: OperatorCalendar,
): ChoreLine {
  const { chore, recent, took } = course;
  const state = choreState(course, now, calendar);
  const due = 'due' in state ? state : null;
  return {
    id: chore.id,
    title: visibleText(chore.title),
    zone: scheduleZone(chore.schedule),
    serviceId: chore.serviceId,
    serviceName: service?.name ?? null,
    often: oftenWords(chore.schedule),
    recent,
    minutes: chore.minutes ?? took.median,
    kind: state.kind,
    due,
    words: stateWords(state, course, now, calendar),
    missed: due === null ? null : missedWords(due, calendar),
    keeps,
    provenUntil: provenUntil(course, calendar),
    harm: chore.harm ?? service?.harmClass.severity ?? null,
    consequence: chore.consequence,
    onlyYou: chore.onlyYou,
  };
}

const oftenWords = keptBy(shortScheduleWords);

function stateWords(
  state: ChoreState,
  { chore }: ChoreCourse,
  now: Instant,
  calendar: OperatorCalendar,
): string {
  if (!('due' in state)) return ENDED_WORDS[state.kind];
  return isAsking(state) ? dueWords(state, chore, now, calendar) : comingWords(state, calendar);
}

const ENDED_WORDS = {
  over: 'done for good',
  retired: 'no longer kept',
  unknown: 'unknown',
} as const;

/** By chore, the acceptances that stand on it. */
function standingOn(
  { acceptances, courses }: ChoreListRows,
  now: Instant,
  calendar: OperatorCalendar,
): ReadonlyMap<string, readonly KeptAcceptance[]> {
  const kept = new Map<string, KeptAcceptance[]>();
  const byId = new Map(courses.map((course) => [course.id, course]));
  for (const acceptance of acceptances) {
    const ids = acceptance.controls.flatMap(({ choreId }) => choreId ?? []);
    if (ids.length === 0) continue;
    const keeping = ids.flatMap((id) => byId.get(id) ?? []);
    const unproven = controlsUnproven(acceptance, keeping, now, calendar);
    const { kind } = standingOf(acceptance, now, unproven);
    if (kind !== 'in-force' && kind !== 'suspended') continue;
    for (const id of new Set(ids)) {
      // Suspended by this chore, not by another one that keeps another control.
      const isSuspended = unproven.some(({ control }) => control.choreId === id);
      const controls = acceptance.controls
        .filter(({ choreId }) => choreId === id)
        .map(({ text }) => text);
      const named = { id: acceptance.id, number: acceptance.number, isSuspended, controls };
      kept.set(id, [...(kept.get(id) ?? []), named]);
    }
  }
  return kept;
}

/** What stands on it first, then how bad its lapse is, then what has least time left. */
function byConsequence(one: ChoreLine, other: ChoreLine): number {
  return (
    Number(other.keeps.length > 0) - Number(one.keeps.length > 0) ||
    (one.harm ?? LEAST) - (other.harm ?? LEAST) ||
    (one.due?.overdueAt ?? 0) - (other.due?.overdueAt ?? 0) ||
    byTitle(one, other)
  );
}

/** After the four severities: nobody said. */
const LEAST = 5;

function byDay(one: ChoreLine, other: ChoreLine): number {
  const [a, b] = [one.due?.due.key ?? '', other.due?.due.key ?? ''];
  return a < b ? -1 : a > b ? 1 : byConsequence(one, other);
}

const byTitle = (one: ChoreLine, other: ChoreLine): number =>
  one.title < other.title ? -1 : one.title > other.title ? 1 : 0;
