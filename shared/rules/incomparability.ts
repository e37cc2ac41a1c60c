import type { Scan } from '#shared/domain/finding.ts';
import { between, duration, type Duration, type Instant } from '#shared/domain/time.ts';
import type { Incomparability, ScanWithFindings } from './comparison.ts';

/**
 * What makes the scans of two releases hard to compare, in the order in which it is told.
 *
 * Different scanners, different versions of one scanner, different days (by UTC, the widest gap;
 * the older one understates), and on each side the oldest scan if it is older than `limit`; exactly
 * as old is not. A scanner version that neither report states is no difference, one that only one
 * states is. Sides without a scan are not compared here: that is unknown, not incomparable.
 */
export function incomparabilityOf(
  from: readonly ScanWithFindings[],
  to: readonly ScanWithFindings[],
  now: Instant,
  limit: Duration,
): readonly Incomparability[] {
  const here = from.map(({ scan }) => scan);
  const there = to.map(({ scan }) => scan);
  const stale = [...staleOf('from', here, now, limit), ...staleOf('to', there, now, limit)];
  if (here.length === 0 || there.length === 0) return stale;

  return [
    ...differentScanners(here, there),
    ...differentVersions(here, there),
    ...differentDays(here, there),
    ...stale,
  ];
}

/** A scanner by the name under which it is told; other kinds than vulnerabilities say theirs. */
const nameOf = ({ kind, scanner }: Scan): string =>
  kind === 'vulnerabilities' ? scanner : `${scanner} (${kind})`;

function differentScanners(
  here: readonly Scan[],
  there: readonly Scan[],
): readonly Incomparability[] {
  const from = here.map(nameOf).sort();
  const to = there.map(nameOf).sort();
  if (from.join('\n') === to.join('\n')) return [];
  return [{ kind: 'different-scanners', from, to }];
}

function differentVersions(
  here: readonly Scan[],
  there: readonly Scan[],
): readonly Incomparability[] {
  return pairs(here, there).flatMap(([one, other]) =>
    one.scannerVersion === other.scannerVersion
      ? []
      : {
          kind: 'different-scanner-versions' as const,
          scanner: nameOf(one),
          from: one.scannerVersion ?? 'not stated',
          to: other.scannerVersion ?? 'not stated',
        },
  );
}

function differentDays(here: readonly Scan[], there: readonly Scan[]): readonly Incomparability[] {
  const same = pairs(here, there);
  const compared = same.length > 0 ? same : [[newest(here), newest(there)] as const];

  let widest: Extract<Incomparability, { kind: 'different-days' }> | null = null;
  for (const [one, other] of compared) {
    if (one === null || other === null || dayOf(one) === dayOf(other)) continue;
    const apart = duration(Math.abs(one.scannedAt - other.scannedAt));
    if (widest !== null && apart <= widest.apart) continue;
    const olderSide = one.scannedAt < other.scannedAt ? 'from' : 'to';
    widest = { kind: 'different-days', olderSide, apart };
  }
  return widest === null ? [] : [widest];
}

function staleOf(
  side: 'from' | 'to',
  scans: readonly Scan[],
  now: Instant,
  limit: Duration,
): readonly Incomparability[] {
  const scan = oldest(scans);
  const age = staleAge(scans, now, limit);
  return scan === null || age === null ? [] : [{ kind: 'stale', side, scan, age, limit }];
}

/** The age of the oldest scan where that is past the limit, else `null`; exactly at it is not. */
export function staleAge(scans: readonly Scan[], now: Instant, limit: Duration): Duration | null {
  const scan = oldest(scans);
  if (scan === null) return null;
  const age = between(scan.scannedAt, now);
  return age > limit ? age : null;
}

const oldest = (scans: readonly Scan[]): Scan | null =>
  scans.toSorted((one, other) => one.scannedAt - other.scannedAt)[0] ?? null;

/** Scans of one scanner and kind on both sides; a side has one current scan of each. */
const pairs = (here: readonly Scan[], there: readonly Scan[]): readonly (readonly [Scan, Scan])[] =>
  here.flatMap((one) => {
    const other = there.find((scan) => nameOf(scan) === nameOf(one));
    return other ? [[one, other] as const] : [];
  });

const newest = (scans: readonly Scan[]): Scan | null =>
  scans.toSorted((one, other) => other.scannedAt - one.scannedAt)[0] ?? null;

const dayOf = ({ scannedAt }: Scan): number => Math.floor(scannedAt / 86_400_000);
