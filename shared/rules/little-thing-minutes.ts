import { type Doubt, doubtAt, words } from './quick-add-words.ts';
import type { Taken, TypedLine } from './typed-line.ts';

const MINUTES_A_DAY = 1440;

const HOURS = String.raw`(?<hours>\d{1,3}(?:[.,]\d{1,2})?) ?h(?:(?:ou)?rs?)?`;
const MORE = String.raw`(?<joined>\d\d)(?:m|min)?| ?(?<more>\d{1,2}) ?(?:m|mins?|minutes?)`;
/** Of a pattern: how long something took. */
export const TAKEN = `(?<!(?<![\\p{L}\\p{N}])(?:to|of|from|by) )(?:(?:took|for|in|about|~) ?)*(?:${[
  '(?<half>half )?an hour',
  `${HOURS}(?:${MORE})?`,
  String.raw`(?<minutes>\d{1,5}) ?(?:m|mins?|minutes?)`,
].join('|')})`;
const LAST = words(String.raw`${TAKEN}(?=[\s\u0000.,;!)]*$)`);
const ANYWHERE = words(TAKEN);

/** Takes how long it took out of a line, in whole minutes; `null`: the line does not say. */
export function readTaken(line: TypedLine, problems: Doubt[]): number | null {
  const pattern = line.find(LAST) === null ? ANYWHERE : LAST;
  const found = line.find(pattern);
  // "10M rows" are millions, not minutes.
  if (found === null || /\d ?[MH]/.test(found.text)) return null;
  const minutes = minutesOf(found);
  if (minutes > MINUTES_A_DAY) {
    problems.push(
      doubtAt(found, `“${found.text}” is more than a day. How many minutes were it?`, [
        asText(found),
      ]),
    );
    return null;
  }
  line.take(pattern);
  return minutes;
}

/** Whole minutes. */
function minutesOf({ groups, text }: Taken): number {
  const { half, hours, joined, minutes, more } = groups;
  if (minutes !== undefined) return Number(minutes);
  if (hours === undefined) return half === undefined && /an hour/i.test(text) ? 60 : 30;
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(joined ?? more ?? 0);
}

/** That something is left in the text is always one of the answers. */
export const asText = ({ text }: Taken): Doubt['choices'][number] => ({
  label: 'Part of the text',
  text: `"${text}"`,
});
