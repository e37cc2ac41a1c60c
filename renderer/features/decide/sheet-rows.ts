import type { DecideOption, Evidence } from '#shared/rules/decide-sheet.ts';
import type { SideName } from '#renderer/ui/side-label.tsx';
import { onOldScan, type CellWords } from './cell-words.ts';
import {
  budgetWords,
  impactWords,
  recordWords,
  restoresWords,
  timeToRestoreWords,
} from './reliability-words.ts';
import { acceptanceWords, expectedWords, findingsWords, neverWords } from './security-words.ts';
import { leftWords, workWords } from './upkeep-words.ts';

/** A row of the sheet: what it is called, what it says of an option, and from where. */
export type SheetRow = {
  readonly key: string;
  readonly side: SideName;
  readonly title: string;
  readonly subtitle: string;
  readonly words: (option: DecideOption) => CellWords;
  readonly evidence: (option: DecideOption) => readonly Evidence[];
};

/** What is compared rests on the scans of both sides; what is unknown rests on nothing. */
const aged = (
  words: CellWords,
  { kind }: { readonly kind: string },
  { oldScans }: DecideOption['security'],
): CellWords => (kind === 'unknown' ? words : onOldScan(words, [oldScans.from, oldScans.to]));

/** Reliability first, security second, upkeep last; never one side without the other. */
export const SHEET_ROWS: readonly SheetRow[] = [
  {
    key: 'record',
    side: 'reliability',
    title: 'How it held here',
    subtitle: 'incidents it brought, its mark',
    words: ({ reliability }) => recordWords(reliability.record),
    evidence: ({ reliability }) => reliability.record.evidence,
  },
  {
    key: 'restores',
    side: 'reliability',
    title: 'Restores the service',
    subtitle: 'past cases in this log',
    words: ({ reliability }) => restoresWords(reliability.restores),
    evidence: ({ reliability }) => reliability.restores.evidence,
  },
  {
    key: 'time',
    side: 'reliability',
    title: 'Time to restore',
    subtitle: 'median, 10th to 90th',
    words: ({ reliability }) => timeToRestoreWords(reliability.timeToRestore),
    evidence: ({ reliability }) => reliability.timeToRestore.evidence,
  },
  {
    key: 'impact',
    side: 'reliability',
    title: 'Impact minutes',
    subtitle: 'next 24 h, expected',
    words: ({ reliability }) => impactWords(reliability.impactNextDay),
    evidence: ({ reliability }) => reliability.impactNextDay.evidence,
  },
  {
    key: 'budget',
    side: 'reliability',
    title: 'Error budget after',
    subtitle: 'share spent',
    words: ({ reliability }) => budgetWords(reliability.budgetAfter),
    evidence: ({ reliability }) => reliability.budgetAfter.evidence,
  },
  {
    key: 'never',
    side: 'security',
    title: 'Never accepted',
    subtitle: 'rules that refuse',
    words: ({ security }) =>
      aged(neverWords(security.neverHits), security.neverHits.value, security),
    evidence: ({ security }) => security.neverHits.evidence,
  },
  {
    key: 'reopened',
    side: 'security',
    title: 'Re-introduces',
    subtitle: 'findings not open now',
    words: ({ security }) =>
      aged(findingsWords(security.reopened), security.reopened.value, security),
    evidence: ({ security }) => security.reopened.evidence,
  },
  {
    key: 'closed',
    side: 'security',
    title: 'Fixes',
    subtitle: 'findings open now',
    words: ({ security }) => aged(findingsWords(security.closed), security.closed.value, security),
    evidence: ({ security }) => security.closed.evidence,
  },
  {
    key: 'expected',
    side: 'security',
    title: 'Expected exploited',
    subtitle: '30 days, highest to sum',
    words: ({ security }) =>
      onOldScan(expectedWords(security.expectedExploited), [security.oldScans.to]),
    evidence: ({ security }) => security.expectedExploited.evidence,
  },
  {
    key: 'acceptance',
    side: 'security',
    title: 'Risk acceptance',
    subtitle: 'how long at most',
    words: ({ security }) =>
      aged(acceptanceWords(security.acceptance), security.acceptance.value, security),
    evidence: ({ security }) => security.acceptance.evidence,
  },
  {
    key: 'left',
    side: 'upkeep',
    title: 'Left to undo',
    subtitle: 'afterwards',
    words: ({ upkeep }) => leftWords(upkeep.leftToUndo),
    evidence: ({ upkeep }) => upkeep.leftToUndo.evidence,
  },
  {
    key: 'work',
    side: 'upkeep',
    title: 'Work it makes',
    subtitle: 'for people',
    words: ({ upkeep }) => workWords(upkeep.work),
    evidence: ({ upkeep }) => upkeep.work.evidence,
  },
];
