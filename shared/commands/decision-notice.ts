import type { Decision, Side } from '#shared/domain/decision.ts';
import type { Motive, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Comparison } from '#shared/rules/comparison.ts';
import { asSentence } from '#shared/rules/span-words.ts';
import { byWorst, rankFacts } from '#shared/rules/worst-first.ts';

/** Whoever did not make the choice: security hears of what was done for reliability. */
export const otherSide = (motive: Motive): Side =>
  motive === 'security' ? 'reliability' : 'security';

/** How many findings a notice names before it says how many more there are. */
const NAMED = 10;

/**
 * What the other side is told: what was decided, what it opens, until when, and why. It speaks of
 * roles and releases, never of people.
 */
export function decisionNotice(told: {
  readonly decision: Decision;
  readonly label: string;
  readonly place: string;
  readonly left: Release | null;
  readonly runs: Release | null;
  readonly comparison: Comparison | null;
  readonly acceptance: RiskAcceptance | null;
  readonly temporary: readonly { readonly text: string; readonly revertBy: Instant | null }[];
}): { readonly subject: string; readonly text: string } {
  const { acceptance, comparison, decision, label, left, place, runs, temporary } = told;
  const changed = left && runs && left.id !== runs.id;

  const lines = [
    `${place}: ${label} (${numberLabel('decision', decision.number)}, ${utcText(decision.decidedAt)}).`,
    changed ? `${runs.version} runs now; ${left.version} was left.` : null,
    `Why: ${asSentence(decision.reason)}`,
    decision.breakGlass === null ? null : `Break glass: ${decision.breakGlass}`,
    comparison && changed ? openedText(comparison) : null,
    acceptance ? acceptanceText(acceptance) : null,
    ...temporary.map(({ revertBy, text }) =>
      revertBy === null ? `In place: ${text}.` : `In place until ${utcText(revertBy)}: ${text}.`,
    ),
    'Please say if you see it otherwise; the decision can be looked at again at any time.',
  ];
  return {
    subject: `${place}: ${label}`,
    text: lines.filter((line) => line !== null).join('\n'),
  };
}

function openedText({ closed, reopened }: Comparison): string {
  if (reopened.length === 0) {
    return `It reopens no finding that the scans know of, and closes ${closed.length}.`;
  }
  const named = reopened
    .toSorted(byWorst)
    .slice(0, NAMED)
    .map((finding) => `${finding.id} in ${finding.packageName} (${rankFacts(finding)})`);
  const more = reopened.length - named.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return `It reopens ${reopened.length} and closes ${closed.length} findings. Reopened, worst first: ${named.join(', ')}${rest}.`;
}

function acceptanceText(acceptance: RiskAcceptance): string {
  const name = numberLabel('acceptance', acceptance.number);
  const controls = acceptance.controls.map(({ text }) => text);
  const kept = controls.length === 0 ? '' : ` Controls: ${controls.join('; ')}.`;
  const standing =
    acceptance.acceptedAt === null
      ? 'is proposed and waits for its approver; it would end'
      : 'is self-accepted, without a second person, and ends by itself';
  return `${name} ${standing} at ${utcText(acceptance.expiresAt)}.${kept}`;
}

/** To the minute, with its zone: a notice is read in other places than it was written in. */
export const utcText = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
