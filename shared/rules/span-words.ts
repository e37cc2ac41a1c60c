const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'minute' | 'hour' | 'day';

/** Rounded to its unit: minutes up to 90, hours up to two days, then days. `null` below a minute. */
function rounded(length: number): { readonly many: number; readonly unit: Unit } | null {
  const span = Math.abs(length);
  if (span < MINUTE) return null;
  if (span < 90 * MINUTE) return { many: Math.round(span / MINUTE), unit: 'minute' };
  if (span < 2 * DAY) return { many: Math.round(span / HOUR), unit: 'hour' };
  return { many: Math.round(span / DAY), unit: 'day' };
}

/**
 * A length of time in one unit, as a clause: "40 minutes", "19 hours", "20 days". Rounded to the
 * unit; from 48 hours on in days. Negative lengths are said without their sign.
 */
export function spanWords(length: number): string {
  const span = rounded(length);
  return span === null ? 'less than a minute' : count(span.many, span.unit);
}

const SHORT: Readonly<Record<Unit, string>> = { minute: 'min', hour: 'h', day: 'd' };

/** How old a scan is, in the short form: "19 h", "2,032 d". The number is that of `spanWords`. */
export function scanAge(length: number): string {
  const span = rounded(length);
  return span === null ? '0 min' : `${span.many.toLocaleString('en-GB')} ${SHORT[span.unit]}`;
}

/** "1 finding", "5 findings", "1,640 findings". */
export const count = (many: number, one: string, several = `${one}s`): string =>
  `${many.toLocaleString('en-GB')} ${many === 1 ? one : several}`;

/** "a", "a and b", "a, b and c"; with a limit "a, b, c and 4 more". */
export function listed(items: readonly string[], limit = Infinity): string {
  const shown = items.length > limit ? items.slice(0, limit) : items;
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest.toLocaleString('en-GB')} more`] : shown;
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The short form: "6 min", "19 h", "6 d". Rounded down, so that nothing is promised too long. */
export function shortSpan(length: number): string {
  const span = Math.abs(length);
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < 2 * DAY) return `${Math.floor(span / HOUR)} h`;
  return `${Math.floor(span / DAY).toLocaleString('en-GB')} d`;
}

/** With a full stop, where the text does not end as a sentence already. */
export const asSentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** Minutes, rounded to whole ones: "1 h 05", "40 min". */
export function lengthWords(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return hours === 0 ? `${rest} min` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
