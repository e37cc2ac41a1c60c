import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#shared/domain/time.ts';
import { parseQuickTime } from './quick-time.ts';
import type { TimeRefusal } from './quick-time-refusal.ts';
import { type Doubt, doubtAt, MONTH, type Reader, WEEKDAY } from './quick-add-words.ts';
import type { Taken } from './typed-line.ts';

type Here = { readonly now: Instant; readonly zone: string };

const LENGTH = String.raw`\d{1,9} ?(?:w(?:eeks?)?|d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?)`;
const DAY = [
  'yesterday|today|tomorrow',
  WEEKDAY,
  String.raw`\d{4}-\d\d-\d\d`,
  String.raw`(?:${WEEKDAY},? )?\d{1,2} (?:${MONTH})(?: \d{4})?`,
].join('|');

/** Between blanks, or at an end; a full stop or a comma may follow. */
const alone = (source: string): RegExp =>
  new RegExp(`(?<![^\\s\\u0000(])(?:${spaced(source)})(?=[.,;!?)]*(?:[\\s\\u0000]|$))`, 'u');

/** Blanks may be several. */
const spaced = (source: string): string =>
  source.replaceAll(/ (\?)?/g, (_, isOptional) => (isOptional ? ' *' : ' +'));

const AGO = alone(
  `(?<ago>(?:half )?an hour|${LENGTH}(?: ?\\d{1,9}(?: ?(?:h|m(?:in(?:ute)?s?)?))?)?) ago`,
);
const SHIFT = alone(String.raw`[-−](?:\d{1,9}[dhm](?:in)?)+`);
const STAMP = alone(
  `(?:(?:on|at|since) )?(?:(?<day>${DAY})(?:t|,? (?:at )?))?(?<hour>\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?(?:z|utc))?)`,
);
const FORMS = [AGO, SHIFT, STAMP];
/** Said at an end of the line it means when; within, it is part of the sentence. */
const YESTERDAY = new RegExp(
  String.raw`^yesterday(?=[\s,\u0000])|(?<=[\s,\u0000])yesterday(?=[.!\s\u0000]*$)`,
  'u',
);

/**
 * Takes when it was out of a line; `null`: the line does not say, or not in one way, which is a
 * doubt. Nothing is taken then. A time that is still to come is not guessed to be yesterday's.
 */
export function readWhen({ doubts, line }: Reader, typed: string, here: Here): Instant | null {
  const found = FORMS.flatMap((form) => {
    const said = line.find(form);
    const read = said === null ? null : momentOf(said, here);
    return said === null || read === null ? [] : [{ form, said, read }];
  }).toSorted((one, other) => one.said.from - other.said.from);
  const [first, second] = found;

  if (first === undefined) {
    const day = line.find(YESTERDAY);
    if (day === null) return null;
    // The day is what counts; how it reads is shown, with the hour.
    const read = sameHourYesterday(here);
    if (read === null) doubts.push(whichHour(day, here));
    else line.take(YESTERDAY);
    return read;
  }
  if (!first.read.ok) {
    doubts.push(first.read.doubt);
    return null;
  }
  line.take(first.form);
  const again = second?.said ?? line.find(first.form);
  if (again !== null && momentOf(again, here) !== null) {
    doubts.push(whichTime(first.said, again, typed));
  }
  return first.read.at;
}

type Moment =
  { readonly ok: true; readonly at: Instant } | { readonly ok: false; readonly doubt: Doubt };

/** `null`: it only looks like a time, as 16:90 does. */
function momentOf(said: Taken, { now, zone }: Here): Moment | null {
  const text = asQuickTime(said);
  const time = parseQuickTime(text, { now, zone, direction: 'past' });
  if (time.ok) {
    // Calendars go on for ever; a log of upkeep does not go back before computers kept time.
    if (time.value >= 0) return { ok: true, at: time.value };
    const question = `“${said.text}” is further back than a log goes. When was it?`;
    return { ok: false, doubt: doubtAt(said, question, [asText(said)]) };
  }
  return time.refusal.kind === 'not-a-time'
    ? null
    : { ok: false, doubt: doubtOf(said, time.refusal) };
}

function asQuickTime({ groups, text }: Taken): string {
  const { ago, day, hour } = groups;
  if (hour !== undefined) return `${day ?? ''} ${hour}`.trim().replace(',', '');
  if (ago === undefined) return text;
  if (/hour$/i.test(ago) && !/\d/.test(ago)) return /half/i.test(ago) ? '-30m' : '-1h';
  const parts = [...ago.matchAll(/(\d+) ?([wdhm]?)/gi)].map(([, many = '', unit = '']) =>
    unit.toLowerCase() === 'w' ? `${Number(many) * 7}d` : `${many}${unit.toLowerCase() || 'm'}`,
  );
  return `-${parts.join('')}`;
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

const yesterday = (hour: string): Doubt['choices'][number] => ({
  label: `Yesterday ${hour}`,
  text: `yesterday ${hour}`,
});

/** `null`: the clocks passed that hour twice or not at all. */
function sameHourYesterday({ now, zone }: Here): Instant | null {
  const text = `yesterday ${clockAt(now, zone)}`;
  const read = parseQuickTime(text, { now, zone, direction: 'past' });
  return read.ok && read.value >= 0 ? read.value : null;
}

const clockAt = (now: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

const whichHour = (said: Taken, { now, zone }: Here): Doubt =>
  doubtAt(said, 'At which time yesterday?', [yesterday(clockAt(now, zone)), asText(said)]);

/** That something is left in the text is always one of the answers. */
export const asText = ({ text }: Taken): Doubt['choices'][number] => ({
  label: 'Part of the text',
  text: `"${text}"`,
});

/** Each answer puts the other one between quotes, so that it is part of the text. */
function whichTime(first: Taken, second: Taken, typed: string): Doubt {
  const between = typed.slice(first.to, second.from);
  return doubtAt({ from: first.from, to: second.to }, 'Two times: which one was it?', [
    { label: first.text, text: `${first.text}${between}"${second.text}"` },
    { label: second.text, text: `"${first.text}"${between}${second.text}` },
  ]);
}
