import type { Grace } from '#shared/domain/chore.ts';
import { doubtAt, NUMBER, numberFrom, type Reader, words } from './quick-add-words.ts';
import type { Span, Taken } from './typed-line.ts';

const LENGTH = `(?<many>${NUMBER}) ?(?<unit>weeks?|days?|hours?|minutes?|mins?|w|d|h|m)`;
const GRACE = words(`${LENGTH}(?:['’]s?)?(?: of)? grace(?: period)?`);
const GRACE_FIRST = words(`(?:with )?(?:a )?grace (?:period )?of ${LENGTH}`);
const EARLY = words(`(?:up to )?${LENGTH} early`);

export type SaidLength = {
  readonly minutes: number;
  readonly isInDays: boolean;
  readonly said: Taken;
};
export type SaidGrace = { readonly before: SaidLength | null; readonly after: SaidLength | null };

const MINUTES: Readonly<Record<string, number>> = { w: 10_080, d: 1440, h: 60, m: 1 };

function lengthOf(said: Taken | null): SaidLength | null {
  if (said === null) return null;
  const unit = said.groups['unit']?.slice(0, 1).toLowerCase() ?? 'd';
  const minutes = numberFrom(said.groups['many'] ?? '') * (MINUTES[unit] ?? 1440);
  return { minutes, isInDays: unit === 'd' || unit === 'w', said };
}

/** Takes "3 days' grace" and "up to 2 days early" out of a line. */
export function readGrace({ line }: Reader): SaidGrace {
  const before = lengthOf(line.take(EARLY));
  return { before, after: lengthOf(line.take(GRACE_FIRST) ?? line.take(GRACE)) };
}

/** In the unit that it has to be in: minutes for what is due at a time, else days. */
export function graceFrom(
  { doubts }: Reader,
  { after, before }: SaidGrace,
  isTimed: boolean,
): Grace | null {
  const given = [before, after].filter((one) => one !== null);
  if (given.length === 0) return null;
  const known = doubts.length;
  if (!isTimed) {
    for (const { isInDays, said } of given) {
      if (isInDays) continue;
      const question = 'What is due on a day has its grace in days. How many are they?';
      const text = said.text.replace(words(LENGTH), '1 day');
      doubts.push(doubtAt(said, question, [{ label: '1 day', text }]));
    }
    if (doubts.length > known) return null;
  }
  const unit = isTimed ? 1 : 1440;
  return { before: (before?.minutes ?? 0) / unit, after: (after?.minutes ?? 0) / unit };
}

const TAKES = words(
  '(?:(?:takes|about|for|~) )*(?:(?<hours>\\d{1,2}(?:\\.\\d)?) ?h(?:(?:ou)?rs?)?(?: ?(?<more>\\d{1,2}) ?(?:m|min)?)?|(?<minutes>\\d{1,4}) ?(?:m|min|mins|minutes?))',
);

/** Takes what it takes out of a line: "20m", "1 h 30", "takes 20 minutes". Whole minutes. */
export function readMinutes({
  line,
}: Reader): { readonly minutes: number; readonly span: Span } | null {
  const found = line.find(TAKES);
  if (found === null) return null;
  const { hours = '0', minutes, more = '0' } = found.groups;
  const many = Math.round(
    minutes === undefined ? Number(hours) * 60 + Number(more) : Number(minutes),
  );
  if (many === 0 || many > 1440) return null;
  line.take(TAKES);
  return { minutes: many, span: found };
}
