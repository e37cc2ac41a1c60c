import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { between, type Duration, type Instant } from '#shared/domain/time.ts';
import type { UnprovenControl } from './unproven-controls.ts';

/** Where an acceptance stands. Suspended and expired count as uncovered. */
export type AcceptanceStanding =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'rejected'; readonly since: Instant }
  | { readonly kind: 'in-force'; readonly remaining: Duration }
  | { readonly kind: 'suspended'; readonly since: Instant; readonly because: string }
  | { readonly kind: 'expired'; readonly since: Instant }
  | { readonly kind: 'revoked'; readonly since: Instant }
  | { readonly kind: 'closed'; readonly since: Instant };

/** What of an acceptance its standing depends on. */
export type StandingFacts = Pick<
  RiskAcceptance,
  'acceptedAt' | 'closed' | 'expiresAt' | 'rejectedAt' | 'revokedAt'
>;

/**
 * Where an acceptance stands at `now`.
 *
 * Where several hold: revoked > closed > expired > suspended > in force. It is in force over
 * [acceptedAt, expiresAt). One that nobody accepted yet, or that begins later, is proposed, even
 * after its end: it never covered anything. Ended is ended, also when the clock was set back.
 *
 * @param unprovenControls from `controlsUnproven`; with several, the longest unproven one is named
 */
export function standingOf(
  acceptance: StandingFacts,
  now: Instant,
  unprovenControls: readonly UnprovenControl[],
): AcceptanceStanding {
  const { acceptedAt, closed, expiresAt, rejectedAt, revokedAt } = acceptance;

  if (revokedAt !== null) return { kind: 'revoked', since: revokedAt };
  if (closed !== null) return { kind: 'closed', since: closed.at };
  if (rejectedAt !== null) return { kind: 'rejected', since: rejectedAt };
  if (acceptedAt === null || now < acceptedAt) return { kind: 'proposed' };
  if (now >= expiresAt) return { kind: 'expired', since: expiresAt };

  const longest = unprovenControls.toSorted((one, other) => one.since - other.since)[0];
  if (longest) return { kind: 'suspended', since: longest.since, because: longest.because };
  return { kind: 'in-force', remaining: between(now, expiresAt) };
}
