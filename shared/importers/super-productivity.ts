import { instant } from '#shared/domain/time.ts';
import type { Result } from '#shared/result.ts';
import {
  addChore,
  dayIfIs,
  type DraftSchedule,
  localTimeIn,
  onceFor,
  repeatingFrom,
  rolling,
} from './draft-schedule.ts';
import { MAX_ID, MAX_LONG } from './import-limits.ts';
import {
  entriesOf,
  expected,
  field,
  isRecord,
  optionalProse,
  optionalRecord,
  optionalWord,
  pathTo,
  type Place,
  requireRecord,
} from './json-reader.ts';
import { ifRead, readItem } from './read-items.ts';
import type { ImportProblem } from './report.ts';
import { superProductivityRule } from './super-productivity-repeat.ts';
import {
  addDone,
  addPast,
  gathered,
  type Gathering,
  leaveBehind,
  once,
  type PastDraft,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

const holdsTasks = (value: unknown): boolean =>
  isRecord(value) && isRecord(value['task']) && isRecord(value['task']['entities']);

export const isSuperProductivity = (root: Record<string, unknown>): boolean =>
  holdsTasks(root) || holdsTasks(root['data']);

/**
 * Reads a backup of Super Productivity, old (models at the root) and new (under `data`): repeating
 * tasks and tasks with a day as chores, what is done as little things with the time spent, and what
 * was done of a repeating task as its past. What cannot be read is left behind by itself.
 */
export function readSuperProductivity(
  root: Place,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  const data = holdsTasks(root.value) ? root : field(root, 'data');
  const projects = new Map(
    entitiesIn(data, 'project').map((one) => [one.key, ifRead(one, titleOf)]),
  );
  const projectOf = (place: Place): string | null =>
    projects.get(optionalWord(place, 'projectId', MAX_ID) ?? '') ?? null;
  const active = entitiesIn(data, 'task');
  const archived = ['taskArchive', 'archiveYoung', 'archiveOld'].flatMap((name) => {
    const archive = optionalRecord(data, name);
    if (archive === null) return [];
    return name === 'taskArchive' ? entitiesIn(data, name) : entitiesIn(archive, 'task');
  });

  const past = new Map<string, PastDraft[]>();
  for (const task of [...active, ...archived]) {
    const repeat = ifRead(task, (one) => optionalWord(one, 'repeatCfgId', MAX_ID));
    const done = repeat === null ? null : ifRead(task, pastOf);
    if (repeat !== null && done !== null) addPast(past, repeat, done);
  }
  const taken = new Set<string>();
  for (const cfg of entitiesIn(data, 'taskRepeatCfg')) {
    const key = String(cfg.key);
    readItem(cfg, gathering, (item, own) => {
      if (!requireRecord(item)) return;
      const around = { day, gathering: own, project: projectOf(item) };
      addRepeating(item, { ...around, past: past.get(key) ?? [] });
      if (own.chores.length > 0) taken.add(key);
    });
  }
  const titles = new Map(active.map((task) => [task.key, ifRead(task, titleOf)]));
  for (const [place, task] of [...active, ...archived].entries()) {
    readItem(task, gathering, (item, own) => {
      if (!requireRecord(item)) return;
      const around = { day, gathering: own, project: projectOf(item) };
      const isPart = optionalWord(item, 'parentId', MAX_ID) !== null;
      const repeat = optionalWord(item, 'repeatCfgId', MAX_ID);
      const isTold = isPart || (repeat !== null && taken.has(repeat));
      if (field(item, 'isDone').value === true) addDoneTask(item, isTold, around);
      else if (place < active.length && !isTold) addTask(item, { ...around, titles });
    });
  }
  return gathered('super-productivity', gathering);
}

const titleOf = (place: Place): string | null => optionalProse(place, 'title', MAX_LONG);

function pastOf(task: Place): PastDraft | null {
  const at = numberAt(task, 'doneOn');
  if (field(task, 'isDone').value !== true || at === null) return null;
  return { at: instant(at), occurrence: null, minutes: minutesAt(task, 'timeSpent') };
}

type Around = {
  readonly day: ReadingDay;
  readonly gathering: Gathering;
  readonly project: string | null;
};

/** What is part of a task, or the past of a chore, is told there. */
function addDoneTask(task: Place, isTold: boolean, { gathering, project }: Around): void {
  const done = pastOf(task);
  const text = titleOf(task) ?? 'Without a title';
  if (isTold) return;
  if (done === null) leaveBehind(gathering, 'done, nobody knows when', pathTo(task), text);
  else {
    const { at, minutes } = done;
    addDone(gathering, pathTo(task), { text, at, minutes, serviceName: project });
  }
}

function addRepeating(
  cfg: Place,
  { day, gathering, past, project }: Around & { readonly past: readonly PastDraft[] },
): void {
  const title = titleOf(cfg) ?? 'Without a title';
  const path = pathTo(cfg);
  if (field(cfg, 'isPaused').value === true) {
    leaveBehind(gathering, 'paused', path, title);
    return;
  }
  addChore(gathering, path, repeatingOf(cfg, day), {
    key: String(cfg.key),
    title,
    serviceName: project,
    minutes: minutesAt(cfg, 'defaultEstimate'),
    notes: optionalProse(cfg, 'notes', MAX_LONG),
    past,
  });
}

function repeatingOf(cfg: Place, day: ReadingDay): DraftSchedule {
  const [date, time] = ['startDate', 'startTime'].map((key) => optionalWord(cfg, key, MAX_ID));
  const said = dayIfIs(date ?? '');
  if (typeof date === 'string' && said === null) return onceFor(date, null);
  const clock = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time ?? '')
    ? `T${(time ?? '').padStart(5, '0')}`
    : '';
  const { every, rule, unit } = superProductivityRule(cfg);
  if (unit === null && rule === null) {
    const cycle = optionalWord(cfg, 'repeatCycle', MAX_ID) ?? 'nothing';
    return onceFor(cycle, said === null ? null : once(`${said}${clock}`, day.zone));
  }
  const first = said ?? day.today;
  const isFromDone = field(cfg, 'repeatFromCompletionDate').value === true;
  if (isFromDone && unit !== null) return { schedule: rolling(every, unit, first), refusal: null };
  const read = repeatingFrom({ rule: rule ?? '', start: `${first}${clock}` }, day);
  const isUnread = read.refusal !== null && !read.refusal.isOver;
  return isUnread && said === null ? { ...read, schedule: null } : read;
}

function addTask(
  task: Place,
  {
    day,
    gathering,
    project,
    titles,
  }: Around & { readonly titles: ReadonlyMap<string | number, string | null> },
): void {
  const title = titleOf(task) ?? 'Without a title';
  const at = numberAt(task, 'dueWithTime') ?? numberAt(task, 'plannedAt');
  const due =
    at === null
      ? dayIfIs(optionalWord(task, 'dueDay', MAX_ID) ?? '')
      : localTimeIn(instant(at), day.zone);
  if (due === null) {
    leaveBehind(gathering, 'has no day', pathTo(task), title);
    return;
  }
  const parts = field(task, 'subTaskIds').value;
  const steps = (Array.isArray(parts) ? (parts as readonly unknown[]) : [])
    .flatMap((id) => (typeof id === 'string' ? (titles.get(id) ?? []) : []))
    .map((step) => `- ${step}`);
  addChore(
    gathering,
    pathTo(task),
    { schedule: once(due, day.zone), refusal: null },
    {
      key: String(task.key),
      title,
      serviceName: project,
      minutes: minutesAt(task, 'timeEstimate'),
      steps: steps.join('\n'),
      notes: optionalProse(task, 'notes', MAX_LONG),
    },
  );
}

/** The rows of a model, each under its id. */
function entitiesIn(parent: Place, name: string): readonly Place[] {
  const model = optionalRecord(parent, name);
  return model === null ? [] : entriesOf(field(model, 'entities'));
}

/** Milliseconds of the model; 0 and nothing say nothing. */
function numberAt(place: Place, key: string): number | null {
  const found = field(place, key);
  if (found.value === undefined || found.value === null || found.value === 0) return null;
  const isTime = typeof found.value === 'number' && found.value > 0 && found.value < 8.64e15;
  if (!isTime) expected(found, 'milliseconds');
  return isTime ? (found.value as number) : null;
}

function minutesAt(place: Place, key: string): number | null {
  const milliseconds = numberAt(place, key);
  const minutes = milliseconds === null ? 0 : Math.round(milliseconds / 60_000);
  return minutes > 0 && minutes <= 100_000 ? minutes : null;
}
