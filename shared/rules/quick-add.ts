import type { Chore, ChoreKind, MissedPolicy } from '#shared/domain/chore.ts';
import { graceFrom, readGrace, readMinutes, type SaidGrace } from './quick-add-lengths.ts';
import { type Named, readName } from './quick-add-names.ts';
import type { Here, SaidSchedule } from './quick-add-once.ts';
import { readSchedule } from './quick-add-schedule.ts';
import { type Doubt, type Reader, words } from './quick-add-words.ts';
import { graceWords, isTimed, scheduleWords, startWords } from './schedule-words.ts';
import { count } from './span-words.ts';
import { type Span, typedLine } from './typed-line.ts';

export type { Doubt } from './quick-add-words.ts';

export type ReadPart = {
  readonly what:
    'title' | 'schedule' | 'grace' | 'missed' | 'minutes' | 'service' | 'asset' | 'kind';
  /** How it reads, as a clause. */
  readonly words: string;
  /** Where in the line it was read; empty for the title, which is what is left. */
  readonly spans: readonly Span[];
};

/** What one line says about a chore; `null` where it says nothing of it. */
export type QuickAdd = {
  /** What was not understood as anything else. */
  readonly title: string;
  readonly schedule: Chore['schedule'] | null;
  readonly grace: Chore['grace'] | null;
  readonly missed: MissedPolicy | null;
  readonly minutes: number | null;
  readonly serviceId: Chore['serviceId'];
  readonly assetId: Chore['assetId'];
  readonly kind: ChoreKind | null;
  readonly readAs: readonly ReadPart[];
  /** While there is one, what it is about is left open. */
  readonly doubts: readonly Doubt[];
};

/** Longer lines are titles. */
const LONGEST = 500;

const STACK = words('each missed one (?:stays|has) to (?:do|be done)');
const KEEP_ONE = words('(?:one missed one|one) stays to do');
const KIND = words('#(?<kind>preventive|deadline|reactive)');

/**
 * Reads a chore from one line as a person writes it: "patch runners every 2 weeks on Friday 3 days
 * grace", "renew TLS for infusion-gateway every 90 days", "restore test on the last Friday of each
 * month, 20m". Never throws, and never guesses: what can be read in two ways is a doubt with its
 * answers, and every part says how it was read. Between double quotes is only title.
 *
 * A rule begins with its first time from `now` on, in the zone of the operator unless one is named.
 */
export function readQuickAdd(text: string, here: Here & Named): QuickAdd {
  const line = typedLine(text.length > LONGEST ? '' : text);
  const reader: Reader = { line, doubts: [] };
  const kind = line.take(KIND);
  const stack = line.take(STACK);
  const one = stack === null ? line.take(KEEP_ONE) : null;
  const saidGrace = readGrace(reader);
  const said = readSchedule(reader, here);
  const takes = readMinutes(reader);
  const grace = graceFrom(reader, saidGrace, said !== null && isTimed(said.schedule));
  const service = readName(reader, 'service', here.services);
  const asset = readName(reader, 'asset', here.assets);
  const assetService = here.services.find(({ id }) => id === asset?.one.serviceId) ?? null;
  const title = text.length > LONGEST ? text.trim() : line.rest();
  const missed = stack === null ? (one === null ? null : 'keep-one') : 'stack';
  const named = kind?.groups['kind']?.toLowerCase() as ChoreKind | undefined;
  const isOf = named ?? (said?.isDeadline === true ? 'deadline' : null);

  const parts: readonly (ReadPart | null)[] = [
    title === '' ? null : { what: 'title', words: title, spans: [] },
    said === null ? null : schedulePart(said),
    grace === null ? null : gracePart(grace, saidGrace, said),
    missed === null
      ? null
      : { what: 'missed', words: MISSED_WORDS[missed], spans: spansOf(stack ?? one) },
    takes === null
      ? null
      : { what: 'minutes', words: `takes ${count(takes.minutes, 'minute')}`, spans: [takes.span] },
    service === null
      ? assetService && { what: 'service', words: assetService.name, spans: spansOf(asset?.said) }
      : { what: 'service', words: service.one.name, spans: [service.said] },
    asset === null ? null : { what: 'asset', words: asset.one.name, spans: [asset.said] },
    isOf === null
      ? null
      : { what: 'kind', words: isOf, spans: kind === null ? (said?.spans ?? []) : [kind] },
  ];
  return {
    ...{ title, grace, missed, kind: isOf, doubts: reader.doubts },
    schedule: said?.schedule ?? null,
    minutes: takes?.minutes ?? null,
    serviceId: service?.one.id ?? assetService?.id ?? null,
    assetId: asset?.one.id ?? null,
    readAs: parts.filter((part) => part !== null),
  };
}

const MISSED_WORDS: Readonly<Record<MissedPolicy, string>> = {
  'keep-one': 'of several missed, one stays to do',
  stack: 'each missed one stays to do',
};

const spansOf = (one: Span | null | undefined): readonly Span[] =>
  one === null || one === undefined ? [] : [one];

function schedulePart({ schedule, spans }: SaidSchedule): ReadPart {
  const clauses = [scheduleWords(schedule), startWords(schedule)].filter((one) => one !== '');
  return { what: 'schedule', words: clauses.join(', '), spans };
}

function gracePart(
  grace: Chore['grace'],
  { after, before }: SaidGrace,
  said: SaidSchedule | null,
): ReadPart {
  const schedule = said?.schedule ?? { kind: 'once', due: '2000-01-01', zone: null };
  const spans = [before, after].flatMap((one) => (one === null ? [] : [one.said]));
  return { what: 'grace', words: graceWords(grace, schedule).join(', '), spans };
}
