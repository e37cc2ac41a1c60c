import { Temporal } from 'temporal-polyfill';

const known = new Map<string, boolean>();
/** The zones of the world are some 600; what an import made up does not fill the memory. */
const MOST_KEPT = 2000;

/** Whether a name is that of a time zone here: an IANA name, `UTC`, or an offset such as `+02:00`. */
export function isZone(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const is = canPlace(zone);
  known.set(zone, is);
  return is;
}

function canPlace(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
