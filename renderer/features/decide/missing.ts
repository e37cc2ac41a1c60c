import type { Instant } from '#shared/domain/time.ts';
import { needsLongerReason } from '#shared/rules/acceptance-limit.ts';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import type { Accepts } from './accepted.ts';
import type { DecideDraft } from './decide-draft.ts';

/**
 * What still stands between the sheet and its record, as a sentence; `null`: it can be recorded.
 *
 * The command checks all of it again, and more; this only saves a round.
 */
export function whatIsMissing(
  option: DecideOption | null,
  draft: DecideDraft,
  facts: {
    readonly now: Instant;
    readonly accepts: Accepts | null;
    readonly end: Instant | null;
    readonly revertsRead: boolean;
  },
): string | null {
  if (option === null) return 'Choose an option: its digit, or a press on its name.';
  if (option.mark === 'forbidden') {
    return refusedSentence(option);
  }
  if (draft.reason.trim() === '') return 'Say why: one sentence is enough.';
  if (needsBreakGlass(option) && draft.breakGlass.trim() === '') {
    return 'This release is below the floor or denied here. Say why it must run all the same.';
  }
  if (facts.accepts !== null) {
    if (facts.end === null) return 'An acceptance needs an end: give a time that is still to come.';
    if (facts.end <= facts.now) return 'The end of the acceptance is over already.';
    const isLonger = needsLongerReason(facts.now, facts.end, facts.accepts.limit);
    if (isLonger && draft.longerReason.trim() === '') {
      return 'The end is past the limit for these findings. Say why it must be longer.';
    }
  }
  if (draft.meanwhile.some(({ text }) => text.trim() === '')) {
    return 'A measure has no name. Write what is done, or take it away.';
  }
  return facts.revertsRead ? null : 'A “revert by” does not read as a time still to come.';
}

export function refusedSentence({ comparison }: DecideOption): string {
  const rule = comparison?.neverHits[0]?.rule;
  return `${rule?.id ?? 'A rule'} refuses this option, for anyone. Choose another one.`;
}

export const needsBreakGlass = (option: DecideOption): boolean =>
  option.comparison?.reasons.some(({ kind }) => kind === 'below-floor' || kind === 'denied') ??
  false;
