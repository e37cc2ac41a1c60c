import { before, between, type Instant } from '#shared/domain/time.ts';
import type { CoverGroup } from './desk-covers.ts';
import type { AcceptanceNow, DeskState } from './desk-state.ts';
import { PING_PONG_WINDOW } from './ping-pong.ts';
import { count, listed, shortSpan } from './span-words.ts';
import { aboutReliability, exploitedNote } from './tension-sides.ts';
import { byWorst, rankFacts } from './worst-first.ts';
import { ENDING_SOON, type DecideStart, type TensionDraft, type TensionKind } from './tension.ts';

type Words = Pick<TensionDraft, 'headline' | 'detail' | 'reliability' | 'security'>;

/** A running finding that a never-accept rule refuses: it cannot be accepted, only removed. */
export function neverTension(state: DeskState): readonly TensionDraft[] {
  const { neverKept } = state;
  const { running } = state.row;
  const [first] = neverKept;
  if (!first) return [];
  const ids = listed([...new Set(neverKept.map(({ finding }) => finding))], 2);
  return [
    draft(state, 'never-accept-kept', {
      headline: `${named(state)} runs ${running?.version ?? ''} with ${ids}, which is never accepted`,
      detail: `Rule ${first.rule} refuses an acceptance; it can only be removed`,
      reliability: aboutReliability(state),
      security: 'Cannot be accepted by anyone',
    }),
  ];
}

/** All findings of a placement that nothing covers, as one. */
export function uncoveredTension(state: DeskState): readonly TensionDraft[] {
  const groups = state.uncovered.filter((group) => !isNamedByLapsed(state, group));
  const total = sum(groups.map((group) => group.count));
  // What is never accepted cannot be accepted by anybody: it has a tension of its own.
  const never = new Set(state.row.neverKept.map(({ finding }) => finding)).size;
  if (total <= never || state.row.running === null) return [];

  const exploited = sum(groups.map(({ kev }) => kev));
  const { version } = state.row.running;
  return [
    draft(
      state,
      'uncovered-findings',
      {
        headline: `${named(state)} runs ${version} with ${count(total, 'finding')} that nobody accepted`,
        detail: `Worst first: ${worstNamed(groups, total)}`,
        reliability: aboutReliability(state),
        security: exploitedNote(exploited, `${count(total, 'open finding')} without an acceptance`),
      },
      { isKnownExploited: exploited > 0 },
    ),
  ];
}

const NAMED = 2;

/** The worst by name, and how many findings the rest are; an id in several packages is one name. */
function worstNamed(groups: readonly CoverGroup[], total: number): string {
  const shown = groups
    .flatMap(({ examples }) => examples)
    .toSorted(byWorst)
    .slice(0, NAMED);
  const rest = total - sum(shown.map(({ count: many }) => many));
  return listed([
    ...shown.map((example) => `${example.id} (${rankFacts(example)})`),
    ...(rest > 0 ? [`${rest.toLocaleString('en-GB')} more`] : []),
  ]);
}

/** Acceptances that lapsed while what they name still runs, or end while a rollback stands. */
export function acceptanceTensions(state: DeskState, now: Instant): readonly TensionDraft[] {
  return state.acceptances.flatMap((one) => {
    const { acceptance, standing } = one;
    const groups = state.row.covers.filter(({ acceptanceIds }) =>
      acceptanceIds.includes(acceptance.id),
    );
    const uncovered = groups.filter((group) => state.uncovered.includes(group));
    const over = sum(uncovered.map((group) => group.count));
    const about = { acceptance: one, exploited: sum(groups.map(({ kev }) => kev)) };

    if (standing.kind === 'in-force') return ending(state, about, now);
    if (over === 0) return [];
    if (standing.kind === 'suspended') {
      return acceptanceDraft(state, 'acceptance-suspended', about, standing.since, {
        headline: `Acceptance RA-${acceptance.number} of ${named(state)} is suspended: ${standing.because}`,
        detail: 'That upkeep, once done, puts it in force again',
        reliability: aboutReliability(state),
        security: exploitedNote(about.exploited, `${count(over, 'finding')} now uncovered`),
      });
    }
    if (standing.kind !== 'expired') return [];
    return acceptanceDraft(state, 'acceptance-expired', about, standing.since, {
      headline: `Acceptance RA-${acceptance.number} of ${named(state)} has expired, and ${state.row.running?.version ?? 'what it covered'} still runs`,
      detail: `Ended ${shortSpan(between(standing.since, now))} ago; going on means a new acceptance`,
      reliability: aboutReliability(state),
      security: exploitedNote(about.exploited, `${count(over, 'finding')} now uncovered`),
    });
  });
}

function ending(state: DeskState, about: About, now: Instant): readonly TensionDraft[] {
  const { acceptance, standing } = about.acceptance;
  const running = state.row.running;
  if (standing.kind !== 'in-force' || standing.remaining > ENDING_SOON) return [];
  if (running?.cause !== 'rollback') return [];
  const left = shortSpan(between(now, acceptance.expiresAt));
  return acceptanceDraft(state, 'acceptance-ending', about, acceptance.expiresAt, {
    headline: `${named(state)} still runs ${running.version} after its rollback, and RA-${acceptance.number} ends in ${left}`,
    detail: 'It ends by itself, and never renews by itself',
    reliability: aboutReliability(state),
    security: exploitedNote(about.exploited, 'What the rollback brought back is then uncovered'),
  });
}

/** Back and forth within two weeks, both reasons side by side, until one decision joins them. */
export function pingPongTension(state: DeskState, now: Instant): readonly TensionDraft[] {
  const recent = state.row.reversals.filter(
    ({ at }) => at > before(now, PING_PONG_WINDOW) && at <= now,
  );
  const opposed = recent.filter(
    ({ leftMotive, motive }) =>
      motive !== leftMotive && motive !== 'planned' && leftMotive !== 'planned',
  );
  const shown = recent.length >= 2 ? recent : opposed;
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last || shown.every(({ isJoined }) => isJoined)) return [];

  const reasons = shown.flatMap((one) => [
    { motive: one.leftMotive, reason: one.leftReason },
    { motive: one.motive, reason: one.reason },
  ]);
  const reasonFor = (side: 'reliability' | 'security'): string =>
    reasons.findLast(({ motive }) => motive === side)?.reason ?? 'No reason was written down';
  const times = shown.length === 1 ? 'once' : `${shown.length} times`;
  return [
    draft(
      state,
      'ping-pong',
      {
        headline: `${named(state)} went back and forth between ${last.leftVersion} and ${last.version}, ${times} in 14 days`,
        detail: 'One decision for both sides would end it',
        reliability: reasonFor('reliability'),
        security: reasonFor('security'),
      },
      { suffix: last.id },
    ),
  ];
}

/** Temporary mitigations past their revert-by, one for each. */
export function temporaryTensions(state: DeskState, now: Instant): readonly TensionDraft[] {
  return state.row.temporary.flatMap((one) => {
    if (one.revertBy === null || now < one.revertBy) return [];
    const from = one.incidentNumber === null ? '' : ` from INC-${one.incidentNumber}`;
    return draft(
      state,
      'mitigation-overdue',
      {
        headline: `“${one.text}”${from} on ${named(state)} is not reverted, ${shortSpan(between(one.revertBy, now))} late`,
        detail: `Open for ${shortSpan(between(one.startedAt, now))}`,
        reliability: 'It was put in place to protect the service',
        security: one.weakensSecurity
          ? 'It weakens security while it stands'
          : 'It was meant to be temporary',
      },
      { dueAt: one.revertBy, suffix: one.id },
    );
  });
}

/** A release that would close findings waits, because reliability marked it unstable. */
export function saferReleaseTension(state: DeskState): readonly TensionDraft[] {
  const { running, saferUnstable } = state.row;
  if (saferUnstable === null || running === null) return [];
  return [
    draft(
      state,
      'secure-but-unstable',
      {
        headline: `${named(state)} runs ${running.version}: ${saferUnstable.version} is safer and marked unstable`,
        detail: saferUnstable.reason,
        reliability: `${saferUnstable.version} is marked unstable`,
        security: `${saferUnstable.version} closes ${count(saferUnstable.closes, 'finding')}`,
      },
      { opens: { releaseId: saferUnstable.releaseId } },
    ),
  ];
}

type About = { readonly acceptance: AcceptanceNow; readonly exploited: number };

const acceptanceDraft = (
  state: DeskState,
  kind: TensionKind,
  { acceptance, exploited }: About,
  dueAt: Instant,
  words: Words,
): readonly TensionDraft[] => [
  draft(state, kind, words, {
    dueAt,
    isKnownExploited: exploited > 0,
    suffix: acceptance.acceptance.id,
    opens: { acceptanceId: acceptance.acceptance.id },
  }),
];

type Extra = {
  readonly dueAt?: Instant;
  readonly isKnownExploited?: boolean;
  readonly suffix?: string;
  readonly opens?: Partial<DecideStart>;
};

function draft(state: DeskState, kind: TensionKind, words: Words, extra: Extra = {}): TensionDraft {
  const { harmClass, id, serviceName } = state.row;
  const incident = state.openIncidents.find(({ mitigatedAt }) => mitigatedAt === null);
  return {
    key: [kind, id, ...(extra.suffix === undefined ? [] : [extra.suffix])].join(':'),
    kind,
    placementId: id,
    serviceName,
    harmSeverity: harmClass.severity,
    isKnownExploited: extra.isKnownExploited ?? state.row.kevIds.length > 0,
    ...words,
    dueAt: extra.dueAt ?? null,
    opens: {
      placementId: id,
      releaseId: null,
      incidentId: incident?.id ?? null,
      acceptanceId: null,
      ...extra.opens,
    },
  };
}

/** Production is not said: it is what people mean. */
const named = ({ row }: DeskState): string =>
  row.environment === 'production' ? row.serviceName : `${row.serviceName} (${row.environment})`;

const isNamedByLapsed = (state: DeskState, { acceptanceIds }: CoverGroup): boolean =>
  state.acceptances.some(
    ({ acceptance, standing }) =>
      (standing.kind === 'suspended' || standing.kind === 'expired') &&
      acceptanceIds.includes(acceptance.id),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
