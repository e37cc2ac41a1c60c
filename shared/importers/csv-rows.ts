import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** A row that cannot be read, with the line on which it begins. */
export type CsvFault = { readonly line: number; readonly problem: ImportProblem };

/**
 * Reads comma-separated values (RFC 4180): quoted cells may hold commas, doubled quotes and line
 * breaks. Lines without any text are left out. The first row that cannot be read refuses all.
 */
export function csvRows(text: string, firstLine = 1): Result<readonly CsvRow[], ImportProblem> {
  const rows: CsvRow[] = [];
  for (const row of rowsIn(text, firstLine)) {
    if ('problem' in row) return refused(row.problem);
    rows.push(row);
  }
  return ok(rows);
}

/** The same row by row: reading goes on at the line behind the one on which a fault begins. */
export function* rowsIn(text: string, firstLine = 1): Generator<CsvRow | CsvFault> {
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const row = rowAt(text, at, line);
    if ('problem' in row) {
      yield row;
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
      line += 1;
      continue;
    }
    if (row.cells.some((cell) => cell.trim() !== '')) yield { line, cells: row.cells };
    ({ end: at, nextLine: line } = row);
  }
}

type RowRead = CsvRow & { readonly end: number; readonly nextLine: number };

function rowAt(text: string, start: number, startedOn: number): RowRead | CsvFault {
  const cells: string[] = [];
  let at = start;
  let line = startedOn;
  const fault = (expected: string, found: string): CsvFault => ({
    line: startedOn,
    problem: { path: `line ${line}`, expected, found },
  });
  for (;;) {
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) {
        return fault('a closing quotation mark', 'the end of the file (it is cut off)');
      }
      const raw = text.slice(at + 1, end);
      line += raw.split('\n').length - 1;
      cells.push(raw.replaceAll('""', '"'));
      at = end + 1;
    } else {
      const end = endOfPlain(text, at);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    const end = endOfLine(text, at);
    return end < 0
      ? fault('a comma or the end of the line', quoted(text.slice(at, at + 16)))
      : { line: startedOn, cells, end, nextLine: line + 1 };
  }
}

function closingQuote(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
    at += 2;
  }
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === ',' || sign === '\n' || sign === '\r') return at;
  }
  return at;
}

/** The place behind the line break at `at`, or -1 where there is none. */
function endOfLine(text: string, at: number): number {
  if (at >= text.length) return at;
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : -1;
}
