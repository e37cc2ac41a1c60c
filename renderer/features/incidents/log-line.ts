import type { TimelineKind } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import { parseQuickTime } from '#shared/rules/quick-time.ts';
import { TIMELINE_KINDS } from './timeline-lines.ts';

export type LogLineReading = {
  readonly kind: TimelineKind;
  readonly at: Instant;
  /** Whether the line itself said when; else it happened now. */
  readonly timed: boolean;
  readonly text: string;
};

const LEADING_TIME =
  /^((?:yesterday |today |\d{4}-\d{2}-\d{2} |\d{1,2} [A-Za-z]{3,9} |[A-Za-z]{3} )?\d{1,2}[:.]\d{2}(?:\s?(?:Z|UTC))?|[-−]\d+\s?[dhm](?:in)?(?:\d+m)?)[ ,:]+(.+)$/is;

/**
 * Reads one typed line: `/sec -15m exploit traces found`. Command and time may be left out.
 *
 * A leading time that cannot be read, or is still to come, stays part of the text: nothing that
 * was typed is dropped.
 */
export function readLogLine(
  typed: string,
  at: { readonly now: Instant; readonly zone: string; readonly kind: TimelineKind },
): LogLineReading {
  const command = /^(\/[a-z]+)(?:\s+|$)(.*)$/is.exec(typed.trim());
  const known = TIMELINE_KINDS.find((one) => one.command === command?.[1]?.toLowerCase());
  const rest = known ? (command?.[2] ?? '') : typed.trim();
  const kind = known?.kind ?? at.kind;

  const timed = LEADING_TIME.exec(rest);
  if (timed?.[1] !== undefined && timed[2] !== undefined) {
    const time = parseQuickTime(timed[1], { now: at.now, zone: at.zone, direction: 'past' });
    if (time.ok) return { kind, at: time.value, timed: true, text: timed[2].trim() };
  }
  return { kind, at: at.now, timed: false, text: rest };
}
