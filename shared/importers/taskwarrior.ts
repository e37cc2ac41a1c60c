import { instant, type Instant } from '#shared/domain/time.ts';
import { dayIn, localTimeIn, repeatingFrom } from './draft-schedule.ts';
import { MAX_ID, MAX_NAME, MAX_NOTES } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  itemsOf,
  list,
  optionalProse,
  optionalWord,
  type Place,
  records,
  requiredWord,
} from './json-reader.ts';
import {
  choreDraft,
  gathered,
  leaveBehind,
  once,
  paragraphs,
  type PastDraft,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';
import { pathTo } from './json-reader.ts';
import { taskwarriorRule } from './taskwarrior-recur.ts';

const isTask = (value: unknown): boolean =>
  isRecord(value) &&
  ['uuid', 'description', 'status', 'entry'].every((key) => typeof value[key] === 'string');

export const isTaskwarrior = (root: unknown): boolean =>
  Array.isArray(root) ? root.some(isTask) : isTask(root);

/**
 * Reads `task export`: pending and recurring tasks with a due date as chores, completed ones as
 * little things, completed instances as the past of their chore. Times become those of the operator's
 * clock; midnight there is a day. What is deleted, or has no due date, is left behind.
 *
 * @see https://github.com/GothenburgBitFactory/taskwarrior/blob/develop/doc/devel/rfcs/task.md
 */
export function readTaskwarrior(root: Place, day: ReadingDay): UpkeepFile {
  const tasks = records(Array.isArray(root.value) ? itemsOf(root) : [root]);
  const gathering = startGathering();
  const past = new Map<string, PastDraft[]>();
  for (const task of tasks) {
    const parent = optionalWord(task, 'parent', MAX_ID);
    const [end, due] = [timeAt(task, 'end'), timeAt(task, 'due')];
    if (parent === null || optionalWord(task, 'status', MAX_ID) !== 'completed' || end === null) {
      continue;
    }
    const occurrence = due === null ? null : localOf(due, day);
    const done = { at: end, occurrence, minutes: null };
    past.set(parent, [...(past.get(parent) ?? []), done]);
  }

  for (const task of tasks) {
    const uuid = requiredWord(task, 'uuid', MAX_ID);
    const title = requiredWord(task, 'description', MAX_NOTES);
    const status = requiredWord(task, 'status', MAX_ID);
    const project = optionalWord(task, 'project', MAX_NAME);
    const [due, end, until] = [timeAt(task, 'due'), timeAt(task, 'end'), timeAt(task, 'until')];
    const path = pathTo(task);
    if (optionalWord(task, 'parent', MAX_ID) !== null) continue;
    if (status === 'deleted') leaveBehind(gathering, 'deleted', path, title);
    else if (status === 'completed') {
      if (end === null) leaveBehind(gathering, 'done, nobody knows when', path, title);
      else
        gathering.littleThings.push({ text: title, at: end, minutes: null, serviceName: project });
    } else if (due === null) leaveBehind(gathering, 'has no due date', path, title);
    else {
      const local = localOf(due, day);
      const recur = status === 'recurring' ? optionalWord(task, 'recur', MAX_ID) : null;
      const rule = recur === null ? null : taskwarriorRule(recur);
      const ends = until === null || rule === null ? '' : `;UNTIL=${utcText(until)}`;
      const { refusal, schedule } =
        rule === null
          ? { schedule: once(local, day.zone), refusal: recur }
          : repeatingFrom({ rule: `${rule}${ends}`, start: local }, day);
      if (refusal !== null) leaveBehind(gathering, 'a repetition', path, refusal);
      gathering.chores.push(
        choreDraft({
          key: uuid,
          title,
          schedule,
          serviceName: project,
          past: past.get(uuid) ?? [],
          notes: paragraphs(
            ...records(list(task, 'annotations')).map((one) =>
              optionalProse(one, 'description', MAX_NOTES),
            ),
            tagsOf(task),
            optionalWord(task, 'priority', MAX_ID) !== null &&
              `Priority ${optionalWord(task, 'priority', MAX_ID) ?? ''}.`,
            refusal !== null && `Repeats: ${recur ?? ''}`,
          ),
        }),
      );
    }
  }
  return gathered('taskwarrior', gathering);
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
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (!Number.isNaN(at)) return instant(at);
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
