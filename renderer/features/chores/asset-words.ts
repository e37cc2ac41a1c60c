import type { Asset, AssetKind } from '#shared/domain/asset.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { dayFrom } from '#shared/rules/day-words.ts';

export const ASSET_KIND_NAMES: Readonly<Record<AssetKind, string>> = {
  certificate: 'Certificate',
  domain: 'Domain',
  host: 'Host',
  other: 'Other',
};

/** When an asset ends, from a day: "Sat 30 June 2026, in 47 days". */
export function endWords({ expiresOn }: Asset, today: CalendarDay): string {
  if (expiresOn === null) return 'no end known';
  return dayFrom(expiresOn, today);
}
