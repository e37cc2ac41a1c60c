import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { dayOfKey, occurrenceAt, type Answers } from './chore-answers.ts';
import { daysFrom } from './operator-calendar.ts';
import { scheduleOccurrences } from './schedule-occurrences.ts';

/** What became of one occurrence. */
export type ChoreMark = 'on-time' | 'late' | 'not-needed' | 'skipped' | 'missed';

const SHOWN = 8;

/** The last eight occurrences that are past, oldest first; those that nobody answered were missed. */
export function recentMarks(chore: Chore, answers: Answers): readonly ChoreMark[] {
  const answered = [...answers.said].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const shown = answered.slice(-SHOWN);
  const marks = shown.map(([key, entry]) => ({ key, mark: markOf(chore, entry, key, answers) }));
  const missed = missedBetween(chore, shown[0]?.[0], shown.at(-1)?.[0])
    .filter((key) => !answers.said.has(key))
    .map((key) => ({ key, mark: 'missed' as const }));
  return [...marks, ...missed]
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(-SHOWN)
    .map(({ mark }) => mark);
}

/** Occurrences of fixed days between two answered ones. */
function missedBetween(
  { schedule }: Chore,
  first: string | undefined,
  last: string | undefined,
): readonly string[] {
  if (schedule.kind !== 'rule' || first === undefined || last === undefined || first === last) {
    return [];
  }
  const asked = { after: first, limit: 4 * SHOWN, until: dayOfKey(last) };
  return scheduleOccurrences(schedule, asked)
    .found.map(({ key }) => key)
    .filter((key) => key < last);
}

function markOf(chore: Chore, entry: ChoreEntry, key: string, { postponed }: Answers): ChoreMark {
  if (entry.kind !== 'done') return entry.kind === 'postponed' ? 'skipped' : entry.kind;
  const due = occurrenceAt(chore, postponed.get(key)?.until ?? key);
  if (due === null) return 'on-time';
  const { after } = chore.grace;
  const isLate =
    due.at === null ? daysFrom(due.day, entry.on) > after : entry.at > due.at + after * 60_000;
  return isLate ? 'late' : 'on-time';
}
