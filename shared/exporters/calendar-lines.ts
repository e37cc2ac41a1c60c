import ICAL from 'ical.js';

// RFC 5545 allows 75 octets; the library does not count the space that begins a folded line.
ICAL.foldLength = 74;

/** A component, a property or a value as jCal (RFC 7265) writes them. */
export type JCal = readonly unknown[];

export const property = (
  name: string,
  type: string,
  value: unknown,
  parameters: Readonly<Record<string, string>> = {},
): JCal => [name, parameters, type, value];

/** Text of an operator, or of a file: without the signs that no calendar can hold. */
export const textProperty = (name: string, value: string): JCal =>
  property(name, 'text', plainText(value));

/** Nothing where there is nothing to say. */
export const optionalText = (name: string, value: string | null): readonly JCal[] =>
  value === null || value.trim() === '' ? [] : [textProperty(name, value)];

const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // Control characters would end a line or be refused; lone halves of pairs are no UTF-8.
    .replace(/[\p{Cc}\p{Surrogate}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));

/** A day or a local time, in its zone where it has one. */
export const timeProperty = (name: string, local: string, zone: string | null): JCal =>
  isDay(local)
    ? property(name, 'date', local)
    : property(name, 'date-time', withSeconds(local), zone === null ? {} : { tzid: zone });

export const isDay = (local: string): boolean => local.length === 10;

export const withSeconds = (local: string): string =>
  local.length === 16 ? `${local}:00` : local.slice(0, 19);

/** The rule as it is written, part by part: also those that the library has no name for. */
export const ruleProperty = (rule: string): JCal =>
  property(
    'rrule',
    'recur',
    Object.fromEntries(
      rule
        .replace(/^RRULE:/i, '')
        .split(';')
        .map((part) => part.split('=', 2))
        .filter(([name, value]) => name !== '' && value !== undefined)
        .map(([name = '', value]) => [name.toLowerCase(), value]),
    ),
  );

/** `+02:00`, as Temporal gives it, without seconds: older offsets have some, calendars none. */
export const utcOffset = (offset: string): string => offset.slice(0, 6);

/** The file: lines of 75 octets, ended as RFC 5545 wants it. */
export const calendarText = (components: readonly JCal[], name: string): string =>
  `${ICAL.stringify([
    'vcalendar',
    [
      property('version', 'text', '2.0'),
      property('prodid', 'text', '-//Lightkeeper//Chores//EN'),
      property('calscale', 'text', 'GREGORIAN'),
      property('x-wr-calname', 'unknown', name.replace(/\p{Cc}/gu, ' ')),
    ],
    components,
  ] as unknown as never[])}\r\n`;
