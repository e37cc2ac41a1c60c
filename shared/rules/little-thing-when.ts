import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#shared/domain/time.ts';
import { parseQuickTime } from './quick-time.ts';
import type { TimeRefusal } from './quick-time-refusal.ts';
import {
  afterNone,
  AT_END,
  DAY,
  type DayAlone,
  dayAlone,
  isOtherWeekday,
  isToday,
  OF_THE_SENTENCE,
  plainDay,
  weekAgo,
} from './little-thing-day.ts';
import { asText } from './little-thing-minutes.ts';
import { type Doubt, doubtAt, type Reader, spaced } from './quick-add-words.ts';
import type { Taken } from './typed-line.ts';

type Here = { readonly now: Instant; readonly zone: string };

const MINUTES = 'm(?:in(?:ute)?s?)?';
const HOURS = 'h(?:(?:ou)?rs?)?';
/** Of two the second is the smaller unit: of "5m 20 min ago" the first is how long it took. */
const LENGTH = [
  String.raw`\d{1,9} ?d(?:ays?)?(?: ?\d{1,9} ?${HOURS})?`,
  String.raw`\d{1,9} ?${HOURS}(?: ?\d{1,9}(?: ?${MINUTES})?)?`,
  String.raw`\d{1,9} ?(?:w(?:eeks?)?|${MINUTES})`,
].join('|');
const UTC = '(?: ?(?:z|utc))?';
const HOUR = String.raw`\d{1,2}(?::\d\d){1,2}(?: ?(?:am|pm))?${UTC}`;
/** "Found 3 am mails": without minutes it has to be said that it is a time. */
const BARE_HOUR = String.raw`\d{1,2} ?(?:am|pm)${UTC}`;

/** Between blanks, or at an end; a full stop, a comma or a colon may follow. */
const alone = (source: string): RegExp =>
  new RegExp(`(?<![^\\s\\u0000(])(?:${spaced(source)})(?=[.,:;!?)]*(?:[\\s\\u0000]|$))`, 'u');

const AGO = alone(`(?<ago>(?:half )?an hour|an? (?:week|day)|${LENGTH}) ago`);
const SHIFT = alone(String.raw`[-−](?:\d{1,9}[dhm](?:in)?)+`);
const GUARD = afterNone(OF_THE_SENTENCE);
/** "09:00 to 09:20" is no one time. */
const NO_RANGE = String.raw`(?! ?(?:to|until|till|-|–) ?\d{1,2}(?::\d\d| ?[ap]m))`;
const stamp = (day: string, hour: string): RegExp =>
  alone(`${GUARD}(?:(?:on|at|since) )?${day}(?<hour>${hour})${NO_RANGE}`);
const OF_DAY = `(?<day>${DAY})(?:t|,? (?:at )?)`;
/** "Restarted it 9am", also with its day behind it. */
const AT_LAST = `${GUARD}(?<hour>${BARE_HOUR})(?=(?:,? (?:(?:on|last) )?(?:${DAY}))?`;
const FORMS = [
  AGO,
  SHIFT,
  stamp(`(?:${OF_DAY})?`, HOUR),
  stamp(`(?:${OF_DAY}|(?<=at ))`, BARE_HOUR),
  new RegExp(String.raw`(?<=[\s,\u0000])${spaced(AT_LAST)}${AT_END})`, 'u'),
  new RegExp(String.raw`^(?<hour>${spaced(BARE_HOUR)})(?=[\s,:])`, 'u'),
];

/**
 * Takes when it was out of a line; `null`: the line does not say, or not in one way, which is a
 * doubt. Nothing is taken then. A time that is still to come is not guessed to be yesterday's.
 */
export function readWhen({ doubts, line }: Reader, typed: string, here: Here): Instant | null {
  const day = dayAlone(line);
  const found = FORMS.flatMap((form) => {
    const said = ofDay(line.find(form), day?.said ?? null);
    const read = said === null ? null : momentOf(said, here);
    return said === null || read === null ? [] : [{ form, said, read }];
  }).toSorted((one, other) => one.said.from - other.said.from || other.said.to - one.said.to);
  const [first] = found;
  const second = found.find(({ said }) => first !== undefined && said.from >= first.said.to);

  if (first === undefined) return day && readDayAlone({ doubts, line }, day, here);
  if (!first.read.ok) {
    doubts.push(first.read.doubt);
    return null;
  }
  line.take(first.form);
  if (day !== null && first.said.groups['day'] === day.said.text) line.take(day.pattern);
  const again = second?.said ?? line.find(first.form);
  if (again !== null && momentOf(again, here) !== null) {
    const [one, other] = again.from < first.said.from ? [again, first.said] : [first.said, again];
    doubts.push(whichTime(one, other, typed));
  }
  return first.read.at;
}

/** An hour of the day that is said elsewhere in the line: "yesterday restarted it at 14:05". */
const ofDay = (said: Taken | null, day: Taken | null): Taken | null =>
  said?.groups['hour'] === undefined || said.groups['day'] !== undefined || day === null
    ? said
    : { ...said, groups: { ...said.groups, day: day.text } };

/** The day is what counts: the hour is that of now. How it reads is shown, with the hour. */
function readDayAlone(
  { doubts, line }: Reader,
  { isBare, pattern, said }: DayAlone,
  here: Here,
): Instant | null {
  const day = plainDay(said.text, here);
  if (isToday(day, here)) {
    const choices = ['today', `on ${weekAgo(here)}`].map((text) => ({ label: text, text }));
    doubts.push(
      doubtAt(said, `Is “${said.text}” today or a week ago?`, [...choices, asText(said)]),
    );
    return null;
  }
  if (isBare) {
    const text = `${/\d/.test(said.text) ? 'on' : 'last'} ${said.text}`;
    const on = { label: text.replace(/^[ol]/, (letter) => letter.toUpperCase()), text };
    doubts.push(doubtAt(said, `Is “${said.text}” when it was?`, [on, asText(said)]));
    return null;
  }
  const hour = clockAt(here);
  const read = parseQuickTime(`${day} ${hour}`, { ...here, direction: 'past' });
  if (read.ok && read.value >= 0) {
    if (isOtherWeekday(day, read.value, here.zone)) {
      doubts.push(otherWeekday(said));
      return null;
    }
    line.take(pattern);
    return read.value;
  }
  if (!read.ok && read.refusal.kind === 'not-a-time') {
    const question = `No calendar has “${said.text}”. When was it?`;
    doubts.push(doubtAt(said, question, [asText(said)]));
    return null;
  }
  const isToCome = !read.ok && read.refusal.kind === 'in-the-future';
  const again = isToCome ? [] : [{ label: `${day} ${hour}`, text: `${day} ${hour}` }];
  const question = isToCome
    ? `“${said.text}” is still to come. When was it?`
    : 'At which time was it?';
  doubts.push(doubtAt(said, question, [...again, asText(said)]));
  return null;
}

type Moment =
  { readonly ok: true; readonly at: Instant } | { readonly ok: false; readonly doubt: Doubt };

/** `null`: it only looks like a time, as 16:90 does. */
function momentOf(said: Taken, here: Here): Moment | null {
  const time = parseQuickTime(asQuickTime(said, here), { ...here, direction: 'past' });
  if (time.ok) {
    const day = plainDay(said.groups['day'] ?? '', here);
    if (isOtherWeekday(day, time.value, here.zone)) return { ok: false, doubt: otherWeekday(said) };
    // Calendars go on for ever; a log of upkeep does not go back before computers kept time.
    if (time.value >= 0) return { ok: true, at: time.value };
    const question = `“${said.text}” is further back than a log goes. When was it?`;
    return { ok: false, doubt: doubtAt(said, question, [asText(said)]) };
  }
  return time.refusal.kind === 'not-a-time'
    ? null
    : { ok: false, doubt: doubtOf(said, time.refusal) };
}

function asQuickTime({ groups, text }: Taken, here: Here): string {
  const { ago, day, hour } = groups;
  if (hour !== undefined) {
    return `${day === undefined ? '' : plainDay(day, here)} ${of24(hour)}`.trim().replace(',', '');
  }
  if (ago === undefined) return text;
  if (/hour$/i.test(ago) && !/\d/.test(ago)) return /half/i.test(ago) ? '-30m' : '-1h';
  if (/^an? [wd]/i.test(ago)) return /week/i.test(ago) ? '-7d' : '-1d';
  const parts = [...ago.matchAll(/(\d+) ?([wdhm]?)/gi)].map(([, many = '', unit = '']) =>
    unit.toLowerCase() === 'w' ? `${Number(many) * 7}d` : `${many}${unit.toLowerCase() || 'm'}`,
  );
  return `-${parts.join('')}`;
}

/** "2:30 pm" as 14:30; what no clock shows stays as it is, and is no time. */
function of24(hour: string): string {
  const [, hours = '', minutes = '00', half, utc = ''] =
    /^(\d+)(?::(\d\d)(?::\d\d)?)? *([ap])m *(z|utc)?$/i.exec(hour) ?? [];
  const isOnClock = half !== undefined && Number(hours) >= 1 && Number(hours) <= 12;
  if (!isOnClock) return hour;
  return `${(Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}:${minutes}${utc}`;
}

function doubtOf(said: Taken, { kind, readings }: TimeRefusal): Doubt {
  if (kind === 'in-the-future') {
    const choices = said.groups['day'] === undefined ? [yesterday(said.groups['hour'] ?? '')] : [];
    const question = `“${said.text}” is still to come. When was it?`;
    return doubtAt(said, question, [...choices, asText(said)]);
  }
  const question =
    kind === 'twice'
      ? `The clocks went back: “${said.text}” came twice. Which one was it?`
      : `The clocks went forward: “${said.text}” was skipped. When was it?`;
  const choices = readings.map((reading) => {
    const text = `${new Date(reading).toISOString().slice(0, 16).replace('T', ' ')}Z`;
    return { label: text, text };
  });
  return doubtAt(said, question, [...choices, asText(said)]);
}

const otherWeekday = (said: Taken): Doubt =>
  doubtAt(said, `“${said.text}” is another day of the week. When was it?`, [asText(said)]);

const yesterday = (hour: string): Doubt['choices'][number] => ({
  label: `Yesterday ${hour}`,
  text: `yesterday ${hour}`,
});

const clockAt = ({ now, zone }: Here): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** Each answer puts the other one between quotes, so that it is part of the text. */
function whichTime(first: Taken, second: Taken, typed: string): Doubt {
  const between = typed.slice(first.to, second.from);
  return doubtAt({ from: first.from, to: second.to }, 'Two times: which one was it?', [
    { label: first.text, text: `${first.text}${between}"${second.text}"` },
    { label: second.text, text: `"${first.text}"${between}${second.text}` },
  ]);
}
