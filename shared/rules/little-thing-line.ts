import type { AssetId, ServiceId } from '#shared/domain/ids.ts';
import type { LittleThing, WorkKind } from '#shared/domain/little-thing.ts';
import type { Instant } from '#shared/domain/time.ts';
import { nameIn } from './little-thing-names.ts';
import { readTaken } from './little-thing-minutes.ts';
import { readWhen } from './little-thing-when.ts';
import { calendarAt } from './operator-calendar.ts';
import { type Doubt, words } from './quick-add-words.ts';
import { typedLine } from './typed-line.ts';

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

const PROJECT = words('#project');
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
  const rest = line.rest().replaceAll(/^[:–—-]+ | [–—-]*[ .]*$/gu, '');

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
