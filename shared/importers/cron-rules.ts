import type { CronValues } from './cron-field.ts';

/** What a line of a crontab, or a calendar event of systemd, says of its days. */
export type RuleDays = {
  /** Days of the month; from −1 counted from its end. Empty: all. */
  readonly monthDays: readonly number[];
  /** As iCalendar writes them. Empty: all. */
  readonly weekdays: readonly string[];
  readonly months: readonly number[];
};

export type RuleTimes = {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
};

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The rule for days and times; both kinds of days together mean a day that is both.
 *
 * The time is said by the start of the schedule where there is one, else by the rule.
 */
export function ruleOf({ monthDays, months, weekdays }: RuleDays, times: RuleTimes): string {
  const isOneTime = times.hours.length * times.minutes.length === 1;
  const frequency =
    monthDays.length > 0
      ? months.length > 0
        ? 'YEARLY'
        : 'MONTHLY'
      : weekdays.length > 0
        ? 'WEEKLY'
        : 'DAILY';
  const part = (name: string, values: readonly (number | string)[]): string =>
    values.length === 0 ? '' : `;${name}=${values.join(',')}`;
  return [
    `FREQ=${frequency}`,
    part('BYMONTH', months),
    part('BYMONTHDAY', monthDays),
    part('BYDAY', weekdays),
    isOneTime ? '' : part('BYHOUR', times.hours),
    isOneTime ? '' : part('BYMINUTE', times.minutes),
  ].join('');
}

/**
 * The rules of the five fields of a crontab. Days of the month and of the week that are both
 * restricted mean either: that takes two rules. One that begins with a star restricts nothing by
 * itself, so that both have to hold.
 *
 * @see crontab(5)
 */
export function cronRules(fields: {
  readonly minutes: CronValues;
  readonly hours: CronValues;
  readonly monthDays: CronValues;
  readonly months: CronValues;
  readonly weekdays: CronValues;
}): readonly string[] {
  const monthDays = fields.monthDays.values.length === 31 ? [] : fields.monthDays.values;
  const numbers = new Set(fields.weekdays.values.map((day) => day % 7));
  const weekdays = numbers.size === 7 ? [] : WEEKDAYS.filter((_, place) => numbers.has(place));
  const months = fields.months.values.length === 12 ? [] : fields.months.values;
  const times = { hours: fields.hours.values, minutes: fields.minutes.values };
  const isEither =
    monthDays.length > 0 &&
    weekdays.length > 0 &&
    !fields.monthDays.isStar &&
    !fields.weekdays.isStar;
  // `0 0 1-31 * 1` names every day of the month: either one then holds on every day.
  const isAlways =
    !fields.monthDays.isStar &&
    !fields.weekdays.isStar &&
    (fields.monthDays.values.length === 31 || numbers.size === 7);
  if (isAlways) return [ruleOf({ monthDays: [], weekdays: [], months }, times)];
  if (!isEither) return [ruleOf({ monthDays, weekdays, months }, times)];
  return [
    ruleOf({ monthDays, weekdays: [], months }, times),
    ruleOf({ monthDays: [], weekdays, months }, times),
  ];
}
