import { instant } from '#shared/domain/time.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';

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
  if (Array.isArray(value)) return listText(value);
  return shortened(JSON.stringify(value));
}

/** The name of a field as words: `harmClass.of` reads "harm class: of". */
export const fieldName = (path: string): string =>
  path.replaceAll('.', ': ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function listText(values: readonly unknown[]): string {
  if (values.length === 0) return 'an empty list';
  if (values.every((value) => typeof value === 'string')) return shortened(values.join(', '));
  return `${String(values.length)} ${values.length === 1 ? 'item' : 'items'}: ${shortened(JSON.stringify(values))}`;
}

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${String(text.length)} characters)`;
