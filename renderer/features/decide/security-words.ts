import { assertNever } from '#shared/assert.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import type { SecurityRows } from '#shared/rules/decide-sheet.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';
import { count, listed } from '#shared/rules/span-words.ts';
import type { CellWords } from './cell-words.ts';
import { unknownWords } from './unknown-words.ts';

const quiet = (main: string): CellWords => ({ main, note: null, isQuiet: true });

export function findingsWords({ value }: SecurityRows['reopened']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  if (value.findings.length === 0) return quiet('Nothing');
  const kinds = SEVERITIES.flatMap((severity) => {
    const many = value.counts[severity];
    return many === 0 ? [] : [`${String(many)} ${severity}`];
  });
  return { main: count(value.findings.length, 'finding'), note: listed(kinds), isQuiet: false };
}

export function neverWords({ value }: SecurityRows['neverHits']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  if (value.reopened.length > 0) {
    const [first] = value.reopened;
    return {
      main: `Refused by ${first?.rule.id ?? ''}`,
      note: listed(
        value.reopened.map(({ finding }) => finding.id),
        2,
      ),
      isQuiet: false,
    };
  }
  return value.kept.length > 0
    ? { main: `${count(value.kept.length, 'hit')} running already`, note: null, isQuiet: false }
    : quiet('None');
}

const figure = (value: number): string => (value === 0 ? '0' : value.toPrecision(2));

export function expectedWords({ value }: SecurityRows['expectedExploited']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  const { high, knownExploited, low, n, nKnown, nUnlisted } = value.band;
  const kev =
    knownExploited.length === 0 ? '' : `, and ${String(knownExploited.length)} known exploited`;
  return {
    main: low === high ? figure(low) : `${figure(low)} to ${figure(high)}`,
    note: `EPSS of ${String(nKnown)} of ${String(n)} open${kev}${nUnlisted === 0 ? '' : '; exploitation unknown, no KEV list'}`,
    isQuiet: false,
  };
}

export function acceptanceWords({ value }: SecurityRows['acceptance']): CellWords {
  switch (value.kind) {
    case 'not-needed':
      return quiet('Not needed');
    case 'unknown':
      return quiet(unknownWords(value.missing));
    case 'never':
      return { main: 'Never', note: value.hits[0]?.rule.id ?? null, isQuiet: false };
    case 'covered':
      return {
        main: 'In force',
        note: listed(value.acceptances.map(({ number }) => numberLabel('acceptance', number))),
        isQuiet: false,
      };
    case 'needed':
      return {
        main: `Needed, ${count(value.limit.days, 'day')} at most`,
        note: value.limit.because,
        isQuiet: false,
      };
    default:
      return assertNever(value);
  }
}
