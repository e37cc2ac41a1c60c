import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { dayOfKey, isProving } from './chore-answers.ts';
import { dayWords, shortDayWords } from './day-words.ts';
import { daysFrom } from './operator-calendar.ts';
import { count } from './span-words.ts';
import { subjectNames, toldApart, type SubjectRows, type ToldApart } from './toil-titles.ts';

/**
 * What upkeep was good for, so far as the log can say it. Nobody can count incidents that did not
 * come: each line says what was done and what rests on it, never what would have happened.
 */
export type LedgerLine = ToldApart & {
  readonly key: string;
  /**
   * In the operator's words; done before an end; a control kept proven; done since an incident that
   * came because it was late.
   */
  readonly kind: 'said' | 'before-end' | 'control' | 'after-incident';
  readonly choreId: ChoreId;
  readonly title: string;
  readonly text: string;
  /** What the line rests on: "1 entry of Fri 8 May 2026", "RA-31 and 4 entries". */
  readonly evidence: string;
  /** The newest day that it rests on. */
  readonly on: CalendarDay;
};

export type LedgerRows = SubjectRows & {
  readonly entries: readonly ChoreEntry[];
  readonly chores: readonly Pick<Chore, 'id' | 'title' | 'kind' | 'serviceId' | 'assetId'>[];
  readonly acceptances: readonly RiskAcceptance[];
  /** Those that name chores as late; others are passed over. */
  readonly incidents: readonly Incident[];
};

/** The ledger from a day on, the newest first. */
export function toilLedger(rows: LedgerRows, from: CalendarDay): readonly LedgerLine[] {
  const byId = new Map(rows.chores.map((chore) => [chore.id, chore]));
  const recent = rows.entries.filter((entry) => isProving(entry) && entry.on >= from);
  const about = subjectNames(rows);
  const lines = [
    ...recent.flatMap((entry) => saidLine(entry, byId.get(entry.choreId))),
    ...recent.flatMap((entry) => beforeEndLine(entry, byId.get(entry.choreId))),
    ...controlLines(rows, recent),
    ...afterIncidentLines(rows, recent),
  ].map((line) => ({ ...line, about: about(byId.get(line.choreId)) }));
  return toldApart(lines).toSorted(
    (one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0) || byKey(one, other),
  );
}

const byKey = (one: LedgerLine, other: LedgerLine): number => (one.key < other.key ? -1 : 1);

type Named = Pick<Chore, 'id' | 'title' | 'kind'>;
type Line = Omit<LedgerLine, keyof ToldApart>;

const GONE = 'A chore that was removed';

function saidLine(entry: ChoreEntry, chore: Named | undefined): readonly Line[] {
  const { choreId, id, on, prevented } = entry;
  if (prevented === null) return [];
  return [
    {
      ...{ key: `said ${id}`, kind: 'said', choreId, title: chore?.title ?? GONE, on },
      text: `“${prevented}”`,
      evidence: `said with the entry of ${dayWords(on)}`,
    },
  ];
}

/** Checked is not renewed: only what was done counts. */
function beforeEndLine(entry: ChoreEntry, chore: Named | undefined): readonly Line[] {
  const { choreId, id, kind, occurrence, on } = entry;
  if (chore?.kind !== 'deadline' || kind !== 'done' || occurrence === null) return [];
  const left = daysFrom(on, dayOfKey(occurrence));
  if (left < 0) return [];
  const when = left === 0 ? 'on its last day' : `${count(left, 'day')} before its end`;
  return [
    {
      ...{ key: `before-end ${id}`, kind: 'before-end', choreId, title: chore.title, on },
      text: `Done ${when}, ${dayWords(dayOfKey(occurrence))}.`,
      evidence: `the entry of ${dayWords(on)}`,
    },
  ];
}

function controlLines(
  { acceptances, chores }: LedgerRows,
  recent: readonly ChoreEntry[],
): readonly Line[] {
  const byId = new Map(chores.map((chore) => [chore.id, chore]));
  return acceptances.flatMap((acceptance) =>
    acceptance.controls.flatMap(({ choreId, text }, place): readonly Line[] => {
      const kept = recent.filter(
        (entry) => entry.choreId === choreId && isInForce(acceptance, entry.at),
      );
      const last = newest(kept);
      if (choreId === null || last === null) return [];
      const name = `RA-${String(acceptance.number)}`;
      return [
        {
          ...{ key: `control ${acceptance.id} ${String(place)}`, kind: 'control', choreId },
          title: byId.get(choreId)?.title ?? GONE,
          text: `Showed ${count(kept.length, 'time')} that “${text}” holds, on which ${name} rests.`,
          evidence: `${name}, ${count(kept.length, 'entry', 'entries')}, the last of ${dayWords(last)}`,
          on: last,
        },
      ];
    }),
  );
}

/** Signed, and not yet over at a moment. Whether it was suspended then is another matter. */
const isInForce = (
  { acceptedAt, closed, expiresAt, rejectedAt, revokedAt }: RiskAcceptance,
  at: Instant,
): boolean =>
  acceptedAt !== null &&
  acceptedAt <= at &&
  [expiresAt, revokedAt, rejectedAt, closed?.at ?? null].every((end) => end === null || at < end);

function afterIncidentLines(
  { chores, incidents }: LedgerRows,
  recent: readonly ChoreEntry[],
): readonly Line[] {
  return chores.flatMap(({ id, title }): readonly Line[] => {
    const named = incidents
      .filter(({ kind, lateChoreIds }) => kind === 'incident' && lateChoreIds?.includes(id))
      .toSorted((one, other) => beganAt(one) - beganAt(other));
    const latest = named.at(-1);
    if (latest === undefined) return [];
    const since = recent.filter(
      ({ at, choreId, kind }) => choreId === id && kind === 'done' && at > beganAt(latest),
    );
    const last = newest(since);
    if (last === null) return [];
    const name = `INC-${String(latest.number)}`;
    return [
      {
        ...{ key: `after-incident ${id}`, kind: 'after-incident', choreId: id, title, on: last },
        text: `Done ${count(since.length, 'time')} since ${name}, which came because this was late. No later incident names it.`,
        evidence: `${name}, ${count(since.length, 'entry', 'entries')} up to ${shortDayWords(last)}`,
      },
    ];
  });
}

const beganAt = ({ declaredAt, startedAt }: Incident): Instant => startedAt ?? declaredAt;

const newest = (entries: readonly ChoreEntry[]): CalendarDay | null =>
  entries
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null;
