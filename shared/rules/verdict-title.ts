import type { Comparison, Reason } from './comparison.ts';
import { count } from './span-words.ts';

/** What would be done: "Roll back", "Fix forward". */
export type Move = { readonly verb: string; readonly service: string; readonly version: string };

/**
 * The title above a comparison, warning first: the operator reads it before any button.
 *
 * @param move the version is that of what would run
 */
export function verdictTitle(comparison: Comparison, { service, verb, version }: Move): string {
  const what = `${verb.charAt(0).toLowerCase()}${verb.slice(1)} ${service} to ${version}`;
  const { reopened } = comparison;
  switch (comparison.verdict) {
    case 'never':
      return `Refused: ${what} brings back what is never accepted`;
    case 'below floor': {
      const isDenied = comparison.reasons[0]?.kind === 'denied';
      return `${isDenied ? 'On the deny list' : 'Below the floor'}: ${what} needs break-glass`;
    }
    case 'needs acceptance': {
      const many = reopened.filter(({ cover }) => cover.kind !== 'in-force').length;
      return `Reopens ${count(many, 'finding')} without an acceptance: ${what}`;
    }
    case 'unknown':
      return `Unknown, ${unknownWhy(comparison.reasons[0])}: ${what}`;
    case 'clear with note':
      return reopened.length > 0
        ? `Reopens ${count(reopened.length, 'accepted finding')}: ${what}`
        : `Undoes ${count(comparison.undone.length, 'fix', 'fixes')}: ${what}`;
    case 'clear':
      return `Nothing comes back: ${what}`;
  }
}

function unknownWhy(first: Reason | undefined): string {
  if (first?.kind === 'no-scan') return 'a scan is missing';
  if (first?.kind === 'different-artifacts') return 'the reports name different artifacts';
  return 'the scans are hard to compare';
}
