import { z } from 'zod';
import type { Finding } from '#shared/domain/finding.ts';
import { id, type RiskAcceptanceId } from '#shared/domain/ids.ts';
import type {
  AcceptanceScope,
  CoveredFinding,
  FeedStamp,
  RiskAcceptance,
} from '#shared/domain/risk-acceptance.ts';
import type { Placement } from '#shared/domain/service.ts';
import { after } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { acceptanceLimit, needsLongerReason } from '#shared/rules/acceptance-limit.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import { neverRuleFor } from '#shared/rules/never-accept.ts';
import { neverHits } from '#shared/rules/never-hits.ts';
import { controlRows } from './acceptance-rows.ts';
import { created } from './changes.ts';
import { command, type Given, type Read } from './command.ts';
import { controlInput, harmInput } from './decision-input.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';
import { SETTINGS_READ, settingsOf } from './settings.ts';

const termsInput = z.object({
  /** Mandatory; `null` is what an unfilled field gives, and is refused with a sentence. */
  expiresAt: instantInput.nullable(),
  longerReason: textInput.nullable().default(null),
  /** Whoever is asked to approve; `null`: self-accepted. */
  approver: textInput.nullable().default(null),
  harm: harmInput.nullable().default(null),
  rationale: textInput,
  controls: z.array(controlInput).max(50).readonly().default([]),
});

type Terms = z.output<typeof termsInput>;

export type AcceptRefusal = RefusalOf<
  | 'not-in-log'
  | 'empty'
  | 'other-service'
  | 'never-accept'
  | 'end-missing'
  | 'end-past-limit'
  | 'in-the-past'
>;

const scopeInput = z.object({
  serviceId: idOf<'ServiceId'>(),
  /** `null`: all, which is chosen, never a default. */
  placementIds: z.array(idOf<'PlacementId'>()).min(1).readonly().nullable(),
  releaseIds: z.array(idOf<'ReleaseId'>()).min(1).readonly().nullable(),
});

/** Accepts findings of a service for a limited time, apart from any decision about releases. */
export const acceptRisk = command({
  name: 'risk-acceptance.accept',
  input: termsInput.extend({
    scope: scopeInput,
    // Made by our own rules from scans in the log, and too many to check one by one again.
    covered: z.custom<readonly CoveredFinding[]>(Array.isArray),
    feeds: z
      .array(z.object({ name: z.string(), date: z.string(), sha256: z.string() }))
      .readonly()
      .default([]),
  }),
  reads: ({ controls, scope }) => [...scopeReads(scope), ...choreReads(controls)],

  decide(input, given): Result<readonly Change[], AcceptRefusal> {
    return signed({ ...input, renews: null }, given);
  },
});

/**
 * Goes on with an acceptance as a new one, linked to the old one, which keeps its own end. What it
 * covers is the old one's, with KEV, EPSS and CVSS as known now where they are given.
 */
export const renewAcceptance = command({
  name: 'risk-acceptance.renew',
  input: termsInput.extend({
    id: idOf<'RiskAcceptanceId'>(),
    /** The findings as known now; absent: as they were signed. */
    covered: z.custom<readonly CoveredFinding[]>(Array.isArray).nullable().default(null),
    feeds: z
      .array(z.object({ name: z.string(), date: z.string(), sha256: z.string() }))
      .readonly()
      .default([]),
  }),
  reads: ({ controls, id }) => [{ table: 'riskAcceptances', id }, ...choreReads(controls)],
  readsNext({ id }, { row }) {
    const renewed = row('riskAcceptances', id);
    return renewed ? scopeReads(renewed.scope) : [];
  },

  decide({ id, ...input }, given): Result<readonly Change[], AcceptRefusal> {
    const renewed = given.row('riskAcceptances', id);
    if (!renewed) return refused({ kind: 'not-in-log', what: 'acceptance', id });
    const { covered, scope } = renewed;
    return signed({ ...input, scope, covered: input.covered ?? covered, renews: id }, given);
  },
});

const scopeReads = (scope: AcceptanceScope): readonly Read[] => [
  SETTINGS_READ,
  { table: 'services', id: scope.serviceId },
  { table: 'placements', index: 'serviceId', is: scope.serviceId },
  { table: 'releases', index: 'serviceId', is: scope.serviceId },
];

const choreReads = (controls: Terms['controls']): readonly Read[] =>
  controls.flatMap(({ keptBy }): readonly Read[] =>
    keptBy?.kind === 'chore' ? [{ table: 'chores', id: keptBy.id }] : [],
  );

type Signing = Terms & {
  readonly scope: AcceptanceScope;
  readonly covered: readonly CoveredFinding[];
  readonly feeds: readonly FeedStamp[];
  readonly renews: RiskAcceptanceId | null;
};

function signed(signing: Signing, given: Given): Result<readonly Change[], AcceptRefusal> {
  const { covered, expiresAt, feeds, harm, renews, scope } = signing;
  const { now, row, rows } = given;
  const service = row('services', scope.serviceId);
  if (!service) return refused({ kind: 'not-in-log', what: 'service', id: scope.serviceId });

  const placements = rows('placements', 'serviceId', service.id);
  const here = placements.filter(({ id }) => scope.placementIds?.includes(id) ?? true);
  if (here.length < (scope.placementIds?.length ?? 0)) {
    return refused({ kind: 'other-service', what: 'placement' });
  }
  const releases = rows('releases', 'serviceId', service.id).map(({ id }) => id);
  if (scope.releaseIds?.some((id) => !releases.includes(id))) {
    return refused({ kind: 'other-service', what: 'release' });
  }
  if (covered.length === 0) return refused({ kind: 'empty', field: 'what is accepted' });
  if (signing.rationale === '') return refused({ kind: 'empty', field: 'the reason' });
  if (expiresAt === null) return refused({ kind: 'end-missing', findings: covered.length });
  if (expiresAt <= now) return refused({ kind: 'in-the-past', field: 'the end', at: expiresAt });

  const findings = covered.map(asOpen);
  const { neverAccept } = settingsOf(given);
  for (const placement of here) {
    const { harmClass } = service;
    const [hit] = neverHits(findings, { harmClass, placement, neverAccept });
    if (hit) {
      return refused({ kind: 'never-accept', rule: hit.rule.text, finding: hit.finding.id });
    }
  }
  const judged = harm && { severity: harm.severity, of: service.harmClass.of };
  const rule = judged && neverRuleFor(judged, harm.likelihood, neverAccept);
  if (rule) return refused({ kind: 'never-accept', rule: rule.text, finding: null });

  const exposed = exposedAnywhere(here);
  const limit = acceptanceLimit(findings, exposed);
  const longerReason = signing.longerReason === '' ? null : signing.longerReason;
  if (limit && longerReason === null && needsLongerReason(now, expiresAt, limit)) {
    return refused({ kind: 'end-past-limit', limit: after(now, limit.length) });
  }

  const kept = controlRows(signing.controls, service.id, given);
  if (!kept.ok) return kept;
  const approver = signing.approver === '' ? null : signing.approver;
  const acceptance: RiskAcceptance = {
    id: id(given.newId()),
    number: given.seq,
    scope,
    covered,
    feeds,
    harm,
    rationale: signing.rationale,
    longerReason,
    controls: kept.value.controls,
    approval: approver === null ? { kind: 'self-accepted' } : { kind: 'asked', of: approver },
    proposedAt: now,
    acceptedAt: approver === null ? now : null,
    expiresAt,
    revokedAt: null,
    revokedBecause: null,
    rejectedAt: null,
    closed: null,
    decisionId: null,
    renews,
  };
  return ok([...kept.value.chores, created('riskAcceptances', acceptance)]);
}

/** Exposed in one place is exposed; not exposed only where every place is known not to be. */
function exposedAnywhere(placements: readonly Placement[]): boolean | null {
  if (placements.some(({ exposed }) => exposed === true)) return true;
  const isHidden = placements.length > 0 && placements.every(({ exposed }) => exposed === false);
  return isHidden ? false : null;
}

/** A covered finding as the rules ask for one; only its ids, vectors and intel are looked at. */
function asOpen(covered: CoveredFinding): OpenFinding {
  const { cvss, ecosystem, epss, id, ids, kev, packageName, severity } = covered;
  const finding: Finding = {
    id,
    ids,
    package: { ecosystem, name: packageName, purl: null },
    installedVersion: null,
    fixedVersions: [],
    severity,
    cvss,
    epss,
    kev: kev === true,
    title: null,
    sightings: [],
  };
  return { ...covered, version: null, fixedVersions: [], findings: [finding] };
}
