import type { AssetKind, CertificateFacts } from '#shared/domain/asset.ts';
import type { Chore, Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { MAX_NAME, MAX_NOTES, MAX_TITLE } from './import-limits.ts';
import { cut } from './json-reader.ts';

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
};

/** A file about upkeep, read completely. */
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

/** The whole of a file, with keys that occur twice told apart in the order of the file. */
export function gathered(format: UpkeepFormat, gathering: Gathering): UpkeepFile {
  const seen = new Map<string, number>();
  const chores = gathering.chores.map((chore) => {
    const count = (seen.get(chore.key) ?? 0) + 1;
    seen.set(chore.key, count);
    return count === 1 ? chore : { ...chore, key: `${chore.key}#${count}` };
  });
  return { format, ...gathering, chores };
}

/** A chore as a file brings it, with what every file leaves open. */
export function choreDraft(
  said: Pick<ChoreDraft, 'key' | 'title' | 'schedule'> & Partial<ChoreDraft>,
): ChoreDraft {
  return {
    kind: 'preventive',
    grace: { before: 0, after: 0 },
    missed: 'keep-one',
    minutes: null,
    consequence: null,
    harm: null,
    contact: null,
    onlyYou: false,
    sheetTestedOn: null,
    past: [],
    ...said,
    key: oneLine(said.key, MAX_NAME) || 'untitled',
    title: oneLine(said.title, MAX_TITLE) || 'Without a title',
    serviceName: oneLine(said.serviceName ?? '', MAX_TITLE) || null,
    steps: prose(said.steps ?? ''),
    notes: prose(said.notes ?? ''),
  };
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
