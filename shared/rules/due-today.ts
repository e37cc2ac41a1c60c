import type { FollowUp, Notice } from '#shared/domain/decision.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { after, minutes, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from './acceptance-standing.ts';
import type { ChoreCourse } from './chore-course.ts';
import { choreState } from './chore-state.ts';
import { dueWords, isAsking } from './chore-words.ts';
import { dayAfter, type OperatorCalendar } from './operator-calendar.ts';
import { shortSpan } from './span-words.ts';

export type DueKind =
  | 'incident-update'
  | 'acceptance-ends'
  | 'control-chore'
  | 'revert'
  | 'follow-up'
  | 'notice'
  | 'chore';

/** Something to do before the day ends. `at` for a moment, `on` for a day, neither for any time. */
export type DueItem = {
  readonly kind: DueKind;
  /** The id of the row it is about. */
  readonly id: string;
  readonly side: 'reliability' | 'security' | 'upkeep';
  readonly title: string;
  /** RA-14 for a chore that keeps one of its controls, INC-212 for a revert. */
  readonly about: string | null;
  readonly at: Instant | null;
  readonly on: CalendarDay | null;
  readonly isLate: boolean;
  /** "in 6 min", "3 d late", "today", "to be told". */
  readonly words: string;
};

export type DueRows = {
  readonly acceptances: readonly RiskAcceptance[];
  readonly standingOf: (acceptance: RiskAcceptance) => AcceptanceStanding;
  readonly mitigations: readonly Mitigation[];
  readonly followUps: readonly FollowUp[];
  readonly notices: readonly Notice[];
  readonly chores: readonly ChoreCourse[];
  readonly incidents: readonly Incident[];
  /** When people were last told about an incident; `null`: since it was declared, never. */
  readonly lastUpdateOf: (incident: Incident) => Instant | null;
};

/** Among what is due at one time: users waiting, then a lapse of cover, then what was promised. */
const CONSEQUENCE: readonly DueKind[] = [
  'incident-update',
  'acceptance-ends',
  'control-chore',
  'revert',
  'follow-up',
  'notice',
  'chore',
];

/** Minutes between updates by severity; a house rule. Not judged yet counts as SEV3. */
const UPDATE_EVERY = { 1: 30, 2: 30, 3: 60, 4: 120 } as const;

/**
 * What is due today or late, by when it is due: the latest first, what has no time last; at one time
 * by consequence.
 *
 * Today ends with the operator's calendar day. What is past its time is late, never failed. An
 * acceptance is due while it is in force or suspended; one that has ended is a tension. Updates are
 * due while an incident is not resolved, exercises included.
 */
export function dueToday(
  rows: DueRows,
  now: Instant,
  calendar: OperatorCalendar,
): readonly DueItem[] {
  const endOfDay = calendar.startOf(dayAfter(calendar.today));
  const items = [
    ...updates(rows, now),
    ...endings(rows, now),
    ...reverts(rows, now),
    ...followUps(rows, now),
    ...notices(rows),
    ...chores(rows, now, calendar),
  ];
  return items.filter(({ at }) => at === null || at < endOfDay).toSorted(byDue(calendar));
}

function updates({ incidents, lastUpdateOf }: DueRows, now: Instant): readonly DueItem[] {
  return incidents
    .filter(({ kind, resolvedAt }) => resolvedAt === null && kind !== 'maintenance')
    .map((incident) => {
      const every = minutes(UPDATE_EVERY[incident.severity ?? 3]);
      const at = after(lastUpdateOf(incident) ?? incident.declaredAt, every);
      const title = `INC-${incident.number}: next update`;
      return timed('incident-update', incident.id, 'reliability', title, null, at, now);
    });
}

const endings = ({ acceptances, standingOf }: DueRows, now: Instant): readonly DueItem[] =>
  acceptances.flatMap((acceptance) => {
    const { kind } = standingOf(acceptance);
    if (kind !== 'in-force' && kind !== 'suspended') return [];
    const { expiresAt, id, number } = acceptance;
    const title = `RA-${number} ends: decide anew`;
    return timed('acceptance-ends', id, 'security', title, null, expiresAt, now);
  });

const reverts = ({ incidents, mitigations }: DueRows, now: Instant): readonly DueItem[] =>
  mitigations.flatMap(({ id, incidentId, revertBy, revertedAt, text, weakensSecurity }) => {
    if (revertBy === null || revertedAt !== null) return [];
    const incident = incidents.find((one) => one.id === incidentId);
    const about = incident ? `INC-${incident.number}` : null;
    const side = weakensSecurity ? 'security' : 'reliability';
    return timed('revert', id, side, `Revert: ${text}`, about, revertBy, now);
  });

const followUps = ({ followUps: all }: DueRows, now: Instant): readonly DueItem[] =>
  all.flatMap(({ doneAt, dueAt, id, kind, text }) => {
    if (doneAt !== null) return [];
    const side = kind === 'return-to-secure-release' ? 'security' : 'upkeep';
    return timed('follow-up', id, side, text, null, dueAt, now);
  });

const notices = ({ notices: all }: DueRows): readonly DueItem[] =>
  all.flatMap(({ id, number, subject, to, told }) =>
    told !== null
      ? []
      : {
          kind: 'notice' as const,
          id,
          side: to,
          title: `Tell ${to}: ${subject}`,
          about: `N-${number}`,
          at: null,
          on: null,
          isLate: false,
          words: 'to be told',
        },
  );

function chores(
  { acceptances, chores: all, standingOf }: DueRows,
  now: Instant,
  calendar: OperatorCalendar,
): readonly DueItem[] {
  return all.flatMap((course) => {
    const state = choreState(course, now, calendar);
    if (!isAsking(state)) return [];
    const { id, title } = course.chore;
    const kept = acceptances.find(
      (acceptance) =>
        acceptance.controls.some(({ choreId }) => choreId === id) &&
        ['in-force', 'suspended'].includes(standingOf(acceptance).kind),
    );
    const { at, day } = state.lateFrom;
    return {
      kind: kept ? ('control-chore' as const) : ('chore' as const),
      id,
      side: 'upkeep' as const,
      title,
      about: kept ? `RA-${kept.number}` : null,
      at,
      on: day,
      isLate: state.kind === 'overdue',
      words: dueWords(state, course.chore, now, calendar),
    };
  });
}

function timed(
  kind: DueKind,
  id: string,
  side: DueItem['side'],
  title: string,
  about: string | null,
  at: Instant,
  now: Instant,
): DueItem {
  const isLate = now >= at;
  const span = shortSpan(at - now);
  return {
    kind,
    id,
    side,
    title,
    about,
    at,
    on: null,
    isLate,
    words: isLate ? `${span} late` : `in ${span}`,
  };
}

const byDue =
  ({ startOf }: OperatorCalendar) =>
  (one: DueItem, other: DueItem): number => {
    // A day is due until its end.
    const due = ({ at, on }: DueItem): number =>
      at ?? (on === null ? Number.MAX_SAFE_INTEGER : startOf(dayAfter(on)));
    return (
      due(one) - due(other) ||
      CONSEQUENCE.indexOf(one.kind) - CONSEQUENCE.indexOf(other.kind) ||
      (one.title < other.title ? -1 : one.title > other.title ? 1 : 0)
    );
  };
