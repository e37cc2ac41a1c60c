import { readImportText } from './read-import.ts';
import type { ImportedFile, Report } from './report.ts';

/** Reads a value or a text that must be read, for tests. */
export function readOrThrow(value: unknown): ImportedFile {
  const answer = readImportText(typeof value === 'string' ? value : JSON.stringify(value));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

export function reportIn(value: unknown): Report {
  const file = readOrThrow(value);
  if (file.format === 'kev' || file.format === 'epss') throw new Error(file.format);
  return file;
}
