import type { Asset, CertificateFacts } from '#shared/domain/asset.ts';
import type { CalendarDay } from '#shared/domain/time.ts';

/** A certificate, or the end of a domain, as it was found in a file. */
export type FoundDeadline = {
  readonly certificate: CertificateFacts | null;
  readonly endsOn: CalendarDay;
};

export type DeadlineStanding = 'new' | 'renews' | 'same' | 'older';

/**
 * What a file means for the asset of the same names: `renews` where it ends later, `older` where it
 * ends earlier, and changes nothing then. Of certificates the moment decides, of domains the day.
 *
 * @param asset `null` where the log knows none of these names
 */
export function deadlineStanding(
  { certificate, endsOn }: FoundDeadline,
  asset: Pick<Asset, 'certificate' | 'expiresOn'> | null,
): DeadlineStanding {
  if (asset === null) return 'new';
  if (certificate !== null && asset.certificate !== null) {
    if (certificate.sha256 === asset.certificate.sha256) return 'same';
    return certificate.validTo > asset.certificate.validTo ? 'renews' : 'older';
  }
  if (asset.expiresOn === null || endsOn > asset.expiresOn) return 'renews';
  return endsOn === asset.expiresOn ? 'same' : 'older';
}
