import type { PlacementId, ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { Approval, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';
import { ACCEPTANCE_SCHEMA, ALL } from './acceptance-document.ts';

/** How ids are called outside the log. */
export type LogNames = {
  readonly service: (id: ServiceId) => string;
  readonly environment: (id: PlacementId) => string;
  readonly version: (id: ReleaseId) => string;
};

/**
 * Acceptances as a JSON file (which is YAML as well), for `lightkeeper compare --accepted`.
 *
 * Every one is written, also those that have ended: a file without them would read as if they had
 * never been.
 *
 * @param standingOf as of now; only a suspension is written, the rest follows from the dates
 */
export function exportRiskAcceptances(
  acceptances: readonly RiskAcceptance[],
  names: LogNames,
  standingOf: (acceptance: RiskAcceptance) => AcceptanceStanding,
): string {
  const document = {
    schema: ACCEPTANCE_SCHEMA,
    acceptances: acceptances.map((acceptance) =>
      written(acceptance, names, standingOf(acceptance)),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function written(
  acceptance: RiskAcceptance,
  names: LogNames,
  standing: AcceptanceStanding,
): Readonly<Record<string, unknown>> {
  const { covered, harm, scope } = acceptance;
  return {
    id: `RA-${acceptance.number}`,
    service: names.service(scope.serviceId),
    environments: scope.placementIds?.map(names.environment) ?? ALL,
    releases: scope.releaseIds?.map(names.version) ?? ALL,
    covers: covered.map(({ ecosystem, id, ids, packageName, severity }) => ({
      id,
      ids,
      package: packageName,
      ...(ecosystem === null ? {} : { ecosystem }),
      severity,
    })),
    rationale: acceptance.rationale,
    ...(acceptance.acceptedAt === null ? {} : { accepted: iso(acceptance.acceptedAt) }),
    expires: iso(acceptance.expiresAt),
    ...ending(acceptance),
    ...(standing.kind === 'suspended'
      ? { suspended: { since: iso(standing.since), because: standing.because } }
      : {}),
    ...(harm === null
      ? {}
      : { harm: { severity: harm.severity, likelihood: harm.likelihood, text: harm.text } }),
    approval: approvalText(acceptance.approval),
  };
}

function ending(acceptance: RiskAcceptance): Readonly<Record<string, unknown>> {
  const { closed, rejectedAt, revokedAt } = acceptance;
  const because = acceptance.revokedBecause ?? 'no reason was written down';
  if (revokedAt !== null) return { revoked: { at: iso(revokedAt), because } };
  if (closed !== null) return { closed: { at: iso(closed.at), because: closed.because } };
  if (rejectedAt !== null) return { rejected: { at: iso(rejectedAt), because } };
  return {};
}

/** One operator cannot prove a second person. */
function approvalText(approval: Approval): string {
  switch (approval.kind) {
    case 'self-accepted':
      return 'self-accepted, no second person';
    case 'asked':
      return `asked of ${approval.of}, not answered`;
    case 'stated-by-operator':
      return `approver stated by operator: ${approval.approver}`;
  }
}

const iso = (at: Instant): string => new Date(at).toISOString();
