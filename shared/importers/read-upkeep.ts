import { ok, refused, type Result } from '#shared/result.ts';
import { isCrontab, readCrontab } from './crontab.ts';
import { isICalendar, readICalendar } from './icalendar.ts';
import { MAX_CHORES, MAX_LITTLE_THINGS } from './import-limits.ts';
import { isRecord, itemsOf, type Place, rootOf, startReading } from './json-reader.ts';
import { parseJson } from './parse-json.ts';
import { isRdap, readRdap } from './rdap.ts';
import type { ImportProblem } from './report.ts';
import { isSuperProductivity, readSuperProductivity } from './super-productivity.ts';
import { isSystemdTimer, readSystemdTimers } from './systemd-timer.ts';
import { isTaskwarrior, readTaskwarrior } from './taskwarrior.ts';
import { isTickTick, readTickTick } from './ticktick.ts';
import { isTodoTxt, readTodoTxt } from './todo-txt.ts';
import { isTodoist, readTodoist } from './todoist.ts';
import { leaveUnread, type ReadingDay, startGathering, type UpkeepFile } from './upkeep-draft.ts';

type Answer = Result<UpkeepFile, readonly ImportProblem[]>;

/** What is read beside reports, for the sentence that says that a file is none of it. */
export const READ_UPKEEP =
  'an X.509 certificate, an RDAP answer, a crontab, a systemd timer, iCalendar, todo.txt, or an export of Super Productivity, Todoist, TickTick or Taskwarrior';

/**
 * Reads a file about upkeep, told by its content. A line or an item that cannot be read is left behind
 * with its place; refused is only what is damaged as a whole, or of which nothing can be read. `null`
 * where it is no such file.
 */
export function readUpkeepText(pasted: string, day: ReadingDay): Answer | null {
  const text = (pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted).replace(/\r\n?/g, '\n');
  const answer = answerOf(text, day);
  return answer === null || !answer.ok ? answer : whole(answer.value);
}

function answerOf(text: string, day: ReadingDay): Answer | null {
  const start = text.slice(0, 4_096).trimStart();
  if (isICalendar(start)) return readICalendar(text, day);
  if (/^[{[]/.test(start))
    return isSystemdTimer(text) ? readSystemdTimers(text, day) : json(text, day);
  if (isTodoist(start)) return readTodoist(text, day);
  if (isTickTick(start)) return readTickTick(text, day);
  if (start.startsWith('<') || start === '') return null;
  if (isSystemdTimer(text)) return readSystemdTimers(text, day);
  if (isCrontab(text)) return readCrontab(text, day);
  return isTodoTxt(text) ? readTodoTxt(text, day) : null;
}

function json(text: string, day: ReadingDay): Answer | null {
  const value = parseJson(text);
  if (!value.ok) return isJsonLines(text) ? jsonLines(text, day) : null;
  const root = value.value;
  if (isTaskwarrior(root)) {
    const place = rootOf(root, startReading());
    const tasks = Array.isArray(root) ? itemsOf(place) : [place];
    return readTaskwarrior(tasks, day, startGathering());
  }
  if (!isRecord(root)) return null;
  if (isRdap(root)) return read(root, readRdap, day);
  return isSuperProductivity(root) ? read(root, readSuperProductivity, day) : null;
}

/** So many lines are looked at for one that is a task. */
const LOOKED_AT = 50;

/** `task export` of older versions: one object on each line, with or without a comma behind it. */
const isJsonLines = (text: string): boolean =>
  text.split('\n', LOOKED_AT).some((line) => {
    const one = line.startsWith('{') ? parseJson(withoutComma(line)) : null;
    return one?.ok === true && isTaskwarrior(one.value);
  });

const withoutComma = (line: string): string => line.trim().replace(/,$/, '');

function jsonLines(text: string, day: ReadingDay): Answer {
  const gathering = startGathering();
  const reading = startReading();
  const tasks: Place[] = [];
  const lines = text.trimEnd().split('\n');
  let isOpen = false;
  for (const [place, line] of lines.entries()) {
    const said = withoutComma(line);
    if (said === '[' || said === ']') isOpen = said === '[';
    if (said === '' || said === '[' || said === ']') continue;
    const path = `line ${place + 1}`;
    const task = parseJson(said);
    if (task.ok) tasks.push({ value: task.value, key: path, parent: null, reading });
    // The place within a line is counted from that line.
    else leaveUnread(gathering, { ...task.refusal, path, found: onLine(task.refusal.found, path) });
  }
  if (isOpen) {
    const found = 'the end of the file (it is cut off)';
    const path = `line ${lines.length + 1}`;
    leaveUnread(gathering, { path, expected: '] at the end of the list', found });
  }
  return readTaskwarrior(tasks, day, gathering);
}

const onLine = (found: string, path: string): string =>
  found
    .replace(/ on line 1$/, ` on ${path}`)
    .replace(/^the end of the file.*/, 'the end of the line');

function read(
  value: unknown,
  reader: (root: Place, day: ReadingDay) => Answer,
  day: ReadingDay,
): Answer {
  const reading = startReading();
  const file = reader(rootOf(value, reading), day);
  return reading.problems.length > 0 ? refused(reading.problems) : file;
}

function whole(file: UpkeepFile): Answer {
  const { chores, deadlines, littleThings } = file;
  if (chores.length + deadlines.length > MAX_CHORES) {
    return refused([tooMany(`at most ${MAX_CHORES} chores`, chores.length + deadlines.length)]);
  }
  return littleThings.length > MAX_LITTLE_THINGS
    ? refused([tooMany(`at most ${MAX_LITTLE_THINGS} done tasks`, littleThings.length)])
    : ok(file);
}

const tooMany = (expected: string, found: number): ImportProblem => ({
  path: '$',
  expected,
  found: String(found),
});
