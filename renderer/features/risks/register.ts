import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { days, type Duration, type Instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';

export type RegisterRow = {
  readonly acceptance: RiskAcceptance;
  readonly standing: AcceptanceStanding;
  /** `null`: the service is not in the log any more. */
  readonly service: Service | null;
  readonly placements: readonly Placement[];
};

export type RegisterFilter = 'all' | 'ends-soon' | 'suspended' | 'ended';

export const REGISTER_FILTERS: readonly {
  readonly filter: RegisterFilter;
  readonly label: string;
}[] = [
  { filter: 'all', label: 'All' },
  { filter: 'ends-soon', label: 'Ends soon' },
  { filter: 'suspended', label: 'Suspended' },
  { filter: 'ended', label: 'Ended' },
];

/** An acceptance that ends within this time is one to look at now. */
export const SOON: Duration = days(7);

export function isIn(row: RegisterRow, filter: RegisterFilter): boolean {
  const { standing } = row;
  switch (filter) {
    case 'all':
      return true;
    case 'ends-soon':
      return standing.kind === 'in-force' && standing.remaining <= SOON;
    case 'suspended':
      return standing.kind === 'suspended';
    case 'ended':
      return isEnded(standing);
  }
}

const isEnded = ({ kind }: AcceptanceStanding): boolean =>
  kind === 'expired' || kind === 'revoked' || kind === 'closed' || kind === 'rejected';

/** What asks for something first: suspended, then proposed, then the soonest end; ended ones last. */
export function registerOrder(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  return rows.toSorted(
    (a, b) =>
      rank(a.standing) - rank(b.standing) ||
      (isEnded(a.standing)
        ? endedAt(b) - endedAt(a)
        : a.acceptance.expiresAt - b.acceptance.expiresAt) ||
      a.acceptance.number - b.acceptance.number,
  );
}

function rank({ kind }: AcceptanceStanding): number {
  if (kind === 'suspended') return 0;
  if (kind === 'proposed') return 1;
  return kind === 'in-force' ? 2 : 3;
}

const endedAt = ({ acceptance, standing }: RegisterRow): Instant =>
  'since' in standing ? standing.since : acceptance.expiresAt;

/** The share of the term that is left, 0…1: what the bar shows. */
export function termLeft(acceptance: RiskAcceptance, now: Instant): number {
  const from = acceptance.acceptedAt ?? acceptance.proposedAt;
  const term = acceptance.expiresAt - from;
  if (term <= 0) return 0;
  return Math.min(1, Math.max(0, (acceptance.expiresAt - now) / term));
}

/** Colour only where someone should look: within a day, within a week. */
export function urgencyOf(standing: AcceptanceStanding): 'now' | 'soon' | 'none' {
  if (standing.kind !== 'in-force') return 'none';
  if (standing.remaining <= days(1)) return 'now';
  return standing.remaining <= SOON ? 'soon' : 'none';
}

const WORDS: Readonly<Record<AcceptanceStanding['kind'], string>> = {
  proposed: 'Proposed',
  rejected: 'Rejected',
  'in-force': 'In force',
  suspended: 'Suspended',
  expired: 'Expired',
  revoked: 'Revoked',
  closed: 'Closed',
};

export const standingWord = ({ kind }: AcceptanceStanding): string => WORDS[kind];

/** Where it holds, as a sentence's end: "production, all releases". */
export function scopeWords(
  row: Pick<RegisterRow, 'acceptance' | 'placements'>,
  versions: readonly string[] | null,
): string {
  const { placementIds } = row.acceptance.scope;
  const where =
    placementIds === null
      ? 'all environments'
      : row.placements
          .filter(({ id }) => placementIds.includes(id))
          .map(({ environment }) => environment)
          .join(', ') || 'an environment that is gone';
  const what =
    versions === null
      ? 'all releases'
      : versions.length === 1
        ? `release ${versions.join('')}`
        : `releases ${versions.join(', ')}`;
  return `${where}, ${what}`;
}

/** Who stands behind it, as it can be proved: one operator cannot show separation of duties. */
export function approvalWords(acceptance: RiskAcceptance, dated: (at: Instant) => string): string {
  const { approval } = acceptance;
  switch (approval.kind) {
    case 'self-accepted':
      return 'Self-accepted, no second person';
    case 'asked':
      return `Waits for the answer of ${approval.of}`;
    case 'stated-by-operator':
      return `Approver stated by operator: ${approval.approver}, ${dated(approval.at)}`;
  }
}
