import type { Duration, Instant } from '#shared/domain/time.ts';

/** Where an acceptance stands. Suspended and expired count as uncovered. */
export type AcceptanceStanding =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'rejected'; readonly since: Instant }
  | { readonly kind: 'in-force'; readonly remaining: Duration }
  | { readonly kind: 'suspended'; readonly since: Instant; readonly because: string }
  | { readonly kind: 'expired'; readonly since: Instant }
  | { readonly kind: 'revoked'; readonly since: Instant }
  | { readonly kind: 'closed'; readonly since: Instant };
