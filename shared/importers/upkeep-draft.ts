import type { AssetKind, CertificateFacts } from '#shared/domain/asset.ts';
import { type Chore, LONGEST_TITLE, type Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { MAX_NAME, MAX_NOTES, MAX_PAST, MAX_PROBLEMS, MAX_TITLE } from './import-limits.ts';
import { cut } from './json-reader.ts';
import type { ImportProblem } from './report.ts';

export const UPKEEP_FORMATS = [
  ...(['certificate', 'rdap', 'crontab', 'systemd-timer', 'icalendar'] as const),
  ...(['super-productivity', 'todoist', 'ticktick', 'taskwarrior', 'todo-txt'] as const),
];
export type UpkeepFormat = (typeof UPKEEP_FORMATS)[number];

/** When and where a file is read: what it leaves open begins today, on this clock. */
export type ReadingDay = {
  readonly now: Instant;
  readonly today: CalendarDay;
  /** IANA zone. */
  readonly zone: string;
};

/** Something that was done, before the file was written. */
export type PastDraft = {
  readonly at: Instant;
  /** The occurrence as the schedule names it; `null` where the file does not say. */
  readonly occurrence: string | null;
  readonly minutes: number | null;
};

/** What a chore says of itself; what only the log can say is added when it is taken. */
type ChoreWords = Omit<
  Chore,
  'id' | 'serviceId' | 'assetId' | 'countsFrom' | 'retiredAt' | 'source'
>;

/** A chore that a file brings. */
export type ChoreDraft = ChoreWords & {
  /** By which it is known again when the file comes a second time. */
  readonly key: string;
  /** The project, section or list that it stands in; proposed as the service of that name. */
  readonly serviceName: string | null;
  readonly past: readonly PastDraft[];
  /** What was read otherwise than it stands in the file, each in words for its row. */
  readonly remarks: readonly string[];
};

/** A certificate or a domain with the day on which it ends: an asset, and the chore to renew it. */
export type DeadlineDraft = {
  readonly key: string;
  readonly kind: Extract<AssetKind, 'certificate' | 'domain'>;
  readonly name: string;
  readonly certificate: CertificateFacts | null;
  readonly endsOn: CalendarDay;
  readonly notes: string | null;
  /** False for what only comes with it: the certificate of an authority in a chain. */
  readonly isProposed: boolean;
};

/** Something that was done once, as an entry among the little things. */
export type LittleThingDraft = {
  readonly text: string;
  readonly at: Instant;
  readonly minutes: number | null;
  readonly serviceName: string | null;
};

/** What stays behind: what it is, where in the file, and what stands there. */
export type NotCarriedOver = {
  readonly what: string;
  readonly path: string;
  readonly found: string;
  /** It could not be read; this was expected there. */
  readonly expected?: string;
};

/** A file about upkeep, each line and item of it taken apart or left behind with its place. */
export type UpkeepFile = {
  readonly format: UpkeepFormat;
  readonly chores: readonly ChoreDraft[];
  readonly deadlines: readonly DeadlineDraft[];
  readonly littleThings: readonly LittleThingDraft[];
  readonly notCarriedOver: readonly NotCarriedOver[];
};

/** Where the drafts of a file gather while it is read. */
export type Gathering = {
  readonly [List in 'chores' | 'deadlines' | 'littleThings' | 'notCarriedOver']: [
    ...UpkeepFile[List],
  ];
};

export const startGathering = (): Gathering => ({
  chores: [],
  deadlines: [],
  littleThings: [],
  notCarriedOver: [],
});

/** The longest that is kept of what was found. */
const SHOWN = 120;

export const leaveBehind = (
  { notCarriedOver }: Gathering,
  what: string,
  path: string,
  found: string,
): void => {
  notCarriedOver.push({ what, path, found: oneLine(found, SHOWN) });
};

/** Leaves behind a line or an item that cannot be read: the others are not touched by it. */
export const leaveUnread = (
  { notCarriedOver }: Gathering,
  { expected, found, path }: ImportProblem,
): void => {
  notCarriedOver.push({ what: 'not read', path, expected, found });
};

/**
 * The whole of a file, with keys that occur twice told apart in the order of the file. Refused where
 * nothing in it could be read: neither taken nor left behind for what it is.
 */
export function gathered(
  format: UpkeepFormat,
  gathering: Gathering,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const { chores: all, deadlines, littleThings, notCarriedOver } = gathering;
  const problems = notCarriedOver.flatMap(({ expected, found, path }) =>
    expected === undefined ? [] : [{ path, expected, found }],
  );
  const isNothingRead =
    all.length + deadlines.length + littleThings.length === 0 &&
    problems.length === notCarriedOver.length;
  if (problems.length > 0 && isNothingRead) return refused(problems.slice(0, MAX_PROBLEMS));
  const keys = new Set(all.map(({ key }) => key));
  const seen = new Map<string, number>();
  const chores = all.map((chore) => {
    const { key } = chore;
    let count = (seen.get(key) ?? 0) + 1;
    // Another one may be called so already.
    while (count > 1 && keys.has(`${key}#${count}`)) count += 1;
    seen.set(key, count);
    return count === 1 ? chore : { ...chore, key: `${key}#${count}` };
  });
  return ok({ format, ...gathering, chores });
}

/**
 * A chore as a file brings it, with what every file leaves open. A title that is too long is cut, and
 * stands whole before its notes; its row says so, and what else had to be cut.
 */
export function choreDraft(
  said: Pick<ChoreDraft, 'key' | 'title' | 'schedule'> & Partial<ChoreDraft>,
): ChoreDraft {
  const title = oneLine(said.title, said.title.length) || 'Without a title';
  const isLong = title.length > LONGEST_TITLE;
  const notes = isLong ? paragraphs(title, said.notes) : (said.notes ?? '');
  const past = said.past ?? [];
  const remarks = [
    ...(said.remarks ?? []),
    ...(isLong ? [cutRemark(title)] : []),
    ...tooLong('notes', notes),
    ...tooLong('steps', said.steps),
    ...(past.length > MAX_PAST ? [`only the last ${MAX_PAST} times it was done are taken`] : []),
  ];
  return {
    kind: 'preventive',
    grace: { before: 0, after: 0 },
    missed: 'keep-one',
    minutes: null,
    harm: null,
    onlyYou: false,
    sheetTestedOn: null,
    ...said,
    key: oneLine(said.key, MAX_NAME) || 'untitled',
    title: oneLine(title, LONGEST_TITLE),
    serviceName: oneLine(said.serviceName ?? '', MAX_TITLE) || null,
    consequence: prose(said.consequence ?? ''),
    contact: prose(said.contact ?? ''),
    steps: prose(said.steps ?? ''),
    notes: prose(notes),
    past: past.slice(-MAX_PAST),
    remarks: [...new Set(remarks)],
  };
}

const cutRemark = ({ length }: string): string =>
  `title cut at ${LONGEST_TITLE} characters – the notes begin with ${length > MAX_NOTES ? 'it' : 'all of it'}`;

const tooLong = (what: string, text: string | null | undefined): readonly string[] =>
  (text?.trim().length ?? 0) > MAX_NOTES ? [`${what} cut at ${MAX_NOTES} characters`] : [];

/** Adds to what was done of a repeating task, by the name of that task in the file. */
export function addPast(past: Map<string, PastDraft[]>, name: string, done: PastDraft): void {
  const known = past.get(name);
  if (known) known.push(done);
  else past.set(name, [done]);
}

/** What was done once, on a line that says so where it had to be cut. */
export function addDone(gathering: Gathering, path: string, thing: LittleThingDraft): void {
  const { text } = thing;
  const short = prose(text) ?? 'Without a title';
  if (text.trim().length > MAX_NOTES) leaveBehind(gathering, 'the end of a long text', path, text);
  gathering.littleThings.push({ ...thing, text: short });
}

/** Without breaks and control characters, cut where it is long. */
export const oneLine = (text: string, limit: number): string =>
  cut(text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' '), limit) ?? '';

/** Several lines, without other control characters. */
export const prose = (text: string): string | null =>
  cut(
    text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (sign) => (/[\n\t]/.test(sign) ? sign : '')),
    MAX_NOTES,
  );

/** Paragraphs that say something, one under the other. */
export const paragraphs = (...said: readonly (string | null | undefined | false)[]): string =>
  said.filter((text) => typeof text === 'string' && text.trim() !== '').join('\n\n');

/** Due once, on a day or at a local time. */
export const once = (due: string, zone: string | null = null): Schedule => ({
  kind: 'once',
  due,
  zone: due.length === 10 ? null : zone,
});
