import { instant } from '#shared/domain/time.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';

const LONGEST = 400;

/**
 * A value of a row as a reader of the journal sees it: moments as times, lists by what they hold.
 *
 * @param path the name of the field; `at`, `…At` and `…By` with a number are moments
 */
export function fieldText(path: string, value: unknown, zone: Zone): string {
  if (value === undefined) return 'not there';
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === '') return 'empty';
  if (typeof value === 'number') {
    return /(^at|At|[a-z]By)$/.test(path)
      ? formatInstant(instant(value), zone, 'seconds')
      : String(value);
  }
  if (typeof value === 'string') return shortened(value);
  return shortened(Array.isArray(value) ? listText(value, zone) : recordText(value, zone));
}

/** Names that read badly as they are written in a row. */
const NAMES: Readonly<Record<string, string>> = {
  breakGlass: 'reason for break-glass',
  slo: 'objective',
  kev: 'known exploited',
  epss: 'EPSS',
  cvss: 'CVSS',
};

/** The name of a field as words: `harmClass.of` reads "harm class: of". */
export const fieldName = (path: string): string =>
  path
    .split('.')
    .map((name) => NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(': ');

function listText(values: readonly unknown[], zone: Zone): string {
  if (values.length === 0) return 'an empty list';
  if (values.every((value) => typeof value !== 'object')) return values.map(String).join(', ');
  const items = values.map((value) => (isRecord(value) ? recordText(value, zone) : String(value)));
  return `${counted(values.length)}: ${items.join('; ')}`;
}

/** A row inside a row, in words; what is not set is left out, lists in it are counted. */
function recordText(value: unknown, zone: Zone): string {
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
    .map(([name, inner]) => {
      const text = Array.isArray(inner) ? counted(inner.length) : fieldText(name, inner, zone);
      return `${fieldName(name)} ${text}`;
    })
    .join(', ');
}

const counted = (many: number): string => countOf(many, 'item');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shortened = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST)}… (${formatCount(text.length)} characters)`;
