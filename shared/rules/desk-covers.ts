import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { RiskAcceptanceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement } from '#shared/domain/service.ts';
import { weaknessIndex } from '#shared/domain/weakness.ts';
import type { OpenFinding } from './comparison.ts';
import { asSigned, isInScope } from './covered-scope.ts';
import { weaknessOfOpen } from './open-weakness.ts';
import { byWorst, type Ranked } from './worst-first.ts';
import { worstSeverity } from '#shared/domain/severity-order.ts';

export type CoverExample = Ranked & { readonly count: number };

/** Open findings that the same acceptances name, here and for what runs, whatever their standing. */
export type CoverGroup = {
  /** Sorted; empty for findings that nothing in scope names. */
  readonly acceptanceIds: readonly RiskAcceptanceId[];
  readonly count: number;
  readonly kev: number;
  readonly worst: FindingSeverity;
  /** A few of them for a sentence, worst first; one id in several packages is one example. */
  readonly examples: readonly CoverExample[];
};

const EXAMPLES = 3;

export type Covers = {
  readonly covers: readonly CoverGroup[];
  /** The acceptances that name any of the findings, here and for what runs. */
  readonly naming: readonly RiskAcceptance[];
  readonly namingOf: (finding: OpenFinding) => readonly RiskAcceptance[];
};

/** Groups what is open by what could cover it. */
export function coverGroups(
  findings: readonly OpenFinding[],
  acceptances: readonly RiskAcceptance[],
  placement: Placement,
  release: Release | null,
): Covers {
  const inScope =
    release === null ? [] : acceptances.filter((one) => isInScope(one, placement, release));
  const index = weaknessIndex(
    inScope.flatMap((acceptance) => acceptance.covered.map((covered) => ({ acceptance, covered }))),
    ({ covered }) => asSigned(covered),
  );

  const naming = new Set<RiskAcceptance>();
  const byFinding = new Map<OpenFinding, readonly RiskAcceptance[]>();
  const groups = new Map<string, { ids: readonly RiskAcceptanceId[]; findings: OpenFinding[] }>();
  for (const finding of findings) {
    const by = new Set(
      inScope.length === 0
        ? []
        : index.matches(weaknessOfOpen(finding)).map(({ acceptance }) => acceptance),
    );
    for (const acceptance of by) naming.add(acceptance);
    if (by.size > 0) byFinding.set(finding, [...by]);
    const ids = [...by].map(({ id }) => id).sort();
    const group = groups.get(ids.join());
    if (group) group.findings.push(finding);
    else groups.set(ids.join(), { ids, findings: [finding] });
  }

  const covers = [...groups.values()].map(({ findings: own, ids }) => {
    return {
      acceptanceIds: ids,
      count: own.length,
      kev: own.filter(({ kev }) => kev === true).length,
      worst: worstSeverity(own.map(({ severity }) => severity)),
      examples: examplesOf(own),
    };
  });
  return {
    covers,
    naming: [...naming],
    namingOf: (finding) => byFinding.get(finding) ?? [],
  };
}

function examplesOf(findings: readonly OpenFinding[]): readonly CoverExample[] {
  const byId = new Map<string, CoverExample>();
  for (const { epss, id, kev, severity } of findings.toSorted(byWorst)) {
    const known = byId.get(id);
    byId.set(
      id,
      known ? { ...known, count: known.count + 1 } : { id, kev, severity, epss, count: 1 },
    );
  }
  return [...byId.values()].slice(0, EXAMPLES);
}
