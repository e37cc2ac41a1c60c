const SECOND = 1000;

/** Wall clock minus UTC at a moment, in milliseconds. Throws on an unknown zone. */
export function zoneOffsets(zone: string): (at: number) => number {
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
    const read: Record<string, number> = {};
    for (const { type, value } of parts.formatToParts(at)) read[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND) * SECOND;
  };
}
