import type { ReliabilityRows, SecurityRows } from './decide-sheet.ts';
import type { ComparableSet, OptionVector, VectorCell } from './dominance.ts';
import { isComplete } from './expected-exploited.ts';
import type { OpenSet } from './open-findings.ts';
import type { StabilityRecord } from './stability-record.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';

/**
 * The rows by which options dominate each other. Upkeep is shown and not compared: it is not a
 * number. Not restoring counts as the worst, since that much is known of staying.
 */
export function optionVector(
  { budgetAfter, record, restores, timeToRestore }: ReliabilityRows,
  { expectedExploited, kevReopened, neverHits, reopened }: SecurityRows,
  to: OpenSet | null,
  sets: ReadonlyMap<OpenSet, ComparableSet>,
): OptionVector {
  const severities = SEVERITIES.map((severity): [string, VectorCell] => [
    `reopened ${severity}`,
    least(reopened.value.kind === 'findings' ? reopened.value.counts[severity] : null),
  ]);
  const budget = budgetAfter.value;
  const hits = neverHits.value;
  const band = expectedExploited.value;
  const held = record.value.kind === 'record' ? record.value.record : null;
  return {
    'incidents brought': least(held && broughtCount(held)),
    'marked unstable': least(held && unstableMark(held)),
    restores: { kind: 'most', value: restoredShare(restores.value) },
    'time to restore': least(restoreMinutes(timeToRestore.value)),
    // Where no objective is set there is no such row for any option, and nothing is unknown.
    ...(budget.kind === 'unknown' && budget.missing === 'objective'
      ? {}
      : {
          'budget spent after': least(budget.kind === 'budget' ? budget.spentAfter : null),
        }),
    'never-accept hits': least(
      hits.kind === 'hits' ? hits.reopened.length + hits.kept.length : null,
    ),
    'known exploited reopened': least(
      kevReopened.value.kind === 'findings' ? kevReopened.value.findings.length : null,
    ),
    ...Object.fromEntries(severities),
    'open findings': {
      kind: 'open-set',
      of: to?.hasVulnerabilityScan === true ? (sets.get(to) ?? null) : null,
      sum: band.kind === 'band' && isComplete(band.band) ? band.band.high : null,
    },
  };
}

/** A release that never ran here brought nothing so far, which says nothing of it. */
const broughtCount = ({ brought, runs }: StabilityRecord): number | null =>
  runs.length === 0 && brought.length === 0 ? null : brought.length;

/** 1 where it is marked unstable. Of one that never ran here, no mark is no statement. */
const unstableMark = ({ mark, runs }: StabilityRecord): number | null => {
  if (mark === null && runs.length === 0) return null;
  return mark?.is === 'unstable' ? 1 : 0;
};

const least = (value: number | null): VectorCell => ({ kind: 'least', value });

function restoredShare(value: ReliabilityRows['restores']['value']): number | null {
  switch (value.kind) {
    case 'not-needed':
      return 1;
    case 'not-expected':
      return 0;
    case 'cases':
      return value.cases.restored / value.cases.n;
    case 'unknown':
      return null;
  }
}

function restoreMinutes(value: ReliabilityRows['timeToRestore']['value']): number | null {
  switch (value.kind) {
    case 'not-needed':
      return 0;
    case 'not-expected':
      return Infinity;
    case 'times':
      return value.cases.times.spread?.median ?? null;
    case 'unknown':
      return null;
  }
}
