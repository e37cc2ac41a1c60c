import { canonicalId, isCve } from '#shared/domain/finding-identity.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { quoted } from './import-problem.ts';
import { isDay } from './rfc3339.ts';
import type { EpssFeed, ImportProblem } from './report.ts';

/**
 * Reads FIRST's scores: a comment with the model and the date, a header, and a row for each CVE.
 *
 * @see https://www.first.org/epss/data_stats
 */
export function readEpss(text: string): Result<EpssFeed, readonly ImportProblem[]> {
  const lines = text.split('\n');
  const comment = lines[0]?.trim() ?? '';
  const date = /score_date:(\d{4}-\d{2}-\d{2})/.exec(comment)?.[1] ?? '';
  if (!isDay(date)) {
    return refused([
      problem(1, 'a comment such as #model_version:…,score_date:2026-03-01…', comment),
    ]);
  }
  const header = lines[1]?.trim() ?? '';
  if (!/^"?cve"?,"?epss"?(?:,|$)/i.test(header)) {
    return refused([problem(2, 'the columns cve,epss,percentile', header)]);
  }
  const columns = header.split(',').length;
  const scores = new Map<string, number>();
  for (let index = 2; index < lines.length; index += 1) {
    const row = lines[index]?.trim() ?? '';
    if (row === '') continue;
    const cells = row.split(',');
    const [first = '', second = ''] = cells;
    if (cells.length !== columns) {
      return refused([problem(index + 1, `${columns} cells`, row)]);
    }
    const id = canonicalId(unquoted(first));
    if (!isCve(id)) return refused([problem(index + 1, 'a CVE id', first)]);
    const score = /^\d/.test(unquoted(second)) ? Number(unquoted(second)) : NaN;
    if (!(score >= 0 && score <= 1)) {
      return refused([problem(index + 1, 'a probability from 0 to 1', second)]);
    }
    if (scores.has(id)) return refused([problem(index + 1, 'each CVE once', first)]);
    scores.set(id, score);
  }
  if (scores.size === 0) return refused([problem(3, 'a score', 'none')]);
  const model = /model_version:([^,\s]{1,40})/.exec(comment)?.[1] ?? null;
  return ok({ format: 'epss', model, date, scores });
}

/** Whether a text is an EPSS feed. */
export const isEpss = (text: string): boolean =>
  /^#\s?model_version:/.test(text) || /^"?cve"?,"?epss"?/i.test(text.slice(0, 20));

const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

const problem = (line: number, expected: string, found: string): ImportProblem => ({
  path: `line ${line}`,
  expected,
  found: found === 'none' ? found : quoted(found),
});
