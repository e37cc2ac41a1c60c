import { ok, refused, type Result } from '#shared/result.ts';
import { type CsvFault, type CsvRow, rowsIn } from './csv-rows.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

/** Rows under a header, each cell by the name of its column. */
export type NamedRow = {
  readonly path: string;
  /** Trimmed; empty where the row is shorter, or has no such column. */
  readonly cell: (name: string) => string;
};

/**
 * The rows of a CSV file in their order, under the first row that names all these columns; without one
 * the file is refused. In the place of a row that cannot be told apart, or has more cells than the
 * header, stands why.
 */
export function namedRows(
  text: string,
  columns: readonly string[],
): Result<readonly (NamedRow | ImportProblem)[], readonly ImportProblem[]> {
  const all = [...rowsIn(text)];
  const names = (row: CsvRow): readonly string[] => row.cells.map((cell) => cell.trim());
  const isHeader = (row: CsvRow | CsvFault): row is CsvRow =>
    'cells' in row && columns.every((name) => names(row).includes(name));
  const place = all.findIndex(isHeader);
  const header = all[place];
  if (!header || !isHeader(header)) {
    return refused([
      { path: 'line 1', expected: `the columns ${columns.join(', ')}`, found: 'others' },
    ]);
  }
  const columnOf = new Map(names(header).map((name, column) => [name, column]));
  const rows: (NamedRow | ImportProblem)[] = [];
  for (const row of all.slice(place + 1)) {
    const path = `line ${row.line}`;
    if ('problem' in row) {
      rows.push({ ...row.problem, path });
      continue;
    }
    const { cells } = row;
    const beyond = cells.slice(header.cells.length).find((cell) => cell.trim() !== '');
    if (beyond === undefined) {
      rows.push({ path, cell: (name) => cells[columnOf.get(name) ?? -1]?.trim() ?? '' });
    } else {
      const expected = `${header.cells.length} cells, as many as there are columns`;
      rows.push({ path, expected, found: `one more with ${quoted(beyond.trim())}` });
    }
  }
  return ok(rows);
}
