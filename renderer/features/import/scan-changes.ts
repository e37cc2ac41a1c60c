import type { Finding } from '#shared/domain/finding.ts';
import { type Weakness, weaknessIndex, weaknessOf } from '#shared/domain/weakness.ts';

/** What a scan says anew beside the one before it, counted in weaknesses of a package. */
export type ScanChanges = {
  readonly added: number;
  /** Still there, in another installed version, with another severity or another fix. */
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
};

/** Compares a scan with the last one of the same scanner and kind of the same release. */
export function scanChanges(findings: readonly Finding[], last: readonly Finding[]): ScanChanges {
  const before = weaknessIndex(last, weaknessOf);
  const now = weaknessIndex(findings, weaknessOf);
  let added = 0;
  let changed = 0;
  let same = 0;
  for (const finding of findings) {
    const matches = before.matches(weaknessOf(finding));
    if (matches.length === 0) added += 1;
    else if (matches.some((one) => saysTheSame(one, finding))) same += 1;
    else changed += 1;
  }
  const gone = last.filter((one) => isGone(weaknessOf(one), now)).length;
  return { added, changed, gone, same };
}

const isGone = (
  weakness: Weakness,
  now: { readonly matches: (weakness: Weakness) => readonly Finding[] },
): boolean => now.matches(weakness).length === 0;

const saysTheSame = (one: Finding, other: Finding): boolean =>
  one.installedVersion === other.installedVersion &&
  one.severity === other.severity &&
  one.fixedVersions.join() === other.fixedVersions.join();

/** "3 new, 1 changed, 2 gone, 380 as before"; what is none is left out. */
export function changesSentence({ added, changed, gone, same }: ScanChanges): string {
  const parts = [
    added > 0 ? `${String(added)} new` : null,
    changed > 0 ? `${String(changed)} changed` : null,
    gone > 0 ? `${String(gone)} gone` : null,
    same > 0 ? `${String(same)} as before` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'nothing in either scan' : parts.join(', ');
}
