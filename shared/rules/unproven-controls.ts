import type { Chore } from '#shared/domain/chore.ts';
import type { CompensatingControl, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ChoreCourse } from './chore-course.ts';
import { windowOf } from './chore-state.ts';
import { dayWords } from './day-words.ts';
import type { OperatorCalendar } from './operator-calendar.ts';

/** A control whose upkeep lapsed, since when, and why, as a clause ("“Rotate…” was due on …"). */
export type UnprovenControl = {
  readonly control: CompensatingControl;
  readonly since: Instant;
  readonly because: string;
};

/** What of an acceptance, and of a chore, the proof of its controls depends on. */
export type ControlFacts = Pick<RiskAcceptance, 'acceptedAt' | 'controls' | 'proposedAt'>;
/** Of a `ChoreCourse`, which is one of these. */
export type ChoreFacts = Pick<ChoreCourse, 'id' | 'proof'> & {
  readonly chore: Pick<Chore, 'title' | 'grace' | 'retiredAt'>;
};

/**
 * When what a chore keeps is unproven: at the end of the grace of the first occurrence after it was
 * last done, or when it was no longer kept. `null`: never, so far as is known.
 */
export function provenUntil(
  { chore: { grace, retiredAt }, proof }: Pick<ChoreFacts, 'chore' | 'proof'>,
  calendar: Pick<OperatorCalendar, 'startOf'>,
): Instant | null {
  const lapse = proof === null ? null : windowOf(proof, { grace }, calendar).to;
  if (lapse === null || retiredAt === null) return lapse ?? retiredAt;
  return lapse < retiredAt ? lapse : retiredAt;
}

/**
 * The controls of an acceptance that nothing proves at `now`.
 *
 * A control without a chore needs no upkeep and is never unproven here. A control whose chore is
 * not among `chores` is unproven since the acceptance began: what is gone keeps nothing.
 */
export function controlsUnproven(
  acceptance: ControlFacts,
  chores: readonly ChoreFacts[],
  now: Instant,
  calendar: OperatorCalendar,
): readonly UnprovenControl[] {
  return acceptance.controls.flatMap((control) => {
    if (control.choreId === null) return [];

    const chore = chores.find(({ id }) => id === control.choreId);
    if (!chore) {
      const since = acceptance.acceptedAt ?? acceptance.proposedAt;
      return [{ control, since, because: `the chore that kept “${control.text}” is gone` }];
    }
    const since = provenUntil(chore, calendar);
    if (since === null || now < since) return [];
    return [{ control, since, because: lapseWords(chore, since) }];
  });
}

const lapseWords = ({ chore: { retiredAt, title }, proof }: ChoreFacts, since: Instant): string =>
  proof === null || since === retiredAt
    ? `“${title}” is no longer kept`
    : `“${title}” was due on ${dayWords(proof.day)}`;
