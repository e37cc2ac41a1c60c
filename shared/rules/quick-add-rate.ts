import { DAYS, EACH_WEEKDAYS, pluralWeekdays, weekdaysIn } from './quick-add-place.ts';
import {
  asTitle,
  doubtAt,
  NUMBER,
  numberFrom,
  type Reader,
  WEEKDAY,
  weekdayFrom,
  words,
} from './quick-add-words.ts';
import { type Weekday, WEEKDAYS } from './recurrence-rule.ts';
import { type Repeat, WORKDAYS } from './repeat.ts';
import { ordinal } from './schedule-words.ts';
import type { Taken } from './typed-line.ts';

/** How often something is said to recur. */
export type Rate = {
  readonly said: Taken;
  readonly unit: Repeat['unit'];
  readonly every: number;
  /** Where the rate itself says them: "every Friday". */
  readonly weekdays: readonly Weekday[] | null;
};

const UNIT =
  'half[ -]years?|hours?|hrs?|weekends?|mornings?|evenings?|nights?|days?|weekdays?|workdays?|working days?|weeks?|wks?|months?|quarters?|years?|fortnights?';
const NTH = String.raw`\d{1,3}(?:st|nd|rd|th)|second|third|fourth`;
const EVERY = '(?:(?:of )?(?:every|each)|once (?:a|per|every))';
const MANY = words(
  `${EVERY} (?:(?<many>${NTH}|${NUMBER}) ?)?(?<other>other )?(?<unit>${UNIT})(?: (?<days>${DAYS}))?`,
);
const RANGE = words(
  `(?:(?<rate>daily|weekly|fortnightly|monthly|quarterly|yearly|every (?:other|${NTH}|${NUMBER}) weeks?),? )?(?:(?:every|on|from) )?(?<first>${WEEKDAY})s? ?(?:to|through|-|–) ?(?<last>${WEEKDAY})s?`,
);
const MANY_SHORT = words(`(?:every|each) (?<many>\\d{1,6}) ?(?<unit>h|d|w|mo|y|yrs?)`);
const NTH_DAY = words(`(?:every|each) (?<nth>second|2nd|third|3rd|fourth|4th) (?<day>${WEEKDAY})`);
const ADVERB = words(
  `(?<name>hourly|nightly|daily|weekly|fortnightly|monthly|quarterly|half-yearly|semi-?annually|yearly|annually)(?: (?<days>${DAYS}))?`,
);
const WEEKENDS = words('on weekends');
const UNCLEAR = words(
  '(?:bi-?weekly|bi-?monthly|bi-?annually|(?:twice|(?:\\d+|three|four) times) (?:daily|weekly|monthly|yearly|(?:a|per) (?:day|week|month|year)))',
);

type Counted = readonly [Repeat['unit'], number];

/** By how the word begins; the first that fits. */
const UNITS: readonly (readonly [string, Counted])[] = [
  ...([
    ['morn', ['day', 1]],
    ['e', ['day', 1]],
    ['n', ['day', 1]],
  ] as const),
  ...([
    ['half', ['month', 6]],
    ['h', ['hour', 1]],
    ['d', ['day', 1]],
    ['w', ['week', 1]],
    ['mo', ['month', 1]],
  ] as const),
  ...([
    ['q', ['month', 3]],
    ['y', ['year', 1]],
    ['f', ['week', 2]],
  ] as const),
];

const ADVERBS: Readonly<Record<string, Counted>> = {
  ...{
    hourly: ['hour', 1],
    nightly: ['day', 1],
    daily: ['day', 1],
    weekly: ['week', 1],
    fortnightly: ['week', 2],
  },
  ...{ monthly: ['month', 1], quarterly: ['month', 3], 'half-yearly': ['month', 6] },
  ...{ 'semi-annually': ['month', 6], semiannually: ['month', 6] },
  ...{ yearly: ['year', 1], annually: ['year', 1] },
};

/** Takes out of a line how often something recurs; what can be read in two ways is a doubt. */
export function readRate(reader: Reader): Rate | null {
  const { doubts, line } = reader;
  const unclear = line.take(UNCLEAR);
  if (unclear !== null) {
    doubts.push(unclearDoubt(unclear));
    return null;
  }
  const nth = line.take(NTH_DAY);
  if (nth !== null) {
    doubts.push(nthDoubt(nth));
    return null;
  }
  const range = line.take(RANGE);
  if (range !== null && !/^(?:daily|weekly)?$/i.test(range.groups['rate'] ?? '')) {
    doubts.push(notASchedule(range));
    return null;
  }
  if (range !== null) return { said: range, unit: 'week', every: 1, weekdays: daysOf(range) };
  const days = line.take(EACH_WEEKDAYS);
  if (days !== null) {
    const { alternate, other } = days.groups;
    const every = alternate === undefined && other === undefined ? 1 : 2;
    return { said: days, unit: 'week', every, weekdays: weekdaysIn(days) };
  }
  const weekends = line.take(WEEKENDS);
  if (weekends !== null) {
    doubts.push(weekendDoubt(weekends));
    return null;
  }
  const many = line.take(MANY) ?? line.take(MANY_SHORT);
  if (many !== null) return countedRate(reader, many);
  const adverb = line.take(ADVERB);
  if (adverb !== null) {
    const [unit, every] = ADVERBS[adverb.groups['name']?.toLowerCase() ?? ''] ?? ['day', 1];
    return withDays(reader, { said: adverb, unit, every, weekdays: null });
  }
  const plural = pluralWeekdays(reader);
  if (plural === null) return null;
  return { said: plural, unit: 'week', every: 1, weekdays: weekdaysIn(plural) };
}

/** "Every 2 weeks Friday"; beside another unit the weekday has no meaning of its own. */
function withDays({ doubts }: Reader, rate: Rate): Rate | null {
  const weekdays = weekdaysIn(rate.said);
  if (weekdays.length === 0) return rate;
  if (rate.unit === 'week') return { ...rate, weekdays };
  doubts.push(notASchedule(rate.said));
  return null;
}

/** From one weekday to another, over Sunday if need be. */
function daysOf({ groups }: Taken): readonly Weekday[] {
  const [first, last] = [groups['first'], groups['last']].map((name) =>
    WEEKDAYS.indexOf(weekdayFrom(name ?? '')),
  );
  const from = first ?? 0;
  const count = (((last ?? 0) - from + 7) % 7) + 1;
  return WEEKDAYS.filter((_, index) => (index - from + 7) % 7 < count);
}

function countedRate(reader: Reader, said: Taken): Rate | null {
  const { doubts } = reader;
  const { many, other, unit: name = '' } = said.groups;
  const times = (many === undefined ? 1 : numberFrom(many)) * (other === undefined ? 1 : 2);
  const isWorkdays = /^w(?:eekday|ork)/i.test(name);
  if (/^weekend/i.test(name) && times === 1) {
    doubts.push(weekendDoubt(said));
    return null;
  }
  if (times === 0 || /^weekend/i.test(name) || (isWorkdays && times !== 1)) {
    doubts.push(notASchedule(said));
    return null;
  }
  if (isWorkdays) return { said, unit: 'week', every: 1, weekdays: WORKDAYS };
  const [, [unit, factor]] = UNITS.find(([start]) => name.toLowerCase().startsWith(start)) ?? [
    '',
    ['day', 1] as const,
  ];
  return withDays(reader, { said, unit, every: times * factor, weekdays: null });
}

export const notASchedule = (said: Taken): ReturnType<typeof doubtAt> =>
  doubtAt(said, `“${said.text}” is not read as a schedule. How often is it due?`, [asTitle(said)]);

function unclearDoubt(said: Taken): ReturnType<typeof doubtAt> {
  const unit = /bi-?(week|month)ly/i.exec(said.text)?.[1]?.toLowerCase();
  if (unit === undefined) return timesDoubt(said);
  return doubtAt(
    said,
    `Is “${said.text}” every 2 ${unit}s, or twice in one? For twice, name the days.`,
    [{ label: `Every 2 ${unit}s`, text: `every 2 ${unit}s` }, asTitle(said)],
  );
}

const TWICE: Readonly<Record<string, readonly string[]>> = {
  day: ['every 12 hours'],
  week: ['every week on Monday and Thursday', 'every week on Tuesday and Friday'],
  month: ['every 2 weeks'],
  year: ['every 6 months'],
};

/** "Twice a week" does not say when. */
function timesDoubt(said: Taken): ReturnType<typeof doubtAt> {
  const name = /(dai|day|week|month|year)(?:ly)?$/i.exec(said.text)?.[1]?.toLowerCase() ?? '';
  const texts = /^twice/i.test(said.text) ? TWICE[name === 'dai' ? 'day' : name] : undefined;
  if (texts === undefined) return notASchedule(said);
  return doubtAt(said, `When is it due, ${said.text}?`, [
    ...texts.map((text) => ({ label: text.replace(/^e/, 'E'), text })),
    asTitle(said),
  ]);
}

const weekendDoubt = (said: Taken): ReturnType<typeof doubtAt> =>
  doubtAt(said, `On which day of the weekend is it due?`, [
    ...['Saturday', 'Sunday', 'Saturday and Sunday'].map((days) => ({
      label: days,
      text: `every week on ${days}`,
    })),
    asTitle(said),
  ]);

function nthDoubt(said: Taken): ReturnType<typeof doubtAt> {
  const { day = '', nth = '' } = said.groups;
  const many = { s: 2, t: 3, f: 4 }[nth.slice(0, 1).toLowerCase()] ?? Number(nth.slice(0, 1));
  const which = `${ordinal(many)} ${day}`;
  return doubtAt(said, `Is it every ${many} weeks, or the ${which} of each month?`, [
    { label: `Every ${many} weeks on ${day}`, text: `every ${many} weeks on ${day}` },
    { label: `The ${which} of each month`, text: `every month on the ${which}` },
    asTitle(said),
  ]);
}
