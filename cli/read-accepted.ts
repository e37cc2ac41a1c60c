import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentedAcceptance } from '#shared/exporters/acceptance-document.ts';
import { readRiskAcceptances } from '#shared/importers/risk-acceptances.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { parseDocumentFile } from './parse-document.ts';
import { reasonOf } from './read-file.ts';
import { problemLines } from './read-report.ts';

/**
 * The acceptances of a file, or of all YAML and JSON files of a folder. One problem in one of them
 * refuses all: half a register would leave findings uncovered, or covered, without a word.
 */
export function readAccepted(
  path: string,
): Result<readonly DocumentedAcceptance[], readonly string[]> {
  const paths = pathsOf(path);
  if (!paths.ok) return refused([`${path}: ${paths.refusal}.`]);
  const read: DocumentedAcceptance[] = [];
  for (const file of paths.value) {
    const value = parseDocumentFile(file);
    if (!value.ok) return refused([value.refusal]);
    const acceptances = readRiskAcceptances(value.value);
    if (!acceptances.ok) return refused(problemLines(file, acceptances.refusal));
    for (const one of acceptances.value) read.push(one);
  }
  return ok(read);
}

function pathsOf(path: string): Result<readonly string[], string> {
  try {
    if (!statSync(path).isDirectory()) return ok([path]);
    const names = readdirSync(path)
      .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
      .toSorted();
    if (names.length === 0) return refused('it holds no YAML or JSON file');
    return ok(names.map((name) => join(path, name)));
  } catch (error) {
    return refused(reasonOf(error));
  }
}
