import type { Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import { addChore, type DraftSchedule, onceFor, zoneNote, zoneRemark } from './draft-schedule.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import { namedRows } from './todo-csv.ts';
import { readTodoistDate } from './todoist-date.ts';
import {
  choreDraft,
  type ChoreDraft,
  gathered,
  leaveBehind,
  leaveUnread,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

export const isTodoist = (start: string): boolean => /^"?TYPE"?,"?CONTENT"?,/.test(start);

/**
 * Reads a project of Todoist, exported as CSV: tasks with their section, description, comments, date
 * (days, and English words for how often) and duration. Subtasks without a date become steps of the
 * task above them. What has no date is left behind, also where there are words that name none.
 *
 * Under a row that cannot be read nobody knows whose the next ones are: they are given neither to the
 * task nor to the section above it.
 */
export function readTodoist(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  const rows = namedRows(text, ['TYPE', 'CONTENT']);
  if (!rows.ok) return rows;
  let section: string | null = null;
  /** The chore of the row above, by its depth; what belongs to no chore is `null`. */
  let above: { place: number; indent: number } | null = null;
  const addTo = (change: (chore: ChoreDraft) => ChoreDraft): boolean => {
    const chore = above === null ? undefined : gathering.chores[above.place];
    if (above === null || !chore) return false;
    gathering.chores[above.place] = change(chore);
    return true;
  };

  const leaveRow = (problem: ImportProblem): void => {
    leaveUnread(gathering, problem);
    above = null;
    section = null;
  };

  for (const row of rows.value) {
    if ('expected' in row) {
      leaveRow(row);
      continue;
    }
    const { cell, path } = row;
    const [type, content, date] = [cell('TYPE').toLowerCase(), cell('CONTENT'), cell('DATE')];
    const indent = Number(cell('INDENT') || 1);
    if (type === 'section') {
      section = content;
      above = null;
    } else if (type === 'note') {
      const added = addTo((chore) =>
        choreDraft({ ...chore, notes: paragraphs(chore.notes, content) }),
      );
      if (!added) leaveBehind(gathering, 'a comment', path, content);
    } else if (type === 'task') {
      const isPart = date === '' && above !== null && indent > above.indent;
      const step = `- ${content}`;
      if (isPart) {
        addTo((chore) =>
          choreDraft({ ...chore, steps: [chore.steps, step].filter(Boolean).join('\n') }),
        );
        continue;
      }
      above = null;
      if (date === '') {
        leaveBehind(gathering, 'has no date', path, content);
        continue;
      }
      const isEnglish = /^(?:en)?$/i.test(cell('DATE_LANG')) || /^\d/.test(date);
      const zone = isZone(cell('TIMEZONE')) ? cell('TIMEZONE') : null;
      const unknown = zone === null && cell('TIMEZONE') !== '' ? cell('TIMEZONE') : null;
      const read: DraftSchedule = isEnglish
        ? readTodoistDate(date, zone, day)
        : onceFor(date, null);
      const span = cell('DURATION_UNIT').startsWith('day') ? Number.NaN : Number(cell('DURATION'));
      const place = gathering.chores.length;
      addChore(gathering, path, read, {
        key: `${section ?? ''} ${content}`,
        title: content,
        serviceName: section,
        minutes: span > 0 && span <= 100_000 ? span : null,
        notes: paragraphs(
          cell('DESCRIPTION'),
          /^[123]$/.test(cell('PRIORITY')) && `Priority ${cell('PRIORITY')}.`,
          unknown !== null && zoneNote(unknown),
        ),
        remarks: unknown === null ? [] : [zoneRemark(unknown)],
      });
      if (gathering.chores.length > place) above = { place, indent };
    } else if (type === '') {
      const expected = 'a row of type task, section or note';
      leaveRow({ path, expected, found: quoted(content) });
    } else if (type !== 'meta') {
      above = null;
      section = null;
      leaveBehind(gathering, `a row of type ${type.slice(0, 20)}`, path, content);
    }
  }
  return gathered('todoist', gathering);
}
