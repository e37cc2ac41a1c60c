import { assertNever } from '#shared/assert.ts';
import type { LeftToUndo, UpkeepRows, WorkItem } from '#shared/rules/decide-sheet.ts';
import { count } from '#shared/rules/span-words.ts';
import type { CellWords } from './cell-words.ts';
import { mitigationLabel } from './option-label.ts';

function leftWord(left: LeftToUndo): string {
  switch (left.kind) {
    case 'return-to-release':
      return `Return to ${left.release.version} or newer`;
    case 'undo-mitigation':
      return `Take back: ${mitigationLabel(left.mitigation).toLowerCase()}`;
    case 'temporary-mitigation':
      return left.mitigation.text;
    default:
      return assertNever(left);
  }
}

function workWord(work: WorkItem): string {
  switch (work.kind) {
    case 'deploy':
      return `Deploy ${work.release.version}`;
    case 'incident-updates':
      return 'Incident updates until it is mitigated';
    case 'review-acceptance':
      return `Review the acceptance within ${count(work.withinDays, 'day')}`;
    case 'scan':
      return `Scan ${work.release.version}`;
    default:
      return assertNever(work);
  }
}

const inWords = (items: readonly string[]): CellWords =>
  items.length === 0
    ? { main: 'Nothing', note: null, isQuiet: true }
    : { main: items.join('; '), note: null, isQuiet: false };

export const leftWords = ({ value }: UpkeepRows['leftToUndo']): CellWords =>
  inWords(value.map(leftWord));
export const workWords = ({ value }: UpkeepRows['work']): CellWords => inWords(value.map(workWord));
