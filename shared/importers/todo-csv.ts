import { ok, refused, type Result } from '#shared/result.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import type { ImportProblem } from './report.ts';

/** Rows under a header, each cell by the name of its column. */
export type NamedRow = {
  readonly path: string;
  /** Trimmed; empty where the row is shorter, or has no such column. */
  readonly cell: (name: string) => string;
};

/** The rows of a CSV file under the first row that names all these columns. */
export function namedRows(
  text: string,
  columns: readonly string[],
): Result<readonly NamedRow[], readonly ImportProblem[]> {
  const rows = csvRows(text);
  if (!rows.ok) return refused([rows.refusal]);
  const names = (row: CsvRow): readonly string[] => row.cells.map((cell) => cell.trim());
  const place = rows.value.findIndex((row) => columns.every((name) => names(row).includes(name)));
  const header = rows.value[place];
  if (!header) {
    return refused([
      { path: 'line 1', expected: `the columns ${columns.join(', ')}`, found: 'others' },
    ]);
  }
  const columnOf = new Map(names(header).map((name, column) => [name, column]));
  return ok(
    rows.value.slice(place + 1).map(({ cells, line }) => ({
      path: `line ${line}`,
      cell: (name) => cells[columnOf.get(name) ?? -1]?.trim() ?? '',
    })),
  );
}
