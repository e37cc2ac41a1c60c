import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';

/** What a clock on the wall shows at a moment. */
export type LocalHour = {
  readonly day: CalendarDay;
  readonly hour: number;
  /** It is the first second of that hour 0: so a day is written that has no time. */
  readonly isMidnight: boolean;
};

/** Reads moments on the clock of an IANA zone. Throws on an unknown zone. */
export function localHours(zone: string): (at: Instant) => LocalHour {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) => {
    const read: Record<string, string> = {};
    for (const { type, value } of parts.formatToParts(at)) read[type] = value;
    const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = read;
    return {
      day: calendarDay(`${year.padStart(4, '0')}-${month}-${day}`),
      hour: Number(hour),
      isMidnight: `${hour}${minute}${second}` === '000000',
    };
  };
}
