import type { Scan } from '#shared/domain/finding.ts';
import type { ScanWithFindings } from './comparison.ts';

/** "Newer scan of the same scanner and kind" compares within this key. */
export const scanKey = ({ kind, scanner }: Scan): string => `${scanner}\n${kind}`;

/**
 * The newest scan of each scanner and kind. Of two with the same time the one imported later holds,
 * then the one with the higher id, so that the order of reading changes nothing.
 */
export function currentScans(scans: readonly ScanWithFindings[]): readonly ScanWithFindings[] {
  const newest = new Map<string, ScanWithFindings>();
  for (const candidate of scans) {
    const key = scanKey(candidate.scan);
    const known = newest.get(key);
    if (!known || isNewer(candidate.scan, known.scan)) newest.set(key, candidate);
  }
  return [...newest.values()];
}

function isNewer(one: Scan, other: Scan): boolean {
  if (one.scannedAt !== other.scannedAt) return one.scannedAt > other.scannedAt;
  if (one.importedAt !== other.importedAt) return one.importedAt > other.importedAt;
  return one.id > other.id;
}
