import { instant } from '#shared/domain/time.ts';
import type { Instant } from '#shared/domain/time.ts';

const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?\s?([Zz]|[+-]\d{2}:?\d{2})?$/;

export type ReadTime = { readonly at: Instant; readonly zoneStated: boolean };

/**
 * A point in time as reports write it: RFC 3339, fractions of any length (cut to milliseconds),
 * offsets also without a colon. `null` for anything else, days that do not exist among them.
 *
 * Without a zone it is read as UTC, and said so.
 */
export function readTime(text: string): ReadTime | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  if (h > 23 || mi > 59 || s > 60) return null;

  const utc = new Date(0);
  utc.setUTCFullYear(y, mo - 1, d);
  if (utc.getUTCMonth() !== mo - 1 || utc.getUTCDate() !== d) return null;
  utc.setUTCHours(h, mi, s, Number(`${fraction}000`.slice(0, 3)));

  const offset = offsetOf(zone);
  if (offset === null) return null;
  return { at: instant(utc.getTime() - offset), zoneStated: zone !== undefined };
}

/** Milliseconds east of UTC. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** A day written `YYYY-MM-DD` that exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && readTime(`${text}T00:00:00Z`) !== null;
