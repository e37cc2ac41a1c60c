import { ok, refused, type Result } from '#shared/result.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

/** A to-do, an event or whatever else stands in a calendar, as text of its own. */
export type CalendarPart = {
  /** In capitals: `VEVENT`. */
  readonly name: string;
  /** The line on which it begins. */
  readonly path: string;
  readonly text: string;
};

export type CalendarParts = {
  readonly parts: readonly CalendarPart[];
  /** What begins and does not end, or ends and does not begin. */
  readonly problems: readonly ImportProblem[];
};

/** To-dos and events stand side by side: one that begins inside of another shows that this has no end. */
const BESIDE = new Set(['VTODO', 'VEVENT', 'VJOURNAL']);

/**
 * Takes calendars apart, so that a part that cannot be read takes none of the others with it. Refused
 * where a calendar has no end, also before the next: it is cut off, and nobody knows what is missing.
 */
export function calendarParts(text: string): Result<CalendarParts, ImportProblem> {
  const parts: CalendarPart[] = [];
  const problems: ImportProblem[] = [];
  let isOpen = false;
  let open: { name: string; path: string; lines: string[] } | null = null;
  const giveUp = (found: string): void => {
    if (open && open.name !== 'VTIMEZONE') {
      problems.push({ path: open.path, expected: `END:${open.name}`, found });
    }
    open = null;
  };
  for (const { line, number } of unfolded(text)) {
    const path = `line ${number}`;
    const [, edge = '', given = ''] = /^(BEGIN|END):\s*([A-Z0-9-]{1,40})\s*$/i.exec(line) ?? [];
    const [mark, name] = [edge.toUpperCase(), given.toUpperCase()];
    if (name === 'VCALENDAR') {
      if (isOpen && mark === 'BEGIN') {
        return refused({ path, expected: 'END:VCALENDAR before it', found: 'BEGIN:VCALENDAR' });
      }
      giveUp(`${mark}:${name} on ${path}`);
      isOpen = mark === 'BEGIN';
    } else if (mark === 'BEGIN' && (open === null || BESIDE.has(name))) {
      giveUp(`BEGIN:${name} on ${path}`);
      open = { name, path, lines: [line] };
    } else if (open === null) {
      const expected = mark === '' ? 'the name of a part' : `BEGIN:${name} before it`;
      if (/^(?:BEGIN|END):/i.test(line)) problems.push({ path, expected, found: quoted(line) });
    } else {
      open.lines.push(line);
      if (mark !== 'END' || name !== open.name) continue;
      parts.push({ name, path: open.path, text: open.lines.join('\n') });
      open = null;
    }
  }
  const found = 'the end of the file (it is cut off)';
  if (isOpen) return refused({ path: '$', expected: 'END:VCALENDAR', found });
  return ok({ parts, problems });
}

/** Lines that go on after a break and a blank become one, under the number of their first. */
function unfolded(text: string): readonly { readonly line: string; readonly number: number }[] {
  const lines: { parts: string[]; number: number }[] = [];
  for (const [place, raw] of text.split('\n').entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(raw) && last) last.parts.push(raw.slice(1));
    else if (raw !== '') lines.push({ parts: [raw], number: place + 1 });
  }
  return lines.map(({ number, parts }) => ({ line: parts.join(''), number }));
}
