import {
  CHORE_KINDS,
  type Chore,
  MISSED_POLICIES,
  type RollingUnit,
  type Schedule,
} from '#shared/domain/chore.ts';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { dayIfIs, rolling } from './draft-schedule.ts';

const UNITS: Readonly<Record<string, RollingUnit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
const MOST_MINUTES = 100_000;

/** What calendars have no word for, as we wrote it beside (docs/formats.md). */
type OwnWords = Pick<
  Chore,
  | 'kind'
  | 'grace'
  | 'missed'
  | 'minutes'
  | 'consequence'
  | 'harm'
  | 'steps'
  | 'onlyYou'
  | 'sheetTestedOn'
  | 'notes'
>;

/** Reads them again. A value that is none of ours counts as not said. */
export function ownWords(said: (name: string) => string | null): {
  /** `null`: the entry is none of ours. */
  readonly words: OwnWords | null;
  readonly rolling: Extract<Schedule, { readonly kind: 'rolling' }> | null;
  readonly start: string | null;
} {
  const kind = CHORE_KINDS.find((one) => one === said('kind'));
  if (!kind) return { words: null, rolling: null, start: null };
  const [, before = '0', after = '0'] = /^(\d{1,5})\/(\d{1,5})$/.exec(said('grace') ?? '') ?? [];
  const minutes = Number(said('minutes') ?? 0);
  const harm = Number(said('harm') ?? 0);
  const start = readLocalTime(said('start') ?? '') === null ? null : said('start');
  return {
    start,
    rolling: rollingOf(said('every'), said('first')),
    words: {
      kind,
      grace: { before: Number(before), after: Number(after) },
      missed: MISSED_POLICIES.find((one) => one === said('missed')) ?? 'keep-one',
      minutes: minutes > 0 && minutes <= MOST_MINUTES ? minutes : null,
      consequence: said('consequence'),
      harm: [1, 2, 3, 4].includes(harm) ? (harm as HarmSeverity) : null,
      steps: said('steps'),
      onlyYou: said('only-you') === 'yes',
      sheetTestedOn: dayIfIs(said('sheet-tested-on') ?? ''),
      notes: said('notes'),
    },
  };
}

function rollingOf(
  every: string | null,
  first: string | null,
): Extract<Schedule, { readonly kind: 'rolling' }> | null {
  const [, count = '', letter = ''] = /^P([1-9]\d{0,3})([DWMY])$/.exec(every ?? '') ?? [];
  const unit = UNITS[letter];
  const day = dayIfIs(first ?? '');
  if (unit === undefined || day === null) return null;
  const schedule = rolling(Number(count), unit, day);
  return schedule.kind === 'rolling' ? schedule : null;
}
