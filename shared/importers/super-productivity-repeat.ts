import type { RollingUnit } from '#shared/domain/chore.ts';
import { lastDayWhereMissing } from './draft-schedule.ts';
import { MAX_ID, MAX_NAME } from './import-limits.ts';
import { field, optionalWord, type Place } from './json-reader.ts';

const CYCLES: Readonly<Record<string, RollingUnit>> = {
  ...{ DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' },
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** How a repeating task of Super Productivity repeats: its own rule where it has one. */
export function superProductivityRule(cfg: Place): {
  readonly rule: string | null;
  readonly every: number;
  readonly unit: RollingUnit | null;
} {
  const cycle = optionalWord(cfg, 'repeatCycle', MAX_ID) ?? '';
  const unit = CYCLES[cycle] ?? null;
  const given = field(cfg, 'repeatEvery').value;
  const every =
    typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= 10_000
      ? given
      : 1;
  const own = optionalWord(cfg, 'rrule', MAX_NAME);
  if (own !== null) return { rule: own, every, unit };
  if (unit === null) return { rule: null, every, unit };
  const step = every === 1 ? '' : `;INTERVAL=${every}`;
  const rule = `FREQ=${cycle}${step}${daysOf(cfg, cycle)}`;
  const start = optionalWord(cfg, 'startDate', MAX_ID) ?? '';
  return { rule: lastDayWhereMissing(rule, start), every, unit };
}

function daysOf(cfg: Place, cycle: string): string {
  if (cycle === 'WEEKLY') {
    const on = WEEKDAYS.filter((_, place) => field(cfg, DAYS[place] ?? '').value === true);
    return on.length === 0 ? '' : `;BYDAY=${on.join(',')}`;
  }
  if (cycle !== 'MONTHLY') return '';
  const [week, weekday] = ['monthlyWeekOfMonth', 'monthlyWeekday'].map(
    (key) => field(cfg, key).value,
  );
  if ([1, 2, 3, 4, -1].includes(week as number) && WEEKDAYS[weekday as number] !== undefined) {
    return `;BYDAY=${String(week)}${WEEKDAYS[weekday as number] ?? ''}`;
  }
  if (field(cfg, 'monthlyLastDay').value === true) return ';BYMONTHDAY=-1';
  return '';
}
