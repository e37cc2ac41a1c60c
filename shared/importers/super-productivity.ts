import { instant } from '#shared/domain/time.ts';
import { localTimeIn, dayIfIs, repeatingFrom, rolling } from './draft-schedule.ts';
import { MAX_ID, MAX_NAME, MAX_NOTES } from './import-limits.ts';
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
  records,
} from './json-reader.ts';
import { superProductivityRule } from './super-productivity-repeat.ts';
import {
  choreDraft,
  gathered,
  type Gathering,
  leaveBehind,
  once,
  paragraphs,
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
 * was done of a repeating task as its past.
 */
export function readSuperProductivity(root: Place, day: ReadingDay): UpkeepFile {
  const gathering = startGathering();
  const data = holdsTasks(root.value) ? root : field(root, 'data');
  const projects = new Map(
    entitiesIn(data, 'project').map((one) => [one.key, optionalWord(one, 'title', MAX_NAME)]),
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
    const repeat = optionalWord(task, 'repeatCfgId', MAX_ID);
    const at = numberAt(task, 'doneOn');
    const isDone = field(task, 'isDone').value === true && at !== null;
    if (isDone && repeat !== null) {
      const done = { at: instant(at), occurrence: null, minutes: minutesAt(task, 'timeSpent') };
      past.set(repeat, [...(past.get(repeat) ?? []), done]);
    } else if (isDone && optionalWord(task, 'parentId', MAX_ID) === null) {
      gathering.littleThings.push({
        text: optionalProse(task, 'title', MAX_NOTES) ?? 'Without a title',
        at: instant(at),
        minutes: minutesAt(task, 'timeSpent'),
        serviceName: projectOf(task),
      });
    }
  }
  for (const cfg of entitiesIn(data, 'taskRepeatCfg')) {
    addRepeating(cfg, {
      day,
      gathering,
      past: past.get(String(cfg.key)) ?? [],
      project: projectOf(cfg),
    });
  }
  const titles = new Map(active.map((task) => [task.key, optionalProse(task, 'title', MAX_NOTES)]));
  for (const task of active) addTask(task, { day, gathering, project: projectOf(task), titles });
  return gathered('super-productivity', gathering);
}

type Around = {
  readonly day: ReadingDay;
  readonly gathering: Gathering;
  readonly project: string | null;
};

function addRepeating(
  cfg: Place,
  { day, gathering, past, project }: Around & { readonly past: readonly PastDraft[] },
): void {
  const title = optionalProse(cfg, 'title', MAX_NOTES) ?? 'Without a title';
  const path = pathTo(cfg);
  if (field(cfg, 'isPaused').value === true) {
    leaveBehind(gathering, 'paused', path, title);
    return;
  }
  const [date, time] = ['startDate', 'startTime'].map((key) => optionalWord(cfg, key, MAX_ID));
  const first = dayIfIs(date ?? '') ?? day.today;
  const clock = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time ?? '')
    ? `T${(time ?? '').padStart(5, '0')}`
    : '';
  const { every, rule, unit } = superProductivityRule(cfg);
  const isFromDone = field(cfg, 'repeatFromCompletionDate').value === true;
  const { refusal, schedule } =
    isFromDone && unit !== null
      ? { schedule: rolling(every, unit, first), refusal: null }
      : rule === null
        ? { schedule: once(`${first}${clock}`, day.zone), refusal: 'an unknown repetition' }
        : repeatingFrom({ rule, start: `${first}${clock}` }, day);
  if (refusal !== null) leaveBehind(gathering, 'a repetition', path, refusal);
  gathering.chores.push(
    choreDraft({
      key: String(cfg.key),
      title,
      schedule,
      serviceName: project,
      minutes: minutesAt(cfg, 'defaultEstimate'),
      notes: paragraphs(
        optionalProse(cfg, 'notes', MAX_NOTES),
        refusal !== null && `Repeats: ${rule ?? optionalWord(cfg, 'repeatCycle', MAX_ID) ?? ''}`,
      ),
      past,
    }),
  );
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
  const isPart = optionalWord(task, 'parentId', MAX_ID) !== null;
  const isOfCfg = optionalWord(task, 'repeatCfgId', MAX_ID) !== null;
  if (isPart || isOfCfg || field(task, 'isDone').value === true) return;
  const title = optionalProse(task, 'title', MAX_NOTES) ?? 'Without a title';
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
  gathering.chores.push(
    choreDraft({
      key: String(task.key),
      title,
      schedule: once(due, day.zone),
      serviceName: project,
      minutes: minutesAt(task, 'timeEstimate'),
      steps: steps.join('\n'),
      notes: optionalProse(task, 'notes', MAX_NOTES),
    }),
  );
}

/** The rows of a model, each under its id. */
function entitiesIn(parent: Place, name: string): readonly Place[] {
  const model = optionalRecord(parent, name);
  return model === null ? [] : records(entriesOf(field(model, 'entities')));
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
