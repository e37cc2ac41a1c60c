import type { Decision, FollowUp, Notice, RecordedOption } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import type { Incident, Mitigation, TimelineLine } from '#shared/domain/incident.ts';
import type { CoveredFinding, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { after, days, hours, minutes } from '#shared/domain/time.ts';
import { THEN } from './release-builders.ts';

export const anIncident = (over: Partial<Incident> = {}): Incident => ({
  id: id('incident-1'),
  number: 214,
  title: 'Card payments fail after 2.4.0',
  kind: 'incident',
  severity: 2,
  serviceId: id('service-1'),
  placementId: id('placement-1'),
  causedByReleaseId: null,
  fixedInReleaseId: null,
  impactFraction: null,
  startedAt: null,
  detectedAt: null,
  declaredAt: THEN,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  reviewedAt: null,
  ...over,
});

export const aTimelineLine = (over: Partial<TimelineLine> = {}): TimelineLine => ({
  id: id('line-1'),
  incidentId: id('incident-1'),
  at: THEN,
  recordedAt: THEN,
  kind: 'observation',
  text: 'Retries pile up behind the tax call',
  by: 'On call',
  decisionId: null,
  ...over,
});

export const aMitigation = (over: Partial<Mitigation> = {}): Mitigation => ({
  id: id('mitigation-1'),
  kind: 'rollback',
  text: 'Rolled back to 2.3.1',
  incidentId: id('incident-1'),
  placementId: id('placement-1'),
  startedAt: after(THEN, minutes(20)),
  restored: null,
  mitigatedAt: null,
  weakensSecurity: false,
  revertBy: null,
  revertedAt: null,
  decisionId: null,
  ...over,
});

export const aCoveredFinding = (over: Partial<CoveredFinding> = {}): CoveredFinding => ({
  id: 'CVE-2026-10001',
  ids: [over.id ?? 'CVE-2026-10001'],
  ecosystem: 'npm',
  packageName: 'parcel-post',
  severity: 'high',
  cvss: [],
  kev: null,
  epss: null,
  ...over,
});

/** In force from `THEN` for 14 days, for one release in one placement. */
export const anAcceptance = (over: Partial<RiskAcceptance> = {}): RiskAcceptance => ({
  id: id('acceptance-1'),
  number: 31,
  scope: {
    serviceId: id('service-1'),
    placementIds: [id('placement-1')],
    releaseIds: [id('release-1')],
  },
  covered: [aCoveredFinding()],
  feeds: [],
  harm: null,
  rationale: 'The older release is proven, and the known exploit is blocked',
  longerReason: null,
  controls: [],
  approval: { kind: 'self-accepted' },
  proposedAt: THEN,
  acceptedAt: THEN,
  expiresAt: after(THEN, days(14)),
  revokedAt: null,
  revokedBecause: null,
  rejectedAt: null,
  closed: null,
  decisionId: null,
  renews: null,
  ...over,
});

export const aRecordedOption = (over: Partial<RecordedOption> = {}): RecordedOption => ({
  key: 'roll-back:release-1',
  kind: 'roll-back',
  label: 'Roll back to 2.3.1',
  releaseId: id('release-1'),
  verdict: 'needs acceptance',
  cells: [],
  ...over,
});

export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  id: id('decision-1'),
  number: 131,
  question: 'How do we restore checkout?',
  placementId: id('placement-1'),
  incidentId: id('incident-1'),
  options: [aRecordedOption()],
  chosen: 'roll-back:release-1',
  reason: 'Proven for 41 days; the known exploit is blocked',
  breakGlass: null,
  decidedAt: THEN,
  by: 'Ines Okafor',
  endsAt: null,
  joins: [],
  ...over,
});

export const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: id('notice-1'),
  number: 131,
  to: 'security',
  subject: 'checkout went back to 2.3.1',
  text: 'checkout in production went back from 2.4.0 to 2.3.1.',
  queuedAt: THEN,
  told: null,
  decisionId: null,
  retracts: null,
  ...over,
});

export const aFollowUp = (over: Partial<FollowUp> = {}): FollowUp => ({
  id: id('follow-up-1'),
  kind: 'return-to-secure-release',
  text: 'Return checkout to 2.4.0 or later',
  placementId: id('placement-1'),
  releaseId: id('release-1'),
  dueAt: after(THEN, hours(20)),
  doneAt: null,
  decisionId: null,
  ...over,
});
