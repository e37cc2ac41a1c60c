import { assertNever } from '#shared/assert.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import type { NeverHit } from '#shared/rules/comparison.ts';
import type { SecurityRows } from '#shared/rules/decide-sheet.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';
import { count, listed } from '#shared/rules/span-words.ts';
import { byWorst } from '#shared/rules/worst-first.ts';
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
      note: listed(idsOf(value.reopened), 2),
      isQuiet: false,
    };
  }
  if (value.kept.length === 0) return quiet('None');
  const rules = [...new Set(value.kept.map(({ rule }) => rule.id))];
  return {
    main: count(rules.length, 'never-accept rule'),
    note: `${listed(rules, 2)}, by ${listed(idsOf(value.kept), 2)}, running already`,
    isQuiet: false,
  };
}

/** The worst first, each once. */
const idsOf = (hits: readonly NeverHit[]): readonly string[] => [
  ...new Set(
    hits
      .map(({ finding }) => finding)
      .toSorted(byWorst)
      .map(({ id }) => id),
  ),
];

const figure = (value: number): string => (value === 0 ? '0' : value.toPrecision(2));

export function expectedWords({ value }: SecurityRows['expectedExploited']): CellWords {
  if (value.kind === 'unknown') return quiet(unknownWords(value.missing));
  const { high, knownExploited, low, n, nKnown, nUnlisted } = value.band;
  const kev =
    knownExploited.length === 0 ? '' : `, and ${String(knownExploited.length)} known exploited`;
  return {
    main: low === high ? figure(low) : `${figure(low)} to ${figure(high)}`,
    note: `EPSS of ${String(nKnown)} of ${String(n)} open${kev}${nUnlisted === 0 ? '' : '; no KEV list read'}`,
    isQuiet: false,
  };
}

export function acceptanceWords({ value }: SecurityRows['acceptance']): CellWords {
  switch (value.kind) {
    case 'not-needed':
      return value.uncovered === 0
        ? quiet('Not needed')
        : {
            main: 'None for what comes back',
            note: uncoveredWords(value.uncovered),
            isQuiet: false,
          };
    case 'unknown':
      return quiet(unknownWords(value.missing));
    case 'never':
      return { main: 'Never', note: value.hits[0]?.rule.id ?? null, isQuiet: false };
    case 'covered':
      return {
        main: 'In force',
        note: [
          listed(value.acceptances.map(({ number }) => numberLabel('acceptance', number))),
          ...(value.uncovered === 0 ? [] : [uncoveredWords(value.uncovered)]),
        ].join('; '),
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

/** What runs already is not asked for here, and is not well because of it. */
export const uncoveredWords = (many: number): string =>
  `${count(many, 'running finding')} ${many === 1 ? 'is' : 'are'} uncovered`;
