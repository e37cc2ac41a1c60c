import { ok, refused, type Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import { dayIn, localTimeIn, repeatingFrom } from './draft-schedule.ts';
import { MAX_PROBLEMS } from './import-limits.ts';
import type { ImportProblem } from './report.ts';
import { readTime } from './rfc3339.ts';
import { namedRows, type NamedRow } from './todo-csv.ts';
import {
  choreDraft,
  gathered,
  leaveBehind,
  once,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

export const isTickTick = (start: string): boolean =>
  /^(?:"?Date: [^\n]*\n[\s\S]{0,600})?"?Folder Name"?,"?List Name"?,"?Title"?,/.test(start);

/**
 * Reads TickTick's backup (CSV): title, content, list, tags, due date with its zone, repetition,
 * status. What is done becomes little things; what has no date is left behind.
 */
export function readTickTick(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const rows = namedRows(text, ['List Name', 'Title', 'Due Date']);
  if (!rows.ok) return rows;
  const gathering = startGathering();
  const problems: ImportProblem[] = [];
  for (const row of rows.value) {
    const { cell, path } = row;
    const title = cell('Title');
    const dates = ['Due Date', 'Start Date', 'Completed Time'].map((name) => {
      const time = cell(name) === '' ? null : readTime(cell(name));
      if (cell(name) !== '' && time === null && problems.length < MAX_PROBLEMS) {
        const found = `"${cell(name).slice(0, 40)}"`;
        problems.push({ path, expected: `a time in ${name}`, found });
      }
      return time;
    });
    const due = dates[0] ?? dates[1];
    const completed = dates[2] ?? null;
    if (title === '') leaveBehind(gathering, 'has no title', path, cell('List Name'));
    else if (cell('Kind') === 'NOTE') leaveBehind(gathering, 'a note', path, title);
    else if (cell('Status') === '-1') leaveBehind(gathering, 'given up', path, title);
    else if (/^[12]$/.test(cell('Status'))) {
      if (completed === null) leaveBehind(gathering, 'done, nobody knows when', path, title);
      else {
        gathering.littleThings.push({
          text: title,
          at: completed.at,
          minutes: null,
          serviceName: cell('List Name') || null,
        });
      }
    } else if (!due) leaveBehind(gathering, 'has no date', path, title);
    else {
      const { local, zone } = whenOf(row, due.at, day);
      const repeat = cell('Repeat').replace(/^RRULE:/i, '');
      const { refusal, schedule } =
        repeat === ''
          ? { schedule: once(local, zone), refusal: null }
          : repeatingFrom(
              { rule: repeat.replace(/;TT_[A-Z]+=[^;]*/g, ''), start: local, zone },
              day,
            );
      if (refusal !== null) leaveBehind(gathering, 'a repetition', path, refusal);
      const isList = /^(?:Y|true)$/i.test(cell('Is Check list'));
      gathering.chores.push(
        choreDraft({
          key: cell('taskId') || `${cell('List Name')} ${title}`,
          title,
          schedule,
          serviceName: cell('List Name') || null,
          steps: isList ? cell('Content') : null,
          notes: paragraphs(
            !isList && cell('Content'),
            cell('Tags') !== '' && `Tags: ${cell('Tags')}`,
            /^[135]$/.test(cell('Priority')) && `Priority ${cell('Priority')} of 5.`,
            refusal !== null && `Repeats: ${repeat}`,
          ),
        }),
      );
    }
  }
  return problems.length > 0 ? refused(problems) : ok(gathered('ticktick', gathering));
}

/** A whole day is written as its first moment in the zone of the task. */
function whenOf({ cell }: NamedRow, at: Parameters<typeof dayIn>[0], day: ReadingDay) {
  const zone = isZone(cell('Timezone')) ? cell('Timezone') : day.zone;
  return /^true$/i.test(cell('Is All Day'))
    ? { local: dayIn(at, zone) as string, zone: null }
    : { local: localTimeIn(at, zone), zone };
}
