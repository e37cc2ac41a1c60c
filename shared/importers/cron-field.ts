import { quoted } from './import-problem.ts';

/** One of the five fields of a line, by what it may hold. */
export type CronField = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Three letters each, the first one standing for `least`. */
  readonly names: readonly string[];
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const CRON_FIELDS = [
  { name: 'a minute', least: 0, most: 59, names: [] },
  { name: 'an hour', least: 0, most: 23, names: [] },
  { name: 'a day of the month', least: 1, most: 31, names: [] },
  { name: 'a month', least: 1, most: 12, names: MONTHS },
  // 7 is Sunday as well.
  { name: 'a day of the week', least: 0, most: 7, names: DAYS },
] as const satisfies readonly CronField[];

export type CronValues = {
  /** Sorted and distinct. */
  readonly values: readonly number[];
  /** Begins with a star: it does not restrict by itself, also where it has a step. */
  readonly isStar: boolean;
};

/** The values of a field, or what is wrong with it: what was expected and what was found. */
export function readCronField(
  text: string,
  field: CronField,
): CronValues | { readonly expected: string; readonly found: string } {
  const { least, most, name, names } = field;
  const problem = (found: string) => ({
    expected: `${name} from ${least} to ${most}`,
    found: quoted(found),
  });
  const number = (part: string): number => {
    const place = names.indexOf(part.toLowerCase());
    return place >= 0 ? place + least : /^\d{1,2}$/.test(part) ? Number(part) : Number.NaN;
  };

  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([^/]*)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const every = step === undefined ? 1 : Number(step);
    const [from = '', to, more] = range === '*' ? [String(least), String(most)] : range.split('-');
    const first = number(from);
    const last = to === undefined ? (step === undefined ? first : most) : number(to);
    const isInside = least <= first && first <= last && last <= most;
    if (!isInside || every < 1 || more !== undefined) return problem(part);
    for (let value = first; value <= last; value += every) values.add(value);
  }
  return { values: [...values].sort((a, b) => a - b), isStar: text.startsWith('*') };
}
