import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { type ReadTime, refuse, type TimeRefusal } from './quick-time-refusal.ts';

type Circumstances = {
  readonly now: Instant;
  /** IANA zone of the operator; times without a zone are read in it. */
  readonly zone: string;
  /** `past`: a time after `now` is refused. `future`: a time before it is. */
  readonly direction: 'past' | 'future';
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/**
 * Reads a time as it is typed in a hurry: `now`, `-15m`, `+1h30m`, `14:05`, `yesterday 23:10`,
 * `14 May 03:05`, `2026-05-14 03:05`, `03:05Z`.
 *
 * A bare hour is of today; looking ahead it is the next such hour. A local time that the clocks
 * skipped, or passed twice, is refused with both readings, never guessed.
 */
export function parseQuickTime(text: string, at: Circumstances): Result<Instant, TimeRefusal> {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (words === '') return refuse('empty', text);
  if (words === 'now') return ok(at.now);

  const shift = relative(words);
  if (shift !== null) return within(instant(at.now + shift), text, at);

  const spoken =
    /^(?<day>.*?)\s*(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2})?\s*(?<utc>z|utc)?$/.exec(
      words.replace(/(\d{4}-\d{2}-\d{2})t/, '$1 '),
    )?.groups;
  if (!spoken) return refuse('not-a-time', text);
  const hour = Number(spoken['hour']);
  const minute = Number(spoken['minute']);
  if (hour > 23 || minute > 59) return refuse('not-a-time', text);

  const zone = spoken['utc'] === undefined ? at.zone : 'UTC';
  const today = Temporal.Instant.fromEpochMilliseconds(at.now)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const day = dayOf(spoken['day']?.trim() ?? '', today, at.direction);
  if (day === null) return refuse('not-a-time', text);

  const read = inZone(day, { hour, minute }, zone);
  if (!read.ok) return refused({ ...read.refusal, text });
  const bare = spoken['day'] === '';
  if (bare && at.direction === 'future' && read.value <= at.now) {
    return inZone(day.add({ days: 1 }), { hour, minute }, zone);
  }
  return within(read.value, text, at);
}

function relative(words: string): number | null {
  const match = /^(?<sign>[+\-−])\s?(?<parts>(?:\d+\s?[dhm]\s?(?:in)?\s?)+)$/.exec(words)?.groups;
  if (!match) return null;
  let sum = 0;
  for (const part of (match['parts'] ?? '').matchAll(/(\d+)\s?([dhm])/g)) {
    sum += Number(part[1]) * UNITS[part[2] as keyof typeof UNITS];
  }
  return match['sign'] === '+' ? sum : -sum;
}

function dayOf(
  words: string,
  today: Temporal.PlainDate,
  direction: Circumstances['direction'],
): Temporal.PlainDate | null {
  if (words === '' || words === 'today') return today;
  if (words === 'yesterday') return today.subtract({ days: 1 });
  if (words === 'tomorrow') return today.add({ days: 1 });

  const weekday = WEEKDAYS.indexOf(words.slice(0, 3)) + 1;
  if (/^[a-z]{3,9}$/.test(words) && weekday > 0) {
    const ahead = (weekday - today.dayOfWeek + 7) % 7;
    return direction === 'future'
      ? today.add({ days: ahead })
      : today.subtract({ days: (7 - ahead) % 7 });
  }

  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  if (iso) return dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const named = /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3})[a-z]*(?: (\d{4}))?$/.exec(words);
  if (!named) return null;
  const month = MONTHS.indexOf(named[2] ?? '') + 1;
  if (month === 0) return null;
  if (named[3] !== undefined) return dateFrom(Number(named[3]), month, Number(named[1]));
  const thisYear = dateFrom(today.year, month, Number(named[1]));
  const order = thisYear === null ? 0 : Temporal.PlainDate.compare(thisYear, today);
  if (direction === 'past' && order > 0) return dateFrom(today.year - 1, month, Number(named[1]));
  if (direction === 'future' && order < 0) return dateFrom(today.year + 1, month, Number(named[1]));
  return thisYear;
}

function dateFrom(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function inZone(
  day: Temporal.PlainDate,
  time: { readonly hour: number; readonly minute: number },
  zone: string,
): ReadTime {
  const plain = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return ok(instant(later.epochMilliseconds));
  }
  const readings = [earlier, later].map((one) => instant(one.epochMilliseconds));
  const kind = earlier.toPlainDateTime().equals(plain) ? 'twice' : 'skipped';
  return refused({ kind, text: plain.toString(), readings });
}

function within(time: Instant, text: string, at: Circumstances): ReadTime {
  if (at.direction === 'past' && time > at.now) return refuse('in-the-future', text);
  if (at.direction === 'future' && time <= at.now) return refuse('in-the-past', text);
  return ok(time);
}
