import type { Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import {
  addChore,
  dayIn,
  localTimeIn,
  repeatingFrom,
  zoneNote,
  zoneRemark,
} from './draft-schedule.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import { readTime } from './rfc3339.ts';
import { namedRows, type NamedRow } from './todo-csv.ts';
import {
  addDone,
  gathered,
  leaveBehind,
  leaveUnread,
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
 * status. What is done becomes little things; what has no date is left behind, and so is a row with a
 * date that is none.
 */
export function readTickTick(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  const rows = namedRows(text, ['List Name', 'Title', 'Due Date']);
  if (!rows.ok) return rows;
  for (const row of rows.value) {
    if ('expected' in row) {
      leaveUnread(gathering, row);
      continue;
    }
    const { cell, path } = row;
    const title = cell('Title');
    const named = ['Due Date', 'Start Date', 'Completed Time'];
    const dates = named.map((name) => (cell(name) === '' ? null : readTime(cell(name))));
    const odd = named.find((name, place) => cell(name) !== '' && dates[place] === null);
    if (odd !== undefined) {
      leaveUnread(gathering, { path, expected: `a time in ${odd}`, found: quoted(cell(odd)) });
      continue;
    }
    const due = dates[0] ?? dates[1];
    const completed = dates[2] ?? null;
    if (title === '') leaveBehind(gathering, 'has no title', path, cell('List Name'));
    else if (cell('Kind') === 'NOTE') leaveBehind(gathering, 'a note', path, title);
    else if (cell('Status') === '-1') leaveBehind(gathering, 'given up', path, title);
    else if (/^[12]$/.test(cell('Status'))) {
      if (completed === null) leaveBehind(gathering, 'done, nobody knows when', path, title);
      else {
        const serviceName = cell('List Name') || null;
        addDone(gathering, path, { text: title, at: completed.at, minutes: null, serviceName });
      }
    } else if (!due) leaveBehind(gathering, 'has no date', path, title);
    else {
      const { local, unknown, zone } = whenOf(row, due.at, day);
      const repeat = cell('Repeat').replace(/^RRULE:/i, '');
      const read =
        repeat === ''
          ? { schedule: once(local, zone), refusal: null }
          : repeatingFrom(
              { rule: repeat.replace(/;TT_[A-Z]+=[^;]*/g, ''), start: local, zone },
              day,
            );
      const isList = /^(?:Y|true)$/i.test(cell('Is Check list'));
      addChore(gathering, path, read, {
        key: cell('taskId') || `${cell('List Name')} ${title}`,
        title,
        serviceName: cell('List Name') || null,
        steps: isList ? cell('Content') : null,
        notes: paragraphs(
          !isList && cell('Content'),
          cell('Tags') !== '' && `Tags: ${cell('Tags')}`,
          /^[135]$/.test(cell('Priority')) && `Priority ${cell('Priority')} of 5.`,
          unknown !== null && zoneNote(unknown),
        ),
        remarks: unknown === null ? [] : [zoneRemark(unknown)],
      });
    }
  }
  return gathered('ticktick', gathering);
}

/**
 * A whole day is written as its first moment in the zone of the task, so that a zone which nobody
 * knows may move it.
 */
function whenOf({ cell }: NamedRow, at: Parameters<typeof dayIn>[0], day: ReadingDay) {
  const named = cell('Timezone');
  const zone = isZone(named) ? named : day.zone;
  const unknown = named === '' || isZone(named) ? null : named;
  return /^true$/i.test(cell('Is All Day'))
    ? { local: dayIn(at, zone) as string, zone: null, unknown }
    : { local: localTimeIn(at, zone), zone, unknown };
}
