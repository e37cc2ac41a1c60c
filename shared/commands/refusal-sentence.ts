import { assertNever } from '#shared/assert.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ChangedRow, Refusal } from './refusal.ts';

/**
 * What the operator hears: what happened, what it means, what to do.
 *
 * @param timeText how the caller shows a moment (zone and language are the window's)
 */
export function refusalSentence(refusal: Refusal, timeText: (at: Instant) => string): string {
  switch (refusal.kind) {
    case 'not-in-log':
      return `This ${refusal.what} is not in the log. It may have been undone meanwhile. Choose again; what you typed is kept.`;
    case 'empty':
      return `${capital(refusal.field)} is empty. Nothing was saved. Write a few words first.`;
    case 'name-taken':
      return `There is a ${refusal.what} called “${refusal.name}” already. Choose that one, or another name.`;
    case 'out-of-range':
      return `${capital(refusal.field)} is outside what it can be. Give ${refusal.allowed}.`;
    case 'in-the-future':
      return `${capital(refusal.field)} (${timeText(refusal.at)}) has not come yet. Give a time up to now.`;
    case 'in-the-past':
      return `${capital(refusal.field)} (${timeText(refusal.at)}) is over already. Give a time that is still to come.`;
    case 'out-of-order':
      return `“${refusal.later}” would come before “${refusal.earlier}”. Correct one of the two times.`;
    case 'already':
      return `This ${refusal.what} is ${refusal.state} already. Nothing was changed.`;
    case 'not-yet':
      return `This ${refusal.what} is not ${refusal.state}. Nothing was changed.`;
    case 'other-service':
      return `This ${refusal.what} belongs to another service. Choose one of this service.`;
    case 'overlaps':
      return `Another release is recorded as running from ${timeText(refusal.from)} ${untilText(refusal.to, timeText)}, and two cannot run in one place at a time. Give another time, or correct that deployment first.`;
    case 'nothing-runs':
      return 'The log does not say which release runs here, so nothing can be compared with it. Say first what runs.';
    case 'nothing-to-import':
      return `“${refusal.fileName}” holds neither a scan nor a statement about findings. Nothing was saved, and no release looks clean because of it.`;
    case 'never-accept':
      return refusal.finding === null
        ? `${refusal.rule} It cannot be accepted by anyone. Choose another option.`
        : `${refusal.rule} ${refusal.finding} falls under it, so this cannot be accepted by anyone. Choose another option.`;
    case 'end-missing':
      return `${countOf(refusal.findings, 'finding')} would be open without an acceptance. An acceptance needs an end: say until when.`;
    case 'end-past-limit':
      return `The end is later than the longest limit for these findings (${timeText(refusal.limit)}). Choose an earlier end, or say why it must be longer.`;
    case 'break-glass-missing':
      return `${refusal.because} Break glass needs a reason of its own: say why it must run all the same.`;
    case 'kept-already':
      return `“${refusal.pattern}” is kept by the chore “${refusal.chore}” already. Nothing was saved, so that it is not asked for twice. Choose “Ask again” for it under “Found in your little things”, or retire that chore, and answer anew.`;
    case 'sheet-out-of-date':
      return `${refusal.because} Nothing was recorded. Look at the sheet again and choose; what you typed is kept.`;
    case 'unreadable-schedule':
      return `The schedule cannot be read: expected ${refusal.expected}, found ${refusal.found}. Nothing was saved. Correct it, or choose the days instead.`;
    case 'changed-since':
      return `This cannot be undone by itself: ${listOf(refusal.rows)} changed since. Undo the later change first, or correct it by hand.`;
    case 'depended-on':
      return `This cannot be undone by itself: ${listOf(refusal.rows)} came later and needs it. Undo that first.`;
    default:
      return assertNever(refusal);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const untilText = (to: Instant | null, timeText: (at: Instant) => string): string =>
  to === null ? 'until now' : `to ${timeText(to)}`;

/** At most three by name: the rest is a count. */
function listOf(rows: readonly ChangedRow[]): string {
  const named = rows.slice(0, 3).map(({ label }) => label);
  const rest = rows.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
