import type { Frequency, NumberPart, RecurrenceRule, RuleRefusal } from './recurrence-rule.ts';

/** Which parts RFC 5545 forbids beside a frequency: what they would mean differs by program. */
const FORBIDDEN: Readonly<Partial<Record<NumberPart, readonly Frequency[]>>> = {
  BYWEEKNO: ['MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'],
  BYYEARDAY: ['MONTHLY', 'WEEKLY', 'DAILY'],
  BYMONTHDAY: ['WEEKLY'],
};

/** What in a rule does not go together, or `null`. */
export function misfit(
  { count, frequency, numbers, skip, until, weekdays }: RecurrenceRule,
  namesCalendar: boolean,
): RuleRefusal | null {
  if (count !== null && until !== null) return { expected: 'COUNT or UNTIL', found: 'both' };
  for (const [name, frequencies] of Object.entries(FORBIDDEN)) {
    if (numbers[name as NumberPart].length > 0 && frequencies.includes(frequency)) {
      return { expected: `no ${name} beside FREQ=${frequency}`, found: 'one' };
    }
  }
  const isCounted = weekdays.some(({ nth }) => nth !== null);
  if (isCounted && frequency !== 'MONTHLY' && frequency !== 'YEARLY') {
    return { expected: `weekdays without a number beside FREQ=${frequency}`, found: 'one with' };
  }
  if (isCounted && numbers.BYWEEKNO.length > 0) {
    return { expected: 'weekdays without a number beside BYWEEKNO', found: 'one with' };
  }
  const others = Object.entries(numbers).filter(([name]) => name !== 'BYSETPOS');
  const selects = weekdays.length > 0 || others.some(([, list]) => list.length > 0);
  if (numbers.BYSETPOS.length > 0 && !selects) {
    return { expected: 'another BY part beside BYSETPOS, to choose from', found: 'none' };
  }
  if (skip !== 'OMIT' && !namesCalendar) {
    return { expected: `RSCALE=GREGORIAN beside SKIP=${skip}`, found: 'none' };
  }
  const days = (['BYMONTHDAY', 'BYYEARDAY'] as const).find((name) => numbers[name].length > 0);
  if (skip === 'FORWARD' && days !== undefined) {
    return { expected: `SKIP=OMIT or SKIP=BACKWARD beside ${days}`, found: 'SKIP=FORWARD' };
  }
  return null;
}

/** A day has no hours to recur by: what is wrong with such a rule, or `null`. */
export const dayMisfit = ({ frequency }: RecurrenceRule): RuleRefusal | null =>
  ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(frequency)
    ? { expected: `a start with a time beside FREQ=${frequency}`, found: 'a date' }
    : null;
