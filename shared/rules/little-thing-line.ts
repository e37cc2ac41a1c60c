import type { AssetId, ServiceId } from '#shared/domain/ids.ts';
import type { LittleThing, WorkKind } from '#shared/domain/little-thing.ts';
import type { Instant } from '#shared/domain/time.ts';
import { nameIn } from './little-thing-names.ts';
import { asText, readWhen } from './little-thing-when.ts';
import { calendarAt } from './operator-calendar.ts';
import { type Doubt, doubtAt, words } from './quick-add-words.ts';
import { type Taken, type TypedLine, typedLine } from './typed-line.ts';

export type LittleThingHere = {
  readonly now: Instant;
  /** IANA zone of the operator; times without a zone are read in it. */
  readonly zone: string;
  readonly services: readonly { readonly id: ServiceId; readonly name: string }[];
  readonly assets: readonly {
    readonly id: AssetId;
    readonly name: string;
    readonly serviceId: ServiceId | null;
  }[];
};

/** What one line says. It can be logged as it is; where there are problems, it had better be asked. */
export type LittleThingReading = Pick<
  LittleThing,
  'text' | 'minutes' | 'at' | 'on' | 'work' | 'serviceId' | 'assetId'
> & {
  /** Whether the line itself said when; else it was now. */
  readonly isTimed: boolean;
  /** What could not be read in one way; until it is answered it stays part of the text. */
  readonly problems: readonly Doubt[];
};

/** Longer lines are text. */
const LONGEST = 500;
const MINUTES_A_DAY = 1440;

const PROJECT = words('#project');
const HOURS = String.raw`(?<hours>\d{1,3}(?:[.,]\d{1,2})?) ?h(?:(?:ou)?rs?)?`;
const MORE = String.raw`(?<joined>\d\d)(?:m|min)?| ?(?<more>\d{1,2}) ?(?:m|mins?|minutes?)`;
const TAKEN = `(?:(?:took|for|in|about|~) ?)*(?:${[
  '(?<half>half )?an hour',
  `${HOURS}(?:${MORE})?`,
  String.raw`(?<minutes>\d{1,5}) ?(?:m|mins?|minutes?)`,
].join('|')})`;
const LAST = words(String.raw`${TAKEN}(?=[\s\u0000.,;!)]*$)`);
const ANYWHERE = words(TAKEN);

/**
 * Reads one line: "restarted billing-worker 5m", "cleared the queue 1h20 yesterday 14:05",
 * "freed disk space 20 min ago", "built the new importer 2h #project".
 *
 * Of several lengths of time the last one of the line is how long it took, else the first. Service
 * and asset are known as whole words, of names that hold one another the longest, of several the
 * first, one with an @ before all; they stay in the text. What is between double quotes is only
 * text. Never throws, and never guesses: what was taken is told apart from the text, so that it can
 * be shown.
 */
export function readLittleThing(typed: string, here: LittleThingHere): LittleThingReading {
  const isLong = typed.length > LONGEST;
  const line = typedLine(isLong ? '' : typed);
  const problems: Doubt[] = [];
  const work: WorkKind = line.take(PROJECT) === null ? 'upkeep' : 'project';
  const when = readWhen({ line, doubts: problems }, typed, here);
  const minutes = readTaken(line, problems);
  const service = nameIn(line, here.services);
  const asset = nameIn(line, here.assets);
  const at = when ?? here.now;
  // A dash that led to what was taken leads nowhere now.
  const rest = line.rest().replaceAll(/^[–—-]+ | [–—-]*[ .]*$/gu, '');

  return {
    // The mark was for the reading; the name belongs to the sentence.
    text: isLong
      ? typed.trim()
      : service?.isMarked
        ? rest.replace(service.said, () => service.said.slice(1))
        : rest,
    minutes,
    at,
    isTimed: when !== null,
    on: calendarAt(at, here.zone).today,
    work,
    serviceId: service?.one.id ?? asset?.one.serviceId ?? null,
    assetId: asset?.one.id ?? null,
    problems,
  };
}

function readTaken(line: TypedLine, problems: Doubt[]): number | null {
  const pattern = line.find(LAST) === null ? ANYWHERE : LAST;
  const found = line.find(pattern);
  // "10M rows" are millions, not minutes.
  if (found === null || /\d ?[MH]/.test(found.text)) return null;
  const minutes = minutesOf(found);
  if (minutes > MINUTES_A_DAY) {
    problems.push(
      doubtAt(found, `“${found.text}” is more than a day. How many minutes were it?`, [
        asText(found),
      ]),
    );
    return null;
  }
  line.take(pattern);
  return minutes;
}

/** Whole minutes. */
function minutesOf({ groups, text }: Taken): number {
  const { half, hours, joined, minutes, more } = groups;
  if (minutes !== undefined) return Number(minutes);
  if (hours === undefined) return half === undefined && /an hour/i.test(text) ? 60 : 30;
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(joined ?? more ?? 0);
}
