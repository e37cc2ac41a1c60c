import type { Incident } from '#shared/domain/incident.ts';
import type { Deployment } from '#shared/domain/release.ts';
import type { Service } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Candidate } from './decide-candidates.ts';
import type { Evidence, ReliabilityRows } from './decide-sheet.ts';
import type { ErrorBudget } from './error-budget.ts';
import { restoreEvidence, type PastCases, type RestoreEvidence } from './restore-evidence.ts';
import { stabilityRecord } from './stability-record.ts';

/** The horizon of the sheet: impact is counted for a day at most. */
export const NEXT_DAY_MINUTES = 1440;

export type ReliabilityInput = {
  readonly now: Instant;
  readonly service: Service;
  /** The open incident that asks for the decision; `null` where none does. */
  readonly incident: Incident | null;
  readonly past: PastCases;
  /** Of the placement, and of the service: what its releases did so far. */
  readonly deployments: readonly Deployment[];
  readonly incidents: readonly Incident[];
  readonly budgetNow: ErrorBudget | null;
};

/** What an option does for reliability, as far as this log knows. */
export function reliabilityRows(candidate: Candidate, input: ReliabilityInput): ReliabilityRows {
  const { incident, now, past, service } = input;
  const isMoot = incident === null || incident.mitigatedAt !== null;
  const cases =
    candidate.mitigation === null
      ? null
      : restoreEvidence(candidate.mitigation, service.id, past, now);
  const evidence: readonly Evidence[] =
    cases?.cases.map((mitigation) => ({ kind: 'mitigation', mitigation })) ?? [];

  const impactNextDay = impactCell(candidate, cases, evidence, isMoot ? null : incident);
  return {
    record: recordCell(candidate, input),
    restores: isMoot
      ? { value: { kind: 'not-needed' }, evidence: [] }
      : candidate.kind === 'stay'
        ? { value: { kind: 'not-expected' }, evidence: incidentEvidence(incident) }
        : { value: cases === null ? noCase : { kind: 'cases', cases }, evidence },
    timeToRestore: isMoot
      ? { value: { kind: 'not-needed' }, evidence: [] }
      : candidate.kind === 'stay'
        ? { value: { kind: 'not-expected' }, evidence: incidentEvidence(incident) }
        : {
            value: cases === null || cases.times.n === 0 ? noCase : { kind: 'times', cases },
            evidence,
          },
    impactNextDay,
    budgetAfter: budgetCell(impactNextDay, input),
  };
}

function recordCell({ release }: Candidate, input: ReliabilityInput): ReliabilityRows['record'] {
  if (release === null) return { value: { kind: 'unknown', missing: 'release' }, evidence: [] };
  const record = stabilityRecord(release, input);
  if (record === null) return { value: { kind: 'unknown', missing: 'run' }, evidence: [] };
  return {
    value: { kind: 'record', record },
    evidence: [
      ...(record.mark === null ? [] : [{ kind: 'mark' as const, mark: record.mark }]),
      ...record.brought.flatMap(incidentEvidence),
      ...record.runs.map((deployment): Evidence => ({ kind: 'deployment', deployment })),
    ],
  };
}

const noCase = { kind: 'unknown', missing: 'case' } as const;

function impactCell(
  { kind }: Candidate,
  cases: RestoreEvidence | null,
  evidence: readonly Evidence[],
  incident: Incident | null,
): ReliabilityRows['impactNextDay'] {
  if (incident === null) return { value: { kind: 'not-needed' }, evidence: [] };
  const fraction = incident.impactFraction;
  const from = [...incidentEvidence(incident), ...evidence];
  if (fraction === null) return { value: { kind: 'unknown', missing: 'fraction' }, evidence: from };

  const expected = kind === 'stay' ? NEXT_DAY_MINUTES : (cases?.times.spread?.median ?? null);
  if (expected === null) return { value: noCase, evidence: from };
  const minutes = fraction * Math.min(expected, NEXT_DAY_MINUTES);
  return { value: { kind: 'minutes', minutes, fraction }, evidence: from };
}

function budgetCell(
  { evidence, value }: ReliabilityRows['impactNextDay'],
  { budgetNow, service }: ReliabilityInput,
): ReliabilityRows['budgetAfter'] {
  if (budgetNow === null || service.slo === null) {
    return { value: { kind: 'unknown', missing: 'objective' }, evidence: [] };
  }
  const from: readonly Evidence[] = [
    { kind: 'objective', objective: service.slo },
    ...[...budgetNow.incidents, ...budgetNow.notEstimated].map((incident): Evidence => ({
      kind: 'incident',
      incident,
    })),
    ...evidence.filter(({ kind }) => kind === 'mitigation'),
  ];
  if (value.kind === 'unknown') return { value, evidence: from };
  const added = value.kind === 'minutes' ? value.minutes / budgetNow.totalMinutes : 0;
  const spentAfter = budgetNow.spentShare + added;
  return { value: { kind: 'budget', now: budgetNow, spentAfter }, evidence: from };
}

const incidentEvidence = (incident: Incident): readonly Evidence[] => [
  { kind: 'incident', incident },
];
