import type {
  ComparedFinding,
  FindingCover,
  OpenFinding,
  Verdict,
} from '#shared/rules/comparison.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Compared } from './compare-places.ts';

type CoverJson = { readonly id: string; readonly standing: string; readonly expiresAt: string };

type FindingJson = {
  readonly id: string;
  /** The other ids of the set. */
  readonly aliases: readonly string[];
  readonly package: string;
  /** Installed versions, joined by a comma. */
  readonly version: string | null;
  readonly severity: string;
  /** `null` without its file. */
  readonly kev: boolean | null;
  readonly epss: number | null;
  readonly acceptance: CoverJson | null;
};

type ComparisonJson = {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly reopened: readonly FindingJson[];
  readonly closed: readonly FindingJson[];
  readonly kept: number;
};

/** What `compare --json` prints. */
export function comparisonJson(
  { comparison, nameOf, reasons }: Compared,
  feeds: Pick<CompareOptions, 'kev' | 'epss'>,
): ComparisonJson {
  const plain = (finding: OpenFinding, acceptance: CoverJson | null): FindingJson => ({
    id: finding.id,
    aliases: finding.ids.filter((id) => id !== finding.id),
    package: finding.packageName,
    version: finding.version,
    severity: finding.severity,
    kev: feeds.kev === null ? null : finding.kev,
    epss: feeds.epss === null ? null : finding.epss,
    acceptance,
  });
  const covered = (finding: ComparedFinding): FindingJson =>
    plain(finding, coverJson(finding.cover, nameOf));
  return {
    verdict: comparison.verdict,
    reasons,
    reopened: comparison.reopened.map(covered),
    closed: comparison.closed.map((finding) => plain(finding, null)),
    kept: comparison.kept.length,
  };
}

function coverJson(cover: FindingCover, nameOf: Compared['nameOf']): CoverJson | null {
  if (cover.kind === 'none') return null;
  return {
    id: nameOf(cover.acceptance),
    standing: standingWord(cover),
    expiresAt: new Date(cover.acceptance.expiresAt).toISOString(),
  };
}

/** An acceptance for somewhere else is in force there, and covers nothing here. */
export const standingWord = (cover: Exclude<FindingCover, { readonly kind: 'none' }>): string =>
  (cover.kind === 'out-of-scope' ? cover.kind : cover.standing.kind).replaceAll('-', ' ');
