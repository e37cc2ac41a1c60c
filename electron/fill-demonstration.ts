import type { Instant } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { Journal } from './journal/journal.ts';
import type { NotOpened } from './journal/open-journal.ts';
import { newIds } from './new-id.ts';

/** Writes the invented history into a new log, by the same way as every other entry. */
export async function fillDemonstration(
  journal: Journal,
  now: () => Instant,
): Promise<Result<null, NotOpened>> {
  // Hardly any start needs it, and it brings every command with it.
  const { demonstrationEntries } = await import('#shared/samples/demonstration.ts');
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const draft of demonstrationEntries(now(), newIds(now), zone)) {
    const saved = await journal.append(draft, journal.describe().head);
    if (saved.ok) continue;
    const why = saved.refusal.kind === 'not-saved' ? saved.refusal.detail : saved.refusal.kind;
    return refused({
      kind: 'not-opened',
      sentence:
        `The demonstration could not be written: ${why}. ` +
        'Nothing of it was kept, and your own log was not touched. Make room, then open it again.',
    });
  }
  return ok(null);
}
