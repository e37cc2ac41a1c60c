import { Temporal } from 'temporal-polyfill';
import { type JCal, property, utcOffset } from './calendar-lines.ts';

/** So far ahead are changes of the clocks written out; calendar programs mostly know them anyway. */
const YEARS_AHEAD = 10;

/**
 * What RFC 5545 wants beside a time in a named zone: when its clocks change, and to what.
 *
 * Changes between the same two offsets stand in one part, with their times in a list.
 *
 * @param from the first year that is needed
 * @param year the present one
 */
export function zoneComponent(zone: string, from: number, year: number): JCal {
  let at = Temporal.PlainDate.from({ year: from, month: 1, day: 1 }).toZonedDateTime(zone);
  const end = Math.max(from, year) + YEARS_AHEAD;
  const parts = new Map<string, { from: string; to: string; isSummer: boolean; on: string[] }>();
  const before = at.getTimeZoneTransition('previous');
  const first = utcOffset(at.offset);
  // A zone that never changes, or has not yet, has its offset from the beginning.
  parts.set('first', {
    from: first,
    to: first,
    isSummer: false,
    on: [before === null ? '1970-01-01T00:00:00' : `${from}-01-01T00:00:00`],
  });
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > end) break;
    const earlier = next.subtract({ nanoseconds: 1 });
    const [was, is] = [utcOffset(earlier.offset), utcOffset(next.offset)];
    const wall = next
      .toPlainDateTime()
      .subtract({ nanoseconds: next.offsetNanoseconds - earlier.offsetNanoseconds });
    const key = `${was} ${is}`;
    const isSummer = next.offsetNanoseconds > earlier.offsetNanoseconds;
    const part = parts.get(key) ?? { from: was, to: is, isSummer, on: [] };
    part.on.push(wall.toString({ smallestUnit: 'second' }));
    parts.set(key, part);
    at = next;
  }
  return [
    'vtimezone',
    [property('tzid', 'text', zone)],
    [...parts.values()].map(({ from: was, isSummer, on, to }) => [
      isSummer ? 'daylight' : 'standard',
      [
        property('dtstart', 'date-time', on[0] ?? ''),
        property('tzoffsetfrom', 'utc-offset', was),
        property('tzoffsetto', 'utc-offset', to),
        // Each on a line of its own, the first one too: programs differ in what else they read.
        ...(on.length > 1 ? on.map((time) => property('rdate', 'date-time', time)) : []),
      ],
      [],
    ]),
  ];
}
