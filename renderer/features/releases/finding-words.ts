import type { FindingCover, OpenFinding } from '#shared/rules/comparison.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { formatShare } from '#renderer/ui/format-number.ts';

/** "1.0.0 → 1.0.1"; what nobody said is named as such. */
export function fixWords({
  version,
  fixedVersions,
}: Pick<OpenFinding, 'version' | 'fixedVersions'>): string {
  const installed = version ?? 'version not said';
  return fixedVersions.length === 0
    ? `${installed} → no fix known`
    : `${installed} → ${fixedVersions.join(' or ')}`;
}

export const epssWords = (epss: number | null): string =>
  epss === null ? 'not known' : formatShare(epss, epss < 0.1 ? 2 : 0);

/** Which acceptance covers it, or why none does. */
export function coverWords(cover: FindingCover): string {
  switch (cover.kind) {
    case 'none':
      return 'uncovered';
    case 'in-force':
      return cover.standing.kind === 'in-force'
        ? `RA-${String(cover.acceptance.number)}, ${formatDuration(cover.standing.remaining)} left`
        : `RA-${String(cover.acceptance.number)}`;
    case 'lapsed':
      return `uncovered, RA-${String(cover.acceptance.number)} is ${cover.standing.kind}`;
    case 'out-of-scope':
      return `uncovered, RA-${String(cover.acceptance.number)} is for elsewhere`;
  }
}
