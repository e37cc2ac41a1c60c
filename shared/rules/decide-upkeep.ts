import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Comparison } from './comparison.ts';
import type { Candidate } from './decide-candidates.ts';
import type { Evidence, LeftToUndo, SecurityRows, UpkeepRows, WorkItem } from './decide-sheet.ts';
import type { OpenSet } from './open-findings.ts';

export type UpkeepInput = {
  readonly current: Release | null;
  readonly incident: Incident | null;
  /** Temporary mitigations of the placement that are not reverted. */
  readonly openTemporary: readonly Mitigation[];
};

/** What stays to be undone, and what work an option makes. */
export function upkeepRows(
  { kind, mitigation, release }: Candidate,
  comparison: Comparison | null,
  to: OpenSet | null,
  acceptance: SecurityRows['acceptance'],
  { current, incident, openTemporary }: UpkeepInput,
): UpkeepRows {
  const isMove = release !== null && release.id !== current?.id;
  const isPaid = comparison !== null && comparison.reopened.length > 0;

  const leftToUndo: readonly LeftToUndo[] = [
    ...(isMove && current !== null && (kind === 'roll-back' || isPaid)
      ? [{ kind: 'return-to-release' as const, release: current }]
      : []),
    ...(!isMove && mitigation !== null ? [{ kind: 'undo-mitigation' as const, mitigation }] : []),
    ...openTemporary.map((one) => ({ kind: 'temporary-mitigation' as const, mitigation: one })),
  ];
  const work: readonly WorkItem[] = [
    ...(isMove ? [{ kind: 'deploy' as const, release }] : []),
    ...(kind === 'stay' && incident !== null && incident.mitigatedAt === null
      ? [{ kind: 'incident-updates' as const, incident }]
      : []),
    ...(acceptance.value.kind === 'needed'
      ? [{ kind: 'review-acceptance' as const, withinDays: acceptance.value.limit.days }]
      : []),
    ...(release !== null && to !== null && !to.hasVulnerabilityScan
      ? [{ kind: 'scan' as const, release }]
      : []),
  ];
  return {
    leftToUndo: { value: leftToUndo, evidence: openTemporary.map(asEvidence) },
    work: { value: work, evidence: incident === null ? [] : [{ kind: 'incident', incident }] },
  };
}

const asEvidence = (mitigation: Mitigation): Evidence => ({ kind: 'mitigation', mitigation });
