import { instant, type Instant } from '#shared/domain/time.ts';
import type { IncidentSeverity } from '#shared/domain/incident.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { readLittleThing, type LittleThingReading } from '#shared/rules/little-thing-line.ts';
import { parsePastTime } from '#shared/rules/spoken-time.ts';
import { timeRefusalSentence } from '#shared/rules/quick-time-refusal.ts';
import {
  LONGEST_SERVICE_NAME,
  LONGEST_SPOOL_TEXT,
  type SpoolLine,
} from '#shared/spool/spool-line.ts';
import { type Arguments, single } from './arguments.ts';

/** What is asked of the terminal's surroundings. */
export type Circumstances = {
  readonly now: Instant;
  readonly zone: string;
  readonly newId: () => string;
};

type Request = Pick<SpoolLine, 'kind'> & { readonly what: string; readonly example: string };

export const LITTLE_THING: Request = {
  kind: 'little-thing',
  what: 'what was done',
  example: '"restarted billing-worker 5m"',
};

export const INCIDENT: Request = {
  kind: 'incident',
  what: 'what users see',
  example: '"checkout 500s"',
};

/** The line that was asked for, or the sentence that says what is wrong with it. */
export function readSpoolRequest(
  { kind, what, example }: Request,
  args: Arguments,
  { newId, now, zone }: Circumstances,
): Result<SpoolLine, string> {
  const text = onOneLine(args.operands.join(' '));
  if (text === '') return refused(`say ${what}, e.g. ${example}`);
  if (text.length > LONGEST_SPOOL_TEXT) {
    return refused(`expected at most ${LONGEST_SPOOL_TEXT} characters, found ${text.length}`);
  }
  const said = single(args, 'service');
  const service = said === null ? null : onOneLine(said);
  if (service === '') return refused('expected --service as the name of a service, found ""');
  if (service !== null && service.length > LONGEST_SERVICE_NAME) {
    return refused(`expected --service in at most ${LONGEST_SERVICE_NAME} characters`);
  }
  if (kind === 'little-thing' && readAlone(text, { now, zone }).text === '') {
    return refused(
      `say ${what}, e.g. ${example}: "${text}" says only when it was, or how long it took`,
    );
  }
  const severity = severityOf(single(args, 'sev'));
  if (!severity.ok) return severity;
  const at = momentOf(single(args, 'at'), now, zone);
  if (!at.ok) return at;

  const line = { v: 1, id: newId(), kind, text, at: at.value, zone, service } as const;
  return ok({ ...line, severity: severity.value });
}

/** As the console will read the line, services and assets aside: the terminal does not know them. */
export const readAlone = (
  text: string,
  when: Pick<Circumstances, 'now' | 'zone'>,
): LittleThingReading => readLittleThing(text, { ...when, services: [], assets: [] });

/** A pasted line break is a space; what cannot be seen, and could do harm where it is shown, goes. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .trim();

function severityOf(text: string | null): Result<IncidentSeverity | null, string> {
  if (text === null) return ok(null);
  const digit = /^(?:sev)?([1-4])$/iu.exec(text)?.[1];
  if (digit === undefined) return refused(`expected --sev from 1 to 4, found "${cut(text)}"`);
  return ok(Number(digit) as IncidentSeverity);
}

function momentOf(text: string | null, now: Instant, zone: string): Result<Instant, string> {
  if (text === null) return ok(now);
  const typed = Date.parse(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u.test(text) && !Number.isNaN(typed)) {
    if (typed > now) return refused(`expected --at in the past, found "${text}"`);
    return ok(instant(typed));
  }
  const read = parsePastTime(cut(text), { now, zone });
  return read.ok ? read : refused(`--at: ${timeRefusalSentence(read.refusal).replace(/\.$/u, '')}`);
}

/** A text of somebody else's, which may be as long as the machine allows. */
const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
