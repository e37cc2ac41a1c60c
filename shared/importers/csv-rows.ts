import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads comma-separated values (RFC 4180): quoted cells may hold commas, doubled quotes and line
 * breaks. Lines without any text are left out.
 */
export function csvRows(text: string, firstLine = 1): Result<readonly CsvRow[], ImportProblem> {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const startedOn = line;
    const cells: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const end = closingQuote(text, at);
        if (end < 0) {
          return refused({
            path: `line ${line}`,
            expected: 'a closing quotation mark',
            found: 'the end of the file (it is cut off)',
          });
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
      const rest = endOfLine(text, at);
      if (rest < 0) {
        return refused({
          path: `line ${line}`,
          expected: 'a comma or the end of the line',
          found: quoted(text.slice(at, at + 16)),
        });
      }
      at = rest;
      break;
    }
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: startedOn, cells });
  }
  return ok(rows);
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
