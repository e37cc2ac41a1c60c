import type { Instant } from '#shared/domain/time.ts';
import { ok, type Result } from '#shared/result.ts';
import { readWhen } from './little-thing-when.ts';
import type { Doubt } from './quick-add-words.ts';
import { parseQuickTime } from './quick-time.ts';
import type { TimeRefusal } from './quick-time-refusal.ts';
import { typedLine } from './typed-line.ts';

/**
 * A time that is over, as it is typed in a hurry (`parseQuickTime`) or said as in a little thing:
 * "last Monday", "2:30pm", "20 min ago", "yesterday". A day alone is this hour of it. What can be read
 * in two ways is refused.
 */
export function parsePastTime(
  text: string,
  here: { readonly now: Instant; readonly zone: string },
): Result<Instant, TimeRefusal> {
  const quick = parseQuickTime(text, { ...here, direction: 'past' });
  if (quick.ok || quick.refusal.kind !== 'not-a-time') return quick;
  // As if it stood at the end of a line, where a day is said with "on", and a length with "ago".
  for (const said of [` ${text}`, ` on ${text}`]) {
    const line = typedLine(said);
    const doubts: Doubt[] = [];
    const at = readWhen({ line, doubts }, said, here);
    if (at !== null && doubts.length === 0 && line.rest() === '') return ok(at);
  }
  return quick;
}
