import type { Chore, ChoreEntry, ChoreEntryKind, Schedule } from '#shared/domain/chore.ts';
import type { ChoreId, ServiceId } from '#shared/domain/ids.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { answersOf, dayOfKey, isProving, occurrenceAt, type Answers } from './chore-answers.ts';
import { recentMarks, type ChoreMark } from './chore-marks.ts';
import { dayBefore, laterDay } from './operator-calendar.ts';
import { median } from './quantile.ts';
import {
  rollingNext,
  scheduleOccurrences,
  type DueOccurrence,
  type ScheduleEnd,
} from './schedule-occurrences.ts';

/** What the operator put off: the occurrence by its key, and when it is due instead. */
export type Postponed = { readonly key: string; readonly until: DueOccurrence };

/**
 * Where a chore has come by its log, free of time.
 *
 * It is a projection: it follows from the chore and its entries alone, and is made again whenever
 * one of them changes. What it is at a moment is for `choreState` to say.
 */
export type ChoreCourse = {
  readonly id: ChoreId;
  readonly serviceId: ServiceId | null;
  readonly chore: Chore;
  /** Occurrences that nobody answered, in order. At most `AHEAD` of those after the last answer. */
  readonly open: readonly DueOccurrence[];
  /** Why `open` ends; `limit` means that the schedule goes on. */
  readonly end: ScheduleEnd;
  readonly postponed: readonly Postponed[];
  /**
   * The occurrence at whose lapse nothing proves any more what the chore keeps: the first one after
   * the last that was really done, or found not to be needed. Moving or skipping proves nothing.
   * `null`: there is none to come.
   */
  readonly proof: DueOccurrence | null;
  /** The last time that it was done, or checked. */
  readonly last: {
    readonly on: CalendarDay;
    readonly at: Instant;
    readonly kind: ChoreEntryKind;
  } | null;
  readonly recent: readonly ChoreMark[];
  readonly doneCount: number;
  /** Median of the entries that say their minutes, with their number. */
  readonly took: { readonly median: number | null; readonly n: number };
  /** 1 where nothing is to come: done for good, or no longer kept. IndexedDB indexes no booleans. */
  readonly isOver: 0 | 1;
};

/** So many occurrences are kept ready. */
export const AHEAD = 12;
/** Of a chore whose misses stack, so many are looked through for the ones left. */
const MOST_STACKED = 2000;

/** The course of a chore, from its entries in any order. */
export function choreCourse(chore: Chore, entries: readonly ChoreEntry[]): ChoreCourse {
  const answers = answersOf(entries);
  const { found, end } = openOccurrences(chore, answers);
  const last = answers.proving.at(-1) ?? null;
  const took = entries.flatMap(({ kind, minutes }) =>
    kind === 'done' && minutes !== null ? minutes : [],
  );
  return {
    id: chore.id,
    serviceId: chore.serviceId,
    chore,
    open: found,
    end,
    postponed: found.flatMap(({ key }) => {
      const until = answers.postponed.get(key)?.until ?? null;
      const moved = until === null ? null : occurrenceAt(chore, until);
      return moved === null ? [] : { key, until: moved };
    }),
    proof: proofOf(chore, answers),
    last: last && { on: last.on, at: last.at, kind: last.kind },
    recent: recentMarks(chore, answers),
    doneCount: answers.proving.length,
    took: { median: median(took), n: took.length },
    isOver: chore.retiredAt !== null || (found.length === 0 && end === 'over') ? 1 : 0,
  };
}

type Open = { readonly found: readonly DueOccurrence[]; readonly end: ScheduleEnd };

/** What nobody answered; the first is what is to be done. */
export function openOccurrences(chore: Chore, answers: Answers): Open {
  const { schedule } = chore;
  if (schedule.kind === 'rolling') {
    const next = rollingDue(schedule, answers);
    if (next === null) return { found: [], end: 'over' };
    // The one after it depends on the day on which this one is done.
    return scheduleOccurrences({ ...schedule, first: next }, { after: null, limit: 1 });
  }
  if (schedule.kind === 'once') {
    // It may have been put to a new day after it was done: a certificate that was renewed.
    const once = scheduleOccurrences(schedule, { after: null, limit: 1 });
    const isOpen = once.found.every(({ key }) => !answers.said.has(key));
    return isOpen ? once : { found: [], end: 'over' };
  }
  const answered = lastKey([...answers.said.keys()]);
  const from = floorOf(chore);
  const ahead = scheduleOccurrences(schedule, {
    after: lastKey([...answers.said.keys(), from]),
    limit: AHEAD,
  });
  if (chore.missed === 'keep-one' || answered === null) return ahead;

  const past = scheduleOccurrences(schedule, {
    after: from,
    limit: MOST_STACKED,
    until: dayOfKey(answered),
  });
  const left = past.found.filter(({ key }) => key < answered && !answers.said.has(key));
  return { found: [...left, ...ahead.found], end: ahead.end };
}

type Rolling = Extract<Schedule, { readonly kind: 'rolling' }>;

/** So long after it was last done; a skip counts from its day, so that the next one is to come. */
function rollingDue(schedule: Rolling, { proving, said }: Answers): CalendarDay | null {
  const passed = [...said.values()]
    .filter((entry) => !isProving(entry))
    .map(({ occurrence, on }) => laterDay(dayOfKey(occurrence ?? on), on));
  const anchor = [...proving.map(({ on }) => on), ...passed].reduce<CalendarDay | null>(
    (latest, day) => (latest === null ? day : laterDay(latest, day)),
    null,
  );
  return anchor === null ? schedule.first : rollingNext(schedule, anchor);
}

function proofOf(chore: Chore, answers: Answers): DueOccurrence | null {
  const { schedule } = chore;
  const { proving } = answers;
  if (schedule.kind === 'once') {
    const due = scheduleOccurrences(schedule, { after: null, limit: 1 }).found[0] ?? null;
    return proving.some(({ occurrence }) => occurrence === due?.key) ? null : due;
  }
  if (schedule.kind === 'rolling') {
    const first = rollingDue(schedule, { ...answers, said: new Map() });
    if (first === null) return null;
    return scheduleOccurrences({ ...schedule, first }, { after: null, limit: 1 }).found[0] ?? null;
  }
  // A new schedule is held against the old proof: changing it proves nothing.
  const done = lastKey(proving.flatMap(({ occurrence }) => occurrence ?? []));
  const after = done ?? floorOf(chore);
  return scheduleOccurrences(schedule, { after, limit: 1 }).found[0] ?? null;
}

/** The key before all occurrences that count: the end of the eve of `countsFrom`. */
export const floorOf = ({
  countsFrom,
  schedule,
}: Pick<Chore, 'countsFrom' | 'schedule'>): string =>
  schedule.kind === 'rule' && schedule.start.length > countsFrom.length
    ? `${dayBefore(countsFrom)}T23:59:59`
    : dayBefore(countsFrom);

/** A key as a day sorts before the times of that day, since both are ISO texts. */
const lastKey = (keys: readonly string[]): string | null =>
  keys.reduce<string | null>((last, key) => (last === null || key > last ? key : last), null);

/** When the oldest unanswered occurrence is due, after what put it off. */
export function firstDue({ open, postponed }: ChoreCourse): DueOccurrence | null {
  const first = open[0] ?? null;
  return postponed.find(({ key }) => key === first?.key)?.until ?? first;
}
