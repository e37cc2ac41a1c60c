import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { checkJson } from './check-json.ts';
import type { ImportProblem } from './report.ts';

/** The value of a JSON text, once `checkJson` has nothing against it. */
export function parseJson(text: string): Result<unknown, ImportProblem> {
  const checked = checkJson(text);
  if (!checked.ok) return checked;
  return ok(JSON.parse(text) as unknown);
}
