import { problemSentence } from '#shared/importers/import-problem.ts';
import { readImport } from '#shared/importers/read-import.ts';
import type { ImportedFile, ImportProblem } from '#shared/importers/report.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { nodeTools } from './node-tools.ts';
import { readFile } from './read-file.ts';

/** A file as the app would import it, or the sentences that say why not, each with the file's name. */
export function readReport(path: string): Result<ImportedFile, readonly string[]> {
  const bytes = readFile(path);
  if (!bytes.ok) return refused([`${path}: ${bytes.refusal}.`]);
  const file = readImport({ name: path, bytes: bytes.value }, nodeTools);
  return file.ok ? ok(file.value) : refused(problemLines(path, file.refusal));
}

export const problemLines = (path: string, problems: readonly ImportProblem[]): readonly string[] =>
  problems.map((problem) => `${path}: ${problemSentence(problem)}`);
