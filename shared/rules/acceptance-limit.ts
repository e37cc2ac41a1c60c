import { days, type Duration, type Instant } from '#shared/domain/time.ts';
import type { OpenFinding } from './comparison.ts';
import { exposureTraits } from './exposure-traits.ts';
import { listed } from './span-words.ts';

/** A fact that nobody stated: exploitation is taken as not known, every other one as present. */
export type AssumedTrait = 'not known exploited' | 'exposed' | 'automatable' | 'total impact';

/** The longest acceptance that needs no stated reason, and the finding that sets it. */
export type AcceptanceLimit = {
  readonly days: number;
  readonly length: Duration;
  readonly finding: OpenFinding;
  readonly because: string;
  readonly assumed: readonly AssumedTrait[];
  /** Known exploited, exposed, automatable, total impact: look for traces of it too. */
  readonly forensicTriage: boolean;
};

type Row = { readonly partial: number; readonly total: number };

/** "On upgrade" is capped, since an acceptance always has an end. */
const ON_UPGRADE = 192;

/** By exposed, then automatable. */
const TABLE: Readonly<Record<'listed' | 'unlisted', readonly (readonly [Row, Row])[]>> = {
  unlisted: [
    [
      { partial: ON_UPGRADE, total: ON_UPGRADE },
      { partial: 60, total: 60 },
    ],
    [
      { partial: 60, total: 14 },
      { partial: 14, total: 3 },
    ],
  ],
  listed: [
    [
      { partial: 14, total: 14 },
      { partial: 14, total: 3 },
    ],
    [
      { partial: 14, total: 3 },
      { partial: 3, total: 3 },
    ],
  ],
};

/**
 * Days that one finding may stay accepted by default.
 *
 * An unknown trait is taken as present, which is the shorter side, and named in `assumed`. A
 * finding of which no list was read counts as not known exploited, and that is named as well.
 *
 * @param exposed whether strangers reach the placement; `null` until the operator was asked
 * @see CISA BOD 26-04
 */
export function limitOf(finding: OpenFinding, exposed: boolean | null): AcceptanceLimit {
  const traits = exposureTraits(finding.findings.flatMap(({ cvss }) => cvss));
  const isListed = finding.kev === true;
  const isTotal = traits.totalImpact !== false;

  const rows = TABLE[isListed ? 'listed' : 'unlisted'][exposed === false ? 0 : 1];
  const row = rows?.[traits.automatable === false ? 0 : 1] ?? { partial: 3, total: 3 };
  const limit = isTotal ? row.total : row.partial;

  const facts = [
    exploitationWords(finding.kev),
    said(exposed, 'exposed'),
    said(traits.automatable, 'automatable'),
    traits.totalImpact === null
      ? 'impact not stated'
      : traits.totalImpact
        ? 'total impact'
        : 'partial impact',
  ];
  return {
    days: limit,
    length: days(limit),
    finding,
    because: `${finding.id}: ${facts.join(', ')}`,
    assumed: [
      ...(finding.kev === null ? (['not known exploited'] as const) : []),
      ...(exposed === null ? (['exposed'] as const) : []),
      ...(traits.automatable === null ? (['automatable'] as const) : []),
      ...(traits.totalImpact === null ? (['total impact'] as const) : []),
    ],
    forensicTriage: isListed && isTotal && exposed !== false && traits.automatable !== false,
  };
}

/** The shortest limit among the findings; `null` where there is nothing to accept. */
export function acceptanceLimit(
  findings: readonly OpenFinding[],
  exposed: boolean | null,
): AcceptanceLimit | null {
  let shortest: AcceptanceLimit | null = null;
  for (const finding of findings) {
    const limit = limitOf(finding, exposed);
    if (shortest === null || limit.days < shortest.days) shortest = limit;
  }
  return shortest;
}

/** Whether an end is later than the limit allows without a stated reason. Exactly at it is not. */
export const needsLongerReason = (
  acceptedAt: Instant,
  expiresAt: Instant,
  limit: Pick<AcceptanceLimit, 'length'> | null,
): boolean => limit !== null && expiresAt - acceptedAt > limit.length;

/** What a limit takes for granted, as a clause; empty where everything was stated. */
export function assumedWords({ assumed }: Pick<AcceptanceLimit, 'assumed'>): string {
  const present = assumed.filter((trait) => trait !== 'not known exploited');
  return [
    ...(present.length > 0 ? [`taken as present: ${listed(present)}`] : []),
    ...(present.length < assumed.length
      ? ['taken as not known exploited: no KEV list was read']
      : []),
  ].join('; ');
}

const exploitationWords = (kev: boolean | null): string => {
  if (kev === null) return 'exploitation unknown: no KEV list was read';
  return kev ? 'known exploited' : 'not known exploited';
};

const said = (is: boolean | null, word: string): string =>
  is === null ? `${word} not stated` : is ? word : `not ${word}`;
