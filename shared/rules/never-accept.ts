import type { HarmClass, Likelihood } from '#shared/domain/harm.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import { atLeastAsLikely } from './likelihood.ts';

/**
 * What nobody may accept unless the operator edits it: the intolerable cells of the matrix, and
 * loss of life at Remote or likelier.
 */
export const DEFAULT_NEVER_ACCEPT: readonly NeverAcceptRule[] = [
  {
    id: 'NA-1',
    text: 'Loss of life that is remote or likelier is never accepted.',
    severity: 1,
    fromLikelihood: 'D',
    of: 'Life',
  },
  {
    id: 'NA-2',
    text: 'Catastrophic harm that is occasional or likelier is never accepted.',
    severity: 1,
    fromLikelihood: 'C',
  },
  {
    id: 'NA-3',
    text: 'Critical harm that is probable or likelier is never accepted.',
    severity: 2,
    fromLikelihood: 'B',
  },
];

/** Words by which operators call harm to people; each means the same to a rule about life. */
const LIFE = new Set(['life', 'lives', 'life and limb', 'death', 'safety', 'patients', 'people']);

/**
 * The rule that refuses this harm at this likelihood, or `null`.
 *
 * A rule reaches its severity and every worse one. Where several match, the one nearest to the
 * severity is named, then the first of the list. An unknown likelihood is asked for and never
 * refuses; eliminated harm is no harm.
 */
export function neverRuleFor(
  harm: HarmClass,
  likelihood: Likelihood | null,
  rules: readonly NeverAcceptRule[],
): NeverAcceptRule | null {
  if (likelihood === null || likelihood === 'F') return null;

  let nearest: NeverAcceptRule | null = null;
  for (const rule of rules) {
    const matches =
      harm.severity <= rule.severity &&
      atLeastAsLikely(likelihood, rule.fromLikelihood) &&
      isOf(harm.of, rule.of ?? null);
    if (matches && (nearest === null || rule.severity < nearest.severity)) nearest = rule;
  }
  return nearest;
}

function isOf(harmed: string, wanted: string | null): boolean {
  if (wanted === null) return true;
  const [is, want] = [harmed.trim().toLowerCase(), wanted.trim().toLowerCase()];
  return is === want || (LIFE.has(is) && LIFE.has(want));
}
