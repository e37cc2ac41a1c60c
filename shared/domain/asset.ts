import type { AssetId, ServiceId } from './ids.ts';
import type { CalendarDay, Instant } from './time.ts';

export const ASSET_KINDS = ['certificate', 'domain', 'host', 'other'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** What a certificate says of itself. Keys are never read. */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** SHA-256 of the DER, lower-case hex. */
  readonly sha256: string;
  /** Subject alternative names. */
  readonly names: readonly string[];
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

/** A thing beside the services that chores keep. */
export type Asset = {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly name: string;
  readonly serviceId: ServiceId | null;
  /** The newest one seen. */
  readonly certificate: CertificateFacts | null;
  /** The day it ends, where a record said so. */
  readonly expiresOn: CalendarDay | null;
  /** When somebody saw that it renews itself. */
  readonly autoRenewSeenOn: CalendarDay | null;
  readonly notes: string | null;
  readonly createdAt: Instant;
  /** What an import knows it by: of a certificate, the names it is for. Absent: written here. */
  readonly source?: string;
};
