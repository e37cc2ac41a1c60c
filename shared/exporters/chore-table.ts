import type { CalendarDay } from '#shared/domain/time.ts';
import { scheduleWords } from '#shared/rules/schedule-words.ts';
import type { CalendarChore } from './icalendar.ts';
import { markdownText } from './markdown-text.ts';

/** A chore as a table shows it to somebody else. */
export type ListedChore = CalendarChore & {
  readonly assetName: string | null;
  /** The one state that it is in: `overdue`, `upcoming`… */
  readonly state: string;
  readonly lastDoneOn: CalendarDay | null;
};

type Column = readonly [heading: string, value: (one: ListedChore) => string | number | null];

const COLUMNS: readonly Column[] = [
  ['Title', ({ chore }) => chore.title],
  ['Kind', ({ chore }) => chore.kind],
  ['State', ({ state }) => state],
  ['Due', ({ due }) => due],
  ['Schedule', ({ chore }) => scheduleWords(chore.schedule)],
  ['Service', ({ serviceName }) => serviceName],
  ['Keeps', ({ assetName }) => assetName],
  ['Last done', ({ lastDoneOn }) => lastDoneOn],
  ['Minutes', ({ chore }) => chore.minutes],
  ['If it is not done', ({ chore }) => chore.consequence],
  ['Steps', ({ chore }) => chore.steps],
  ['Contact', ({ chore }) => chore.contact],
  ['Only you', ({ chore }) => (chore.onlyYou ? 'yes' : 'no')],
  ['Sheet tested on', ({ chore }) => chore.sheetTestedOn],
  ['Notes', ({ chore }) => chore.notes],
];

/** The columns that fit beside each other on a page. */
const ON_A_PAGE = ['Title', 'State', 'Due', 'Schedule', 'Service', 'Keeps', 'Last done', 'Minutes'];

/**
 * Chores as comma-separated values (RFC 4180): every cell quoted, lines ended by CRLF. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export const choresAsCsv = (chores: readonly ListedChore[]): string =>
  [
    COLUMNS.map(([heading]) => cell(heading)),
    ...chores.map((one) => COLUMNS.map(([, value]) => cell(value(one)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

/** The formulas of spreadsheets, also behind a break that some of them drop. */
const FORMULA = /^\s*[=+\-@\t\r|%]/u;

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Chores as a table in Markdown; what a chore says at length is in the file of values. */
export function choresAsMarkdown(chores: readonly ListedChore[], today: CalendarDay): string {
  const columns = COLUMNS.filter(([heading]) => ON_A_PAGE.includes(heading));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# Chores on ${today}`,
    '',
    row(columns.map(([heading]) => heading)),
    row(columns.map(() => '---')),
    ...chores.map((one) =>
      row(columns.map(([, value]) => markdownText(String(value(one) ?? '—')))),
    ),
    '',
  ].join('\n');
}
