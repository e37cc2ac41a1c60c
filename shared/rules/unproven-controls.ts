import type { Chore } from '#shared/domain/chore.ts';
import type { CompensatingControl, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import { dayWords } from './day-words.ts';
import { dayAfter, type OperatorCalendar } from './operator-calendar.ts';

/** A control whose upkeep lapsed, since when, and why, as a clause ("“Rotate…” was due on …"). */
export type UnprovenControl = {
  readonly control: CompensatingControl;
  readonly since: Instant;
  readonly because: string;
};

/** What of an acceptance, and of a chore, the proof of its controls depends on. */
export type ControlFacts = Pick<RiskAcceptance, 'acceptedAt' | 'controls' | 'proposedAt'>;
export type ChoreFacts = Pick<Chore, 'id' | 'title' | 'dueOn' | 'doneAt'>;

/** Overdue from the day after `dueOn` on the operator's calendar, until it is done. */
export const isOverdue = (chore: ChoreFacts, { today }: Pick<OperatorCalendar, 'today'>): boolean =>
  chore.doneAt === null && today > chore.dueOn;

/**
 * The controls of an acceptance that nothing proves at the moment.
 *
 * A control without a chore needs no upkeep and is never unproven here. A control whose chore is
 * not among `chores` is unproven since the acceptance began: what is gone keeps nothing.
 */
export function controlsUnproven(
  acceptance: ControlFacts,
  chores: readonly ChoreFacts[],
  calendar: OperatorCalendar,
): readonly UnprovenControl[] {
  return acceptance.controls.flatMap((control) => {
    if (control.choreId === null) return [];

    const chore = chores.find(({ id }) => id === control.choreId);
    if (!chore) {
      const since = acceptance.acceptedAt ?? acceptance.proposedAt;
      return [{ control, since, because: `the chore that kept “${control.text}” is gone` }];
    }
    if (!isOverdue(chore, calendar)) return [];
    const since = calendar.startOf(dayAfter(chore.dueOn));
    return [{ control, since, because: `“${chore.title}” was due on ${dayWords(chore.dueOn)}` }];
  });
}
