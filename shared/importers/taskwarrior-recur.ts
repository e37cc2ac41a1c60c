const NAMED: Readonly<Record<string, string>> = {
  daily: 'FREQ=DAILY',
  day: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  sennight: 'FREQ=WEEKLY',
  biweekly: 'FREQ=WEEKLY;INTERVAL=2',
  fortnight: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
  bimonthly: 'FREQ=MONTHLY;INTERVAL=2',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  semiannual: 'FREQ=MONTHLY;INTERVAL=6',
  annual: 'FREQ=YEARLY',
  yearly: 'FREQ=YEARLY',
  biannual: 'FREQ=YEARLY;INTERVAL=2',
  biyearly: 'FREQ=YEARLY;INTERVAL=2',
};
const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:d|day|days)$/, 'DAILY', 1],
  [/^(?:w|wk|wks|week|weeks)$/, 'WEEKLY', 1],
  [/^(?:m|mo|mos|mth|mths|mnths|month|months)$/, 'MONTHLY', 1],
  [/^(?:q|qtr|qtrs|qrtr|qrtrs|quarter|quarters)$/, 'MONTHLY', 3],
  [/^(?:y|yr|yrs|year|years)$/, 'YEARLY', 1],
];

/** How often, in Taskwarrior's words (`weekly`, `3wks`, `P1M`), as a rule; `null` for other words. */
export function taskwarriorRule(recur: string): string | null {
  const word = recur.toLowerCase();
  if (Object.hasOwn(NAMED, word)) return NAMED[word] ?? null;
  const [, count = '', unit = ''] =
    /^p?(\d{0,4}) ?([a-z]+)$/.exec(word.replace(/^(\d+)([a-z]+)ly$/, '$1$2')) ?? [];
  const found = UNITS.find(([fits]) => fits.test(unit));
  const every = Number(count === '' ? 1 : count) * (found?.[2] ?? 0);
  if (!found || every < 1) return null;
  return `FREQ=${found[1]}${every === 1 ? '' : `;INTERVAL=${every}`}`;
}
