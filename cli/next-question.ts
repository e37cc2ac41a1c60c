import type { CalendarDay } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import { parseRecurrenceRule } from '#shared/rules/parse-recurrence-rule.ts';
import type { RecurrenceSchedule } from '#shared/rules/recurrence.ts';
import { dayMisfit } from '#shared/rules/recurrence-misfit.ts';
import type { RuleRefusal } from '#shared/rules/recurrence-rule.ts';
import { type LocalTime, readLocalTime, wallDay } from '#shared/rules/wall-clock.ts';
import { type Arguments, single } from './arguments.ts';

type NextQuestion = {
  readonly schedule: RecurrenceSchedule;
  readonly limit: number;
  readonly until: CalendarDay | null;
};

const MOST = 1000;

/** What `next` was asked, or the sentence that says what is wrong with it. */
export function readNextQuestion(args: Arguments): Result<NextQuestion, string> {
  const [text, ...others] = args.operands;
  if (text === undefined) return refused('give a rule, e.g. "FREQ=MONTHLY;BYMONTHDAY=1"');
  if (others.length > 0) return refused('give one rule, in quotes');
  const rule = parseRecurrenceRule(text);
  if (!rule.ok) return refused(ruleSentence(rule.refusal));

  const start = startOf(args);
  if (!start.ok) return start;
  const wrong = start.value.isDay ? dayMisfit(rule.value) : null;
  if (wrong !== null) return refused(ruleSentence(wrong));
  const zone = single(args, 'zone');
  if (zone !== null && !isZone(zone)) {
    return refused(`expected --zone as an IANA zone, e.g. Europe/Berlin, found ${quoted(zone)}`);
  }
  const count = single(args, 'count') ?? '10';
  const limit = /^\d{1,4}$/.test(count) ? Number(count) : 0;
  if (limit < 1 || limit > MOST) {
    return refused(`expected --count from 1 to ${MOST}, found ${quoted(count)}`);
  }
  const until = timesOf(args, 'until');
  if (!until.ok) return until;
  const last = until.value[0] ?? null;
  if (last !== null && !last.isDay) return refused('--until is a day, e.g. 2026-12-31');
  const except = timesOf(args, 'exdate');
  if (!except.ok) return except;

  return ok({
    // A day has no zone: it is the same day in all of them.
    schedule: {
      rule: rule.value,
      start: start.value,
      zone: start.value.isDay ? null : zone,
      except: except.value,
    },
    limit,
    until: last === null ? null : wallDay(last.at),
  });
}

const ruleSentence = ({ expected, found }: RuleRefusal): string =>
  `the rule cannot be read: expected ${expected}, found ${found}`;

/** A text of somebody else's, which may be as long as the machine allows. */
const quoted = (text: string): string => `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;

/** 30 February has the form of a day, and is none. */
const notATime = (option: string, text: string): Result<never, string> =>
  refused(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(text)
      ? `expected --${option} as a day and an hour that exist, found ${quoted(text)}`
      : `expected --${option} as ${EXAMPLES}, found ${quoted(text)}`,
  );

const EXAMPLES = '2026-03-01 or 2026-03-01T02:30';

function startOf(args: Arguments): Result<LocalTime, string> {
  const text = single(args, 'start');
  if (text === null) return refused(`give --start, e.g. ${EXAMPLES}`);
  const start = readLocalTime(text);
  if (start === null) return notATime('start', text);
  if (start.isUtc) {
    return refused(
      `expected --start as local time, found ${quoted(text)}: for UTC, give --zone UTC`,
    );
  }
  return ok(start);
}

function timesOf(args: Arguments, option: string): Result<readonly LocalTime[], string> {
  const times: LocalTime[] = [];
  for (const text of (args.values.get(option) ?? []).flatMap((list) => list.split(','))) {
    const time = readLocalTime(text);
    if (time === null) return notATime(option, text);
    times.push(time);
  }
  return ok(times);
}
