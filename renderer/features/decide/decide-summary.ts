import { count, listed } from '#shared/rules/span-words.ts';
import type { DecideOption, DecideSheet } from '#shared/rules/decide-sheet.ts';
import type { Accepts } from './accepted.ts';
import type { DecideDraft } from './decide-draft.ts';

/** What recording would create, in one line: "Creates a decision, a deployment and a notice." */
export function decideSummary(
  option: DecideOption,
  sheet: DecideSheet,
  draft: DecideDraft,
  accepts: Accepts | null,
): string {
  const isMove = option.release !== null && option.release.id !== sheet.current?.id;
  const chores = draft.controls.filter(({ newChore, text }) => newChore && text.trim() !== '');
  const things = [
    'the decision',
    ...(isMove ? ['a deployment'] : []),
    ...(accepts ? [`a risk acceptance of ${count(accepts.findings.length, 'finding')}`] : []),
    ...(isMove && accepts ? ['a follow-up'] : []),
    ...(chores.length > 0 ? [count(chores.length, 'chore')] : []),
    ...(draft.meanwhile.length > 0 ? [count(draft.meanwhile.length, 'measure')] : []),
    'a notice to the other side',
    ...(sheet.incident === null ? [] : ['a timeline entry']),
  ];
  return `Creates ${listed(things)}. One undo takes all of it back.`;
}
