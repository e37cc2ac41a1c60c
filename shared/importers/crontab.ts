import type { Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import { CRON_FIELDS, type CronValues, readCronField } from './cron-field.ts';
import { cronRules } from './cron-rules.ts';
import { MOST_A_DAY, repeatingFrom, zoneNote, zoneRemark } from './draft-schedule.ts';
import { MAX_NAME } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import {
  choreDraft,
  gathered,
  type Gathering,
  leaveBehind,
  leaveUnread,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const SETTING = /^([A-Za-z_]\w*)\s*=\s*(.*)$/;
/** A setting of a shell, also as a comment. */
const ASSIGNED = /^(?:export\s+)?["']?[\w-]+["']?\s*=/;
const JOB = /^(@[a-z]+|(?:[^\s#=]\S*\s+){4}\S+)\s+(\S.*)$/i;
/** At least one of the five fields of a line looks as only they do. */
const TIMES = /^(?:@[a-z]+|[\d*][\d*,/-]*\s+[\d*][\d*,/-]*\s+\S+\s+\S+\s+\S+)\s+\S/i;
/** Accounts under which a system crontab runs its lines. */
const ACCOUNTS = /^(root|www-data|nobody|postgres|mysql|daemon|backup|git|redis|munin|ntp)$/;

/** Whether a text is a crontab: at least half of its lines run something, or all look like it. */
export function isCrontab(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const jobs = said.filter((line) => !SETTING.test(line));
  const marked = jobs.filter((line) => TIMES.test(line)).length;
  return (
    marked > 0 &&
    (marked * 2 >= jobs.length || jobs.every((line) => TIMES.test(line) || JOB.test(line)))
  );
}

/**
 * Reads a crontab, of an account or of the system (with the account as sixth field).
 *
 * A comment above a line becomes its title; else the name of the program does, so that no argument
 * that might be a secret stands in a title. The command is kept in the notes, as it is. Lines that
 * run at the start of the machine or more than four times a day are left behind, and so are the
 * values of settings; `CRON_TZ` names the clock. A line that cannot be read is left behind by itself,
 * and one under a clock that nobody knows is read on the operator's, which its row says.
 *
 * @see https://man7.org/linux/man-pages/man5/crontab.5.html
 */
export function readCrontab(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  const lines = text.split('\n').map((line) => line.trim());
  const hasAccounts = namesAccounts(lines);
  let comment: string | null = null;
  let zone: string | null = null;

  for (const [place, line] of lines.entries()) {
    const path = `line ${place + 1}`;
    const [, setting, value = ''] = SETTING.exec(line) ?? [];
    if (line === '') comment = null;
    else if (line.startsWith('#')) comment = titleIn(line) ?? comment;
    else if (setting !== undefined) {
      const named = value.replace(/^(["'])(.*)\1$/, '$2').trim();
      if (setting === 'CRON_TZ') {
        zone = named === '' ? null : named;
        if (zone === null || isZone(zone)) continue;
        leaveUnread(gathering, { path, expected: ZONE, found: quoted(named) });
      } else {
        leaveBehind(gathering, 'a setting', path, setting);
        // What stood above it was about the file.
        comment = null;
      }
    } else {
      const problem = readJob(line, { comment, day, gathering, hasAccounts, path, zone });
      if (problem) {
        leaveUnread(gathering, { path, ...problem, found: problem.found.replace(VALUE, '"') });
      }
      comment = null;
    }
  }
  return gathered('crontab', gathering);
}

/** What stands behind the first `=` of a text may be a secret. */
const VALUE = /=.*$/s;
const ZONE = 'a time zone such as Europe/Berlin';

type Around = {
  readonly path: string;
  readonly comment: string | null;
  /** As `CRON_TZ` names it; `null`: the operator's. */
  readonly zone: string | null;
  readonly day: ReadingDay;
  readonly hasAccounts: boolean;
  readonly gathering: Gathering;
};

function readJob(line: string, around: Around): Omit<ImportProblem, 'path'> | null {
  const { day, gathering, path } = around;
  const unknown = around.zone === null || isZone(around.zone) ? null : around.zone;
  const zone = unknown === null ? (around.zone ?? day.zone) : day.zone;
  const [, times = '', rest = ''] = JOB.exec(line) ?? [];
  if (rest === '') return { expected: 'five fields and a command', found: quoted(line) };
  const nickname = times.toLowerCase();
  if (nickname === '@reboot') {
    leaveBehind(gathering, 'runs when the machine starts', path, times);
    return null;
  }
  if (times.startsWith('@') && !Object.hasOwn(NICKNAMES, nickname)) {
    return { expected: '@daily, @weekly, @monthly or @yearly', found: quoted(times) };
  }
  if (/[~LW#?]/.test(times.replace(/[A-Za-z]{3}/g, ''))) {
    const found = times.replace(VALUE, '');
    leaveBehind(gathering, 'a time that only some programs know', path, found);
    return null;
  }

  const read: CronValues[] = [];
  const fields = (NICKNAMES[nickname] ?? times).split(/\s+/);
  for (const [place, field] of CRON_FIELDS.entries()) {
    const values = readCronField(fields[place] ?? '', field);
    if ('found' in values) return values;
    read.push(values);
  }
  const [minutes, hours, monthDays, months, weekdays] = read;
  if (!minutes || !hours || !monthDays || !months || !weekdays) return null;
  const perDay = minutes.values.length * hours.values.length;
  if (perDay > MOST_A_DAY) {
    leaveBehind(gathering, `runs ${perDay} times a day: too often for a chore`, path, times);
    return null;
  }

  const [, account, command = rest] = (around.hasAccounts && /^(\S+)\s+(.*)$/.exec(rest)) || [];
  const first = `${pad(hours.values[0])}:${pad(minutes.values[0])}`;
  for (const rule of cronRules({ hours, minutes, monthDays, months, weekdays })) {
    const start = `${day.today}T${first}`;
    const { refusal, schedule } = repeatingFrom({ rule, start, zone, isFromNow: true }, day);
    if (schedule === null || refusal !== null)
      leaveBehind(gathering, 'days that never come', path, times);
    else {
      gathering.chores.push(
        choreDraft({
          key: `${times} ${command} ${rule}`,
          title: around.comment ?? program(command),
          schedule,
          notes: paragraphs(
            `From a crontab: ${times}`,
            `Command: ${command}`,
            account !== undefined && `Runs as ${account}.`,
            unknown !== null && zoneNote(unknown),
          ),
          remarks: unknown === null ? [] : [zoneRemark(unknown)],
        }),
      );
    }
  }
  return null;
}

const pad = (number = 0): string => String(number).padStart(2, '0');

/** The name of the program that a command runs, without its folder and its arguments. */
function program(command: string): string {
  const words = command
    .slice(0, MAX_NAME)
    .split(/\s+/)
    .filter((word) => !/^[A-Za-z_]\w*=/.test(word) && !/^[([{!]+$/.test(word));
  const named = words.find((word) => !/^(?:test|cd|env|nice|ionice|sudo|exec|-\S+)$/.test(word));
  const name = withoutEnd((named ?? '').replace(/^['"]/, '')).replace(/^.*\//, '');
  return name === '' ? 'A line of the crontab' : name;
}

function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 0 && `'";`.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/** The words of a comment; `null` for one that was left out, heads the columns or is a line. */
function titleIn(comment: string): string | null {
  const words = comment.replace(/^#+\s*/, '').trim();
  const isHeading =
    /\bdom\b|\bdow\b|day of (?:the )?(?:month|week)/i.test(words) ||
    (/minute/i.test(words) && /hour/i.test(words));
  const isDrawn = !/^[\p{L}\p{N}"'(]/u.test(words) || /^[\d*]\S*\s+[\d*]/.test(words);
  return isHeading || isDrawn || TIMES.test(words) || ASSIGNED.test(words) ? null : words;
}

/** Whether the sixth field is an account: a plain word on every line, and a known one on some. */
function namesAccounts(lines: readonly string[]): boolean {
  // A line that cannot be read says nothing of the others.
  const jobs = lines.filter((line) => !SETTING.test(line) && TIMES.test(line));
  const sixth = jobs.map((line) => /^([a-z_][\w-]*)\s+\S/.exec(JOB.exec(line)?.[2] ?? '')?.[1]);
  return (
    sixth.length > 0 &&
    sixth.every((word) => word !== undefined) &&
    sixth.some((word) => ACCOUNTS.test(word ?? ''))
  );
}
