import type { HarmClass } from '#shared/domain/harm.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { ComparisonRules } from '#shared/importers/comparison-rules.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Comparison, DifferentArtifacts } from '#shared/rules/comparison.ts';
import { DEFAULT_NEVER_ACCEPT } from '#shared/rules/never-accept.ts';
import { reasonSentences } from '#shared/rules/reason-sentence.ts';
import { compareReleases } from '#shared/rules/release-comparison.ts';
import { single } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { CompareOptions } from './compare-options.ts';
import { namedAcceptances, placementId, releaseId, serviceId } from './comparison-acceptances.ts';
import { orderReleases } from './comparison-order.ts';
import { readSide, type Side } from './comparison-side.ts';
import { comparisonNotes } from './comparison-notes.ts';

export type Compared = {
  readonly service: string;
  /** `null` where the reports name no version. */
  readonly from: string | null;
  readonly to: string;
  readonly comparison: Comparison;
  /** Sentences, the one that gave the verdict first. */
  readonly reasons: readonly string[];
  readonly nameOf: (acceptance: RiskAcceptance) => string;
};

/** Without a harm class nothing can be refused; the class is then not read at all. */
const HARM_UNKNOWN: HarmClass = { severity: 4, of: 'unknown' };

/** Reads both sides and compares them. A refusal holds the sentences that say why it cannot be. */
export function comparePlaces(
  paths: { readonly from: readonly string[]; readonly to: readonly string[] },
  args: Arguments,
  { accepted, epss, kev, maxAge, now, rules }: CompareOptions,
): Result<Compared, readonly string[]> {
  const from = readSide(paths.from, releaseId('(from)'), now);
  const to = readSide(paths.to, releaseId('(to)'), now);
  if (!from.ok || !to.ok) {
    return refused([...(from.ok ? [] : from.refusal), ...(to.ok ? [] : to.refusal)]);
  }
  const service =
    single(args, 'service') ??
    to.value.artifact.service ??
    from.value.artifact.service ??
    'service';
  const names = {
    from: from.value.artifact.version ?? 'the running release',
    to: to.value.artifact.version ?? 'the other release',
  };
  if (to.value.artifact.version === null && rules.deny.length > 0) {
    return refused(['--to: the reports name no version, so the deny list cannot be checked.']);
  }
  const ordered = orderReleases(
    service,
    { version: names.from, scannedAt: from.value.scannedAt },
    { version: names.to, scannedAt: to.value.scannedAt },
    rules,
  );
  if (!ordered.ok) return refused([ordered.refusal]);

  const named = namedAcceptances(accepted, now);
  const comparison = compareReleases({
    now,
    placement: placementOf(service, single(args, 'environment'), rules),
    harmClass: rules.harm ?? HARM_UNKNOWN,
    from: {
      // A tag such as `latest` may name both sides: two scans of it are still to be compared.
      release: { ...ordered.value.from, id: releaseId('(from)') },
      scans: from.value.scans,
      vex: from.value.vex,
    },
    to: { release: ordered.value.to, scans: to.value.scans, vex: to.value.vex },
    releases: ordered.value.releases,
    incidents: [],
    acceptances: named.acceptances,
    standingOf: named.standingOf,
    neverAccept: rules.harm === null ? [] : (rules.neverAccept ?? DEFAULT_NEVER_ACCEPT),
    scanMaxAge: maxAge,
    intel: {
      kev: kev && { date: kev.date, has: idsOf(kev.entries) },
      epss: epss && { date: epss.date, of: (id) => epss.scores.get(id) ?? null },
    },
    orderAssumed: ordered.value.assumed,
    differentArtifacts: differentArtifacts(from.value, to.value, single(args, 'service')),
  });
  return ok({
    service,
    from: from.value.artifact.version,
    to: names.to,
    comparison,
    reasons: [
      ...reasonSentences(comparison.reasons),
      ...comparisonNotes([from.value, to.value], rules),
    ],
    nameOf: named.nameOf,
  });
}

/** `null` where a name stands on both sides, or a side names nothing. */
function differentArtifacts(
  { named: from }: Side,
  { named: to }: Side,
  takenAs: string | null,
): DifferentArtifacts | null {
  const isNamed = from.length > 0 && to.length > 0;
  return isNamed && !from.some((name) => to.includes(name)) ? { from, to, takenAs } : null;
}

function placementOf(
  service: string,
  environment: string | null,
  { deny, exposed, floor }: ComparisonRules,
): Placement {
  return {
    id: placementId(environment ?? '(not named)'),
    serviceId: serviceId(service),
    environment: environment ?? '',
    exposed,
    floor: floor && { releaseId: releaseId(floor.release), reason: floor.reason },
    denyList: deny.map(({ reason, release }) => ({ releaseId: releaseId(release), reason })),
  };
}

function idsOf(entries: readonly { readonly id: string }[]): (id: string) => boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return (id) => ids.has(id);
}
