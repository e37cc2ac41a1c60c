import { CHORE_ENTRY_KINDS, CHORE_KINDS, type Schedule } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { SUGGESTION_ANSWERS } from '#shared/domain/suggestion.ts';
import { after, calendarDay, days, instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import { aChore, aChoreEntry } from '#shared/rules/sample-chores.ts';
import { anAcceptance, anIncident, aService, NOON } from '#shared/rules/sample-rows.ts';
import { aLittleThing, anAbsence, anAsset, aSuggestion } from '#shared/samples/upkeep-builders.ts';

const START = '2026-03-20';
const rule = (text: string, start: string, zone: string | null = null): Schedule => ({
  ...{ kind: 'rule', rule: text, start, zone, except: [] },
});
export const DAILY = rule('FREQ=DAILY', START);
const SCHEDULES: readonly Schedule[] = [
  DAILY,
  rule('FREQ=WEEKLY;BYDAY=FR', START),
  rule('FREQ=DAILY', `${START}T02:30`, 'Europe/Berlin'),
  rule('FREQ=WEEKLY', `${START}T18:00`, 'America/New_York'),
  rule('FREQ=NONSENSE', START),
  { kind: 'rolling', every: 9, unit: 'day', first: calendarDay(START) },
  { kind: 'once', due: '2026-05-20', zone: null },
  { kind: 'once', due: '2026-05-20T09:00', zone: 'Asia/Tokyo' },
];

/** What is written down again and again, as a pattern is known by. */
const LITTLE_WORDS = ['rotated logs', 'cleared queue'] as const;

export const STEP_KINDS = [
  'chore',
  'entry',
  'undo',
  'retire',
  'remove',
  'service',
  'cover',
  'trip',
  'little',
  'asset',
  'late',
  'suggestion',
] as const;

/** One change of a made-up history: what, of which chore, and which of many. */
export type Step = {
  readonly what: (typeof STEP_KINDS)[number];
  readonly chore: number;
  readonly which: number;
};

/** What a step changes, in one entry. */
export function changesOf(step: Step): readonly Change[] {
  const { what, which } = step;
  // Three times are a habit.
  if (what === 'little')
    return [0, 18, 36].map((more) => changeOf({ ...step, which: which + more }));
  // An answer may make its chore, or be given to one that is there already, or was.
  const isMade = what === 'suggestion' && which % 3 > 0;
  return [...(isMade ? [changeOf({ ...step, what: 'chore' })] : []), changeOf(step)];
}

function changeOf({ chore: place, what, which }: Step): Change {
  const chore = aChore({
    id: id(`chore-${String(place)}`),
    title: 'keeps',
    kind: CHORE_KINDS[which % CHORE_KINDS.length] ?? 'reactive',
    assetId: which % 2 === 0 ? id('asset-1') : null,
    schedule: SCHEDULES[which % SCHEDULES.length] ?? DAILY,
    grace: { before: which % 3, after: which % 5 },
    missed: which % 2 === 0 ? 'stack' : 'keep-one',
    countsFrom: calendarDay(START),
  });
  const day = daysAfter(calendarDay(START), which % 90);
  const entry = aChoreEntry({
    id: id(`entry-${String(which % 30)}`),
    choreId: chore.id,
    kind: CHORE_ENTRY_KINDS[which % CHORE_ENTRY_KINDS.length] ?? 'done',
    occurrence: day,
    on: day,
    until: which % CHORE_ENTRY_KINDS.length === 3 ? daysAfter(day, 4) : null,
    at: instant(Date.parse(`${day}T09:00:00Z`)),
  });
  const named = { before: null } as const;
  switch (what) {
    case 'chore':
      return { ...named, table: 'chores', id: chore.id, after: chore };
    case 'retire':
      return {
        ...named,
        table: 'chores',
        id: chore.id,
        after: { ...chore, retiredAt: NOON },
      };
    case 'remove':
      return { table: 'chores', id: chore.id, before: chore, after: null };
    case 'entry':
      return { ...named, table: 'choreEntries', id: entry.id, after: entry };
    case 'undo':
      return { table: 'choreEntries', id: entry.id, before: entry, after: null };
    case 'service': {
      const service = aService({ name: `checkout ${String(which)}` });
      return { ...named, table: 'services', id: service.id, after: service };
    }
    case 'cover': {
      const cover = anAcceptance({
        id: id(`cover-${String(which % 3)}`),
        controls: [{ text: 'Kept', choreId: chore.id }],
        expiresAt: after(NOON, days((which % 90) - 45)),
      });
      return { ...named, table: 'riskAcceptances', id: cover.id, after: cover };
    }
    case 'little': {
      const at = instant(Date.parse(`${day}T10:00:00Z`));
      const text = LITTLE_WORDS[which % LITTLE_WORDS.length] ?? '';
      const little = aLittleThing({ id: id(`little-${String(which % 90)}`), text, at, on: day });
      return { ...named, table: 'littleThings', id: little.id, after: little };
    }
    case 'suggestion': {
      const answered = aSuggestion({
        id: id(`suggestion-${String(which % 2)}`),
        pattern: LITTLE_WORDS[which % LITTLE_WORDS.length] ?? '',
        answer: which % 4 > 0 ? 'chore' : (SUGGESTION_ANSWERS[which % 5] ?? 'ask'),
        choreId: chore.id,
      });
      return { ...named, table: 'suggestions', id: answered.id, after: answered };
    }
    case 'asset': {
      const asset = anAsset({ expiresOn: day });
      return { ...named, table: 'assets', id: asset.id, after: asset };
    }
    case 'late': {
      const startedAt = instant(Date.parse(`${day}T11:00:00Z`));
      const incident = anIncident({ startedAt, lateChoreIds: [chore.id] });
      return { ...named, table: 'incidents', id: incident.id, after: incident };
    }
    default: {
      const trip = anAbsence({ from: day, to: daysAfter(day, 14) });
      return { ...named, table: 'absences', id: trip.id, after: trip };
    }
  }
}

/** Makes the first chore, due every day. */
export const A_STEP: Step = { what: 'chore', chore: 0, which: 0 };
