import { canonicalId, isCve } from '#shared/domain/finding-identity.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { MAX_ID } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import { csvRows } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import {
  expected,
  field,
  optionalWord,
  records,
  requiredList,
  requiredWord,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { readTime, isDay } from './rfc3339.ts';
import type { ImportProblem, KevFeed } from './report.ts';

type KevEntry = KevFeed['entries'][number];

/**
 * Reads CISA's catalogue of known exploited vulnerabilities in JSON.
 *
 * @see https://www.cisa.gov/known-exploited-vulnerabilities-catalog
 */
export function readKev(root: Place): KevFeed {
  const released = requiredWord(root, 'dateReleased', MAX_ID);
  const isDate = isDay(released) || readTime(released) !== null;
  if (!isDate && released !== '') expected(field(root, 'dateReleased'), 'an RFC 3339 time');
  return {
    format: 'kev',
    catalogVersion: optionalWord(root, 'catalogVersion', MAX_ID),
    date: released.slice(0, 10),
    entries: records(requiredList(root, 'vulnerabilities')).map((item) => ({
      id: cveAt(item),
      addedOn: dayAt(item, 'dateAdded') ?? '',
      dueOn: optionalWord(item, 'dueDate', MAX_ID) === null ? null : dayAt(item, 'dueDate'),
      ransomware: optionalWord(item, 'knownRansomwareCampaignUse', MAX_ID) === 'Known',
    })),
  };
}

/** Whether a JSON object is the catalogue. */
export const isKev = (root: Record<string, unknown>): boolean =>
  'vulnerabilities' in root && ('catalogVersion' in root || 'dateReleased' in root);

/** Whether a text is the catalogue as CSV. */
export const isKevCsv = (text: string): boolean => /^"?cveID"?,/.test(text.slice(0, 16));

function cveAt(item: Place): string {
  const id = canonicalId(requiredWord(item, 'cveID', MAX_ID));
  if (id !== '' && !isCve(id)) expected(field(item, 'cveID'), 'a CVE id');
  return id;
}

function dayAt(item: Place, key: string): string | null {
  const day = requiredWord(item, key, MAX_ID);
  if (day !== '' && !isDay(day)) expected(field(item, key), 'a day such as 2026-03-01');
  return isDay(day) ? day : null;
}

/** The same as CSV. It does not state its own date: the newest entry's day stands for it. */
export function readKevCsv(text: string): Result<KevFeed, readonly ImportProblem[]> {
  const rows = csvRows(text);
  if (!rows.ok) return refused([rows.refusal]);
  const [header, ...rest] = rows.value;
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  const missing = ['cveID', 'dateAdded', 'dueDate'].find((name) => !columns.includes(name));
  if (missing) return refused([problem(1, `a column ${missing}`, columns.join(', '))]);

  const entries: KevEntry[] = [];
  for (const row of rest) {
    const read = readRow(row, columns);
    if (!read.ok) return refused([read.refusal]);
    entries.push(read.value);
  }
  const newest = entries.reduce((day, { addedOn }) => (addedOn > day ? addedOn : day), '');
  if (newest === '') return refused([problem(2, 'a vulnerability', 'none')]);
  return ok({ format: 'kev', catalogVersion: null, date: newest, entries });
}

function readRow(row: CsvRow, columns: readonly string[]): Result<KevEntry, ImportProblem> {
  const cell = (name: string): string => row.cells[columns.indexOf(name)]?.trim() ?? '';
  if (row.cells.length !== columns.length) {
    return refused(problem(row.line, `${columns.length} cells`, String(row.cells.length)));
  }
  const id = canonicalId(cell('cveID'));
  if (!isCve(id)) return refused(problem(row.line, 'a CVE id', quoted(cell('cveID'))));
  const [addedOn, dueOn] = [cell('dateAdded'), cell('dueDate')];
  if (!isDay(addedOn)) return refused(problem(row.line, 'a day in dateAdded', quoted(addedOn)));
  if (dueOn !== '' && !isDay(dueOn)) {
    return refused(problem(row.line, 'a day in dueDate', quoted(dueOn)));
  }
  const ransomware = cell('knownRansomwareCampaignUse') === 'Known';
  return ok({ id, addedOn, dueOn: dueOn === '' ? null : dueOn, ransomware });
}

const problem = (line: number, expectedText: string, found: string): ImportProblem => ({
  path: `line ${line}`,
  expected: expectedText,
  found,
});
