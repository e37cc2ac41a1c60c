import type { Absence } from '#shared/domain/absence.ts';
import type { Asset } from '#shared/domain/asset.ts';
import type { ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Suggestion } from '#shared/domain/suggestion.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';

const THEN = instant(Date.UTC(2026, 2, 10, 9));

/** Answers the one occurrence of `aChore()`. */
export const aChoreEntry = (over: Partial<ChoreEntry> = {}): ChoreEntry => ({
  id: id('entry-1'),
  choreId: id('chore-1'),
  kind: 'done',
  occurrence: '2026-03-10',
  at: THEN,
  on: calendarDay('2026-03-10'),
  until: null,
  minutes: null,
  note: null,
  prevented: null,
  ...over,
});

export const aLittleThing = (over: Partial<LittleThing> = {}): LittleThing => ({
  id: id('little-1'),
  text: 'Restarted billing-worker',
  at: THEN,
  on: calendarDay('2026-03-10'),
  minutes: 5,
  work: 'upkeep',
  serviceId: null,
  assetId: null,
  incidentId: null,
  ...over,
});

export const anAsset = (over: Partial<Asset> = {}): Asset => ({
  id: id('asset-1'),
  kind: 'certificate',
  name: 'gateway.test',
  serviceId: null,
  certificate: null,
  expiresOn: null,
  autoRenewSeenOn: null,
  notes: null,
  createdAt: THEN,
  ...over,
});

export const anAbsence = (over: Partial<Absence> = {}): Absence => ({
  id: id('absence-1'),
  from: calendarDay('2026-03-16'),
  to: calendarDay('2026-03-29'),
  note: null,
  plannedAt: THEN,
  forecast: null,
  outcomes: [],
  scoredAt: null,
  ...over,
});

export const aSuggestion = (over: Partial<Suggestion> = {}): Suggestion => ({
  id: id('suggestion-1'),
  pattern: 'restarted billing worker',
  title: 'restarted billing-worker',
  answer: 'chore',
  answeredAt: THEN,
  choreId: id('chore-1'),
  ...over,
});
