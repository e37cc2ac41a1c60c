import type { Weekday } from './recurrence-rule.ts';
import type { Span, Taken, TypedLine } from './typed-line.ts';

/** Something that can be read in more than one way, or not at all: it is asked, never guessed. */
export type Doubt = Span & {
  readonly question: string;
  /** Each is an answer: its text stands in the line instead of the span, and is read in one way. */
  readonly choices: readonly { readonly label: string; readonly text: string }[];
};

export const doubtAt = (
  { from, to }: Span,
  question: string,
  choices: Doubt['choices'] = [],
): Doubt => ({ from, to, question, choices });

/** Of a pattern: what the words of a quick add are made of. */
export const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?`;
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,2}|\d{1,6}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;

const NUMBER_WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
];

const ORDINAL_WORDS: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4 };

/** "12", "1,000", "three", "a", "3rd", "third". */
export function numberFrom(words: string): number {
  const said = words.toLowerCase();
  if (/^\d/.test(said)) return Number.parseInt(said.replaceAll(',', ''), 10);
  return ORDINAL_WORDS[said] ?? Math.max(1, NUMBER_WORDS.indexOf(said));
}

const WEEKDAY_STARTS: Readonly<Record<string, Weekday>> = {
  ...{ mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' },
};
export const weekdayFrom = (words: string): Weekday =>
  WEEKDAY_STARTS[words.slice(0, 3).toLowerCase()] ?? 'MO';

const MONTH_STARTS = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
];
/** From 1. */
export const monthFrom = (words: string): number =>
  MONTH_STARTS.indexOf(words.slice(0, 3).toLowerCase()) + 1;

/** A pattern of whole words; blanks between them may be several. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_/.-])(?:${spaced(source)})(?![\\p{L}\\p{N}_])`, 'u');
}

/** Of a pattern: blanks may be several. */
export const spaced = (source: string): string =>
  source.replaceAll(/ (\?)?/g, (_, isOptional) => (isOptional ? ' *' : ' +'));

export type Reader = {
  readonly line: TypedLine;
  readonly doubts: Doubt[];
};

/** That something is left in the title is always one of the answers. */
export const asTitle = ({ text }: Taken): Doubt['choices'][number] => ({
  label: 'Part of the title',
  text: `"${text}"`,
});
