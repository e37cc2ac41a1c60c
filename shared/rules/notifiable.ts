import type { Absence } from '#shared/domain/absence.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { before, days, type Instant } from '#shared/domain/time.ts';
import { standingOf } from './acceptance-standing.ts';
import type { ChoreCourse } from './chore-course.ts';
import type { ChoreLine, ChoreList } from './chore-list.ts';
import { windowOf } from './chore-state.ts';
import type { Notifiable } from './notification-plan.ts';
import { dayAfter, daysAfter, type OperatorCalendar } from './operator-calendar.ts';

export type NotifiableRows = {
  readonly chores: ChoreList;
  /** Of the same chores, for what a line does not carry. */
  readonly courses: readonly ChoreCourse[];
  /** Those that may be in force, or ended not long ago. */
  readonly acceptances: readonly RiskAcceptance[];
  readonly absences: readonly Pick<Absence, 'from' | 'to'>[];
};

/** A certificate or a domain is told of this many days ahead, and again on its day. */
const DEADLINE_AHEAD = 7;
/** An acceptance is told of this long before its end, and again at its end. */
const END_AHEAD = days(1);

/**
 * Everything of the log that may be told outside of the window, each with the moment from which on
 * it may be. What was done, revoked or ended is not among it.
 */
export function notifiableThings(
  { absences, acceptances, chores, courses }: NotifiableRows,
  now: Instant,
  calendar: OperatorCalendar,
): readonly Notifiable[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const lines = [...chores.late, ...chores.today, ...chores.week, ...chores.later];
  return [
    ...lines.flatMap((line) => {
      const course = byId.get(line.id);
      return course === undefined ? [] : choreThings(line, course, absences, calendar);
    }),
    ...acceptances.flatMap((acceptance) => endings(acceptance, now)),
  ];
}

function choreThings(
  line: ChoreLine,
  { chore, proof }: ChoreCourse,
  absences: readonly Pick<Absence, 'from' | 'to'>[],
  calendar: OperatorCalendar,
): readonly Notifiable[] {
  const { due, id, keeps, provenUntil, title, words } = line;
  if (due === null) return [];
  const { dueFrom } = windowOf(due.lateFrom, chore, calendar);
  const which = due.lateFrom.key;
  const things: Notifiable[] = [];

  if (keeps.length > 0 && provenUntil !== null) {
    const names = keeps.map(({ number }) => `RA-${number}`).join(', ');
    const lapse = `${names} ${keeps.length === 1 ? 'is' : 'are'} suspended`;
    const at = provenUntil;
    things.push({ group: 'controls', id, title, which: proof?.key ?? '', at, words: lapse });
  }
  if (chore.kind === 'deadline') {
    const ahead = calendar.startOf(daysAfter(due.lateFrom.day, -DEADLINE_AHEAD));
    const deadline = { group: 'deadlines', id, title, words } as const;
    things.push({ ...deadline, which: `${which} ahead`, at: ahead });
    things.push({ ...deadline, which, at: dueFrom });
  } else {
    things.push({ group: 'chores', id, title, which, at: dueFrom, words });
  }
  if (absences.some(({ from, to }) => isWithin(due.overdueAt, from, to, calendar))) {
    const lapse = chore.consequence ?? words;
    things.push({ group: 'trips', id, title, which, at: due.overdueAt, words: lapse });
  }
  return things;
}

function isWithin(
  at: Instant,
  from: Absence['from'],
  to: Absence['to'],
  { startOf }: Pick<OperatorCalendar, 'startOf'>,
): boolean {
  return startOf(from) <= at && at < startOf(dayAfter(to));
}

function endings(acceptance: RiskAcceptance, now: Instant): readonly Notifiable[] {
  const { kind } = standingOf(acceptance, now, []);
  if (kind !== 'in-force' && kind !== 'expired') return [];
  const { expiresAt, id, number } = acceptance;
  const about = { group: 'acceptances', id, title: `RA-${number}` } as const;
  return kind === 'expired'
    ? [
        {
          ...about,
          which: `${expiresAt} over`,
          at: expiresAt,
          words: 'has ended; its findings count as open again',
        },
      ]
    : [
        {
          ...about,
          which: `${expiresAt}`,
          at: before(expiresAt, END_AHEAD),
          words: 'ends within a day',
        },
      ];
}
