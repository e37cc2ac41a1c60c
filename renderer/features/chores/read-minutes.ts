/** What is said of a length that does not read. */
export const UNREADABLE_MINUTES =
  'The minutes do not read. Write 90, 1h 30m or 1.5 h, up to 100,000 minutes.';

const MOST = 100_000;
const NUMBER = String.raw`\d+(?:[.,]\d+)?|[.,]\d+`;
const LENGTH = new RegExp(
  String.raw`^(?:(?<hours>${NUMBER})\s*(?:h|hrs?|hours?))?\s*(?:(?<minutes>${NUMBER})\s*(?:m|mins?|minutes?)?)?$`,
  'iu',
);
/** A thousand to some, one to others: neither is guessed. */
const THOUSAND_OR_ONE = /\d[.,]\d{3}(?!\d)/u;

/**
 * Minutes as they are typed: `90`, `90 min`, `7,5`, `1h 30m`, `1h30`, `1.5 h`. Empty: not said.
 *
 * From 0 to 100,000, as the log keeps them. A comma is a decimal point; before three digits it may
 * part thousands, and so may a point. Hours and the minutes beside them are whole, and these below 60:
 * `1.5h 30m` and `1h 90m` may be slips.
 */
export function readMinutes(text: string): number | null | 'unreadable' {
  const typed = text.trim();
  if (typed === '') return null;
  const { hours, minutes } = LENGTH.exec(typed)?.groups ?? {};
  if ((hours === undefined && minutes === undefined) || THOUSAND_OR_ONE.test(typed)) {
    return 'unreadable';
  }
  const [long, short] = [hours, minutes].map((one) => Number((one ?? '0').replace(',', '.')));
  if (long === undefined || short === undefined) return 'unreadable';
  const isBoth = hours !== undefined && minutes !== undefined;
  if (isBoth && (!Number.isInteger(long) || !Number.isInteger(short) || short >= 60)) {
    return 'unreadable';
  }
  // 1.1 h are 66 min: not 66.00000000000001.
  const all = Math.round(long * 6000) / 100 + short;
  return all <= MOST ? all : 'unreadable';
}
