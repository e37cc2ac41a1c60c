import type { Branded } from '#shared/brand.ts';

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Branded<number, 'Instant'>;

/** A length of time, in milliseconds. */
export type Duration = Branded<number, 'Duration'>;

/** A day on the operator's calendar, written `YYYY-MM-DD`. It has no time zone. */
export type CalendarDay = Branded<string, 'CalendarDay'>;

/** Half open: `to` itself is outside. */
export type TimeWindow = { readonly from: Instant; readonly to: Instant };

export const instant = (milliseconds: number): Instant => milliseconds as Instant;
export const duration = (milliseconds: number): Duration => milliseconds as Duration;
export const calendarDay = (day: string): CalendarDay => day as CalendarDay;

export const minutes = (count: number): Duration => duration(count * 60_000);
export const hours = (count: number): Duration => duration(count * 3_600_000);
/** Lengths of 24 hours, not calendar days. */
export const days = (count: number): Duration => duration(count * 86_400_000);

export const between = (from: Instant, to: Instant): Duration => duration(to - from);
export const after = (start: Instant, length: Duration): Instant => instant(start + length);
export const before = (end: Instant, length: Duration): Instant => instant(end - length);
