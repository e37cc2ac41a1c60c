import { calendarDay } from '#shared/domain/time.ts';
import type { Result } from '#shared/result.ts';
import {
  addChore,
  dayIfIs,
  type DraftSchedule,
  onceFor,
  lastDayWhereMissing,
  repeatingFrom,
  rolling,
} from './draft-schedule.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import {
  gathered,
  leaveBehind,
  leaveUnread,
  once,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MARK = new RegExp(
  String.raw`^(?:x ${DAY} |\([A-Z]\) |${DAY} )|(?:^| )(?:due|t):${DAY}(?: |$)|(?: )rec:\+?\d+[dbwmy](?: |$)`,
);
const UNITS = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;
const FREQUENCIES = { d: 'DAILY', w: 'WEEKLY', m: 'MONTHLY', y: 'YEARLY' } as const;

/** Whether a text is a todo.txt: at least half of its lines have a mark that only such lines have. */
export function isTodoTxt(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const marked = lines.filter((line) => MARK.test(line.trim()));
  return marked.length > 0 && marked.length * 2 >= lines.length;
}

/**
 * Reads todo.txt with the extensions in wide use: `due:`, `t:`, and `rec:` (`rec:+1m` keeps to the
 * due day, `rec:1m` counts from when it was done). What has no due day and does not recur is no
 * chore, and is left behind as what is done is; so is a line with a day that no calendar has.
 *
 * @see https://github.com/todotxt/todo.txt
 */
export function readTodoTxt(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  for (const [place, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const path = `line ${place + 1}`;
    if (line === '') continue;
    if (line.startsWith('x ')) {
      leaveBehind(gathering, 'already done', path, line);
      continue;
    }
    const [, priority, rest = line] =
      /^(?:\(([A-Z])\) )?(?:\d{4}-\d{2}-\d{2} )?(.*)$/.exec(line) ?? [];
    const words = rest.split(/\s+/);
    const value = (name: string): string | null =>
      words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1) ?? null;
    const [due, recurs, from] = [value('due'), value('rec'), value('t')];
    const odd = [due, from].find((text_) => text_ !== null && dayIfIs(text_) === null);
    if (odd !== undefined && odd !== null) {
      leaveUnread(gathering, { path, expected: 'a day such as 2026-03-29', found: quoted(odd) });
      continue;
    }
    if (due === null && recurs === null) {
      leaveBehind(gathering, 'has no due day', path, rest);
      continue;
    }
    const starting = (sign: string): readonly string[] =>
      words.filter((word) => word.length > 1 && word.startsWith(sign)).map((word) => word.slice(1));
    const [projects, contexts] = [starting('+'), starting('@')];
    const title = words.filter((word) => !/^(?:due|rec|t|pri):|^[+@]\S/.test(word)).join(' ');
    addChore(gathering, path, scheduleOf(due ?? from, recurs, day), {
      key: `${title} ${projects.join(' ')}`,
      title: title === '' ? rest : title,
      serviceName: projects[0] ?? null,
      notes: paragraphs(
        priority !== undefined && `Priority ${priority}.`,
        projects.length > 1 && `Projects: ${projects.join(', ')}.`,
        contexts.length > 0 && `Contexts: ${contexts.join(', ')}.`,
        from !== null && `Not before ${from}.`,
      ),
    });
  }
  return gathered('todo-txt', gathering);
}

/** How often says by itself that it begins today; words that are no repetition say no day. */
function scheduleOf(said: string | null, recurs: string | null, day: ReadingDay): DraftSchedule {
  if (recurs === null) return { schedule: said === null ? null : once(said), refusal: null };
  const [, strict = '', count = '', unit = ''] = /^(\+?)([1-9]\d{0,3})([dwmy])$/.exec(recurs) ?? [];
  if (unit === '') return onceFor(`rec:${recurs}`, said === null ? null : once(said));
  const first = said ?? day.today;
  const key = unit as keyof typeof UNITS;
  if (strict === '') {
    return { schedule: rolling(Number(count), UNITS[key], calendarDay(first)), refusal: null };
  }
  const rule = lastDayWhereMissing(`FREQ=${FREQUENCIES[key]};INTERVAL=${count}`, first);
  return repeatingFrom({ rule, start: first }, day);
}
