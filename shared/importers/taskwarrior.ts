import { instant, type Instant } from '#shared/domain/time.ts';
import type { Result } from '#shared/result.ts';
import {
  addChore,
  dayIn,
  type DraftSchedule,
  lastDayWhereMissing,
  localTimeIn,
  onceFor,
  repeatingFrom,
} from './draft-schedule.ts';
import { MAX_ID, MAX_LONG, MAX_NAME, MAX_NOTES } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  list,
  optionalProse,
  optionalWord,
  pathTo,
  type Place,
  records,
  requiredWord,
  requireRecord,
} from './json-reader.ts';
import { ifRead, readItem } from './read-items.ts';
import type { ImportProblem } from './report.ts';
import {
  addDone,
  addPast,
  gathered,
  type Gathering,
  leaveBehind,
  once,
  paragraphs,
  type PastDraft,
  type ReadingDay,
  type UpkeepFile,
} from './upkeep-draft.ts';
import { taskwarriorRule } from './taskwarrior-recur.ts';

const isTask = (value: unknown): boolean =>
  isRecord(value) &&
  ['uuid', 'description', 'status', 'entry'].every((key) => typeof value[key] === 'string');

export const isTaskwarrior = (root: unknown): boolean =>
  Array.isArray(root) ? root.some(isTask) : isTask(root);

/**
 * Reads `task export`: pending and recurring tasks with a due date as chores, completed ones as
 * little things, completed instances as the past of their chore. Times become those of the operator's
 * clock; midnight there is a day. What is deleted, has no due date or cannot be read is left behind.
 *
 * An instance stands for its recurring task, and by itself where that one is not taken.
 *
 * @see https://github.com/GothenburgBitFactory/taskwarrior/blob/develop/doc/devel/rfcs/task.md
 */
export function readTaskwarrior(
  tasks: readonly Place[],
  day: ReadingDay,
  gathering: Gathering,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const parents = tasks.map((task) => ifRead(task, (one) => optionalWord(one, 'parent', MAX_ID)));
  const past = new Map<string, PastDraft[]>();
  for (const [place, task] of tasks.entries()) {
    const parent = parents[place] ?? null;
    const done = parent === null ? null : ifRead(task, (one) => doneOf(one, day));
    if (parent !== null && done !== null) addPast(past, parent, done);
  }

  const taken = new Set<string>();
  const read = (task: Place): void => {
    readItem(task, gathering, (item, own) => {
      const uuid = requireRecord(item) ? requiredWord(item, 'uuid', MAX_ID) : '';
      if (uuid !== '') addTask(item, uuid, past.get(uuid) ?? [], day, own);
      if (own.chores.length > 0) taken.add(uuid);
    });
  };
  for (const [place, task] of tasks.entries()) if ((parents[place] ?? null) === null) read(task);
  for (const [place, task] of tasks.entries()) {
    const parent = parents[place] ?? null;
    if (parent === null) continue;
    if (!taken.has(parent)) read(task);
    else {
      readItem(task, gathering, (item) => {
        for (const key of ['due', 'end']) timeAt(item, key);
      });
    }
  }
  return gathered('taskwarrior', gathering);
}

function doneOf(task: Place, day: ReadingDay): PastDraft | null {
  const [end, due] = [timeAt(task, 'end'), timeAt(task, 'due')];
  if (optionalWord(task, 'status', MAX_ID) !== 'completed' || end === null) return null;
  return { at: end, occurrence: due === null ? null : localOf(due, day), minutes: null };
}

function addTask(
  task: Place,
  uuid: string,
  past: readonly PastDraft[],
  day: ReadingDay,
  gathering: Gathering,
): void {
  const title = requiredWord(task, 'description', MAX_LONG);
  const status = requiredWord(task, 'status', MAX_ID);
  const project = optionalWord(task, 'project', MAX_NAME);
  const [due, end, until] = [timeAt(task, 'due'), timeAt(task, 'end'), timeAt(task, 'until')];
  const path = pathTo(task);
  if (status === 'deleted') leaveBehind(gathering, 'deleted', path, title);
  else if (status === 'completed') {
    if (end === null) leaveBehind(gathering, 'done, nobody knows when', path, title);
    else {
      addDone(gathering, path, { text: title, at: end, minutes: null, serviceName: project });
    }
  } else if (due === null) leaveBehind(gathering, 'has no due date', path, title);
  else {
    const priority = optionalWord(task, 'priority', MAX_ID);
    addChore(gathering, path, scheduleOf(task, { due, status, until }, day), {
      key: uuid,
      title,
      serviceName: project,
      past,
      notes: paragraphs(
        ...records(list(task, 'annotations')).map((one) =>
          optionalProse(one, 'description', MAX_NOTES),
        ),
        tagsOf(task),
        priority !== null && `Priority ${priority}.`,
      ),
    });
  }
}

function scheduleOf(
  task: Place,
  told: { readonly due: Instant; readonly status: string; readonly until: Instant | null },
  day: ReadingDay,
): DraftSchedule {
  const local = localOf(told.due, day);
  const recur = optionalWord(task, 'recur', MAX_ID);
  if (recur === null) return { schedule: once(local, day.zone), refusal: null };
  // An instance whose repeating task is not in the file: it is due once, and would have repeated.
  if (told.status !== 'recurring') return onceFor(recur, once(local, day.zone));
  const said = taskwarriorRule(recur);
  if (said === null) return onceFor(recur, once(local, day.zone));
  const rule = lastDayWhereMissing(said, local);
  const ends = told.until === null ? '' : `;UNTIL=${utcText(told.until)}`;
  const read = repeatingFrom({ rule: `${rule}${ends}`, start: local }, day);
  return read.refusal === null ? read : { ...read, refusal: { ...read.refusal, said: recur } };
}

function tagsOf(task: Place): string | null {
  const tags = list(task, 'tags').flatMap(({ value }) => (typeof value === 'string' ? value : []));
  return tags.length === 0 ? null : `Tags: ${tags.join(', ')}`;
}

/** `20260501T220000Z` */
function timeAt(task: Place, key: string): Instant | null {
  const text = optionalWord(task, key, MAX_ID);
  if (text === null) return null;
  const [, y, mo, d, h, mi, s] =
    /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z$/.exec(text) ?? [];
  const digits = `${y}-${mo}-${d}T${h}:${mi}:${s}`;
  const at = Date.parse(`${digits}Z`);
  // A day that no calendar has would become another one.
  const isTime = !Number.isNaN(at) && new Date(at).toISOString().startsWith(digits);
  if (isTime) return instant(at);
  expected(field(task, key), 'a time such as 20260501T220000Z');
  return null;
}

/** A day where the clock of the operator shows midnight, else a time. */
function localOf(at: Instant, { zone }: ReadingDay): string {
  const local = localTimeIn(at, zone);
  return local.endsWith('T00:00') ? dayIn(at, zone) : local;
}

const utcText = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
