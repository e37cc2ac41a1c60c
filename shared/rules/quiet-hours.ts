import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '#shared/domain/notification.ts';
import { instant, type Instant } from '#shared/domain/time.ts';

/**
 * When the quiet hours that hold at `now` end; `null` where it is not quiet.
 *
 * They are of the clock on the wall: in the night in which the clocks change they are an hour
 * longer or shorter. An end that the clocks skip is moved forward; of one that comes twice the first
 * ends them, and they begin again where the clocks go back into them.
 *
 * @param zone an IANA zone
 */
export function quietUntil(now: Instant, quiet: QuietHours, zone: string): Instant | null {
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const clock = local.toPlainTime();
  const isBefore = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean =>
    Temporal.PlainTime.compare(one, other) < 0;

  const hasBegun = !isBefore(clock, from);
  const isToCome = isBefore(clock, to);
  const isOverMidnight = isBefore(to, from);
  if (from.equals(to) || !(isOverMidnight ? hasBegun || isToCome : hasBegun && isToCome)) {
    return null;
  }
  const day = isToCome ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  const end = day.toPlainDateTime(to);
  const first = end.toZonedDateTime(zone).epochMilliseconds;
  if (first > now) return instant(first);
  return instant(end.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds);
}
