import type { Instant } from '#shared/domain/time.ts';
import type { DeskState } from './desk-state.ts';
import type { Tension, TensionDraft, TensionKind } from './tension.ts';
import {
  acceptanceTensions,
  neverTension,
  pingPongTension,
  saferReleaseTension,
  temporaryTensions,
  uncoveredTension,
} from './tension-kinds.ts';

/** Worst first, where harm and exploitation are the same. */
const KINDS: readonly TensionKind[] = [
  'never-accept-kept',
  'uncovered-findings',
  'acceptance-ending',
  'acceptance-suspended',
  'acceptance-expired',
  'ping-pong',
  'mitigation-overdue',
  'secure-but-unstable',
];

/**
 * The conflicts that follow from the log at `now`, most pressing first.
 *
 * Ranked by one thing after another and never by a sum: never-accept hits, harm class, known
 * exploited, kind, time left, name of the service. One for all uncovered findings of a placement;
 * findings that a suspended or expired acceptance names belong to that acceptance's tension.
 */
export function tensions(states: readonly DeskState[], now: Instant): readonly Tension[] {
  return states
    .flatMap((state) => [
      ...neverTension(state),
      ...uncoveredTension(state),
      ...acceptanceTensions(state, now),
      ...pingPongTension(state, now),
      ...temporaryTensions(state, now),
      ...saferReleaseTension(state),
    ])
    .toSorted(byPressure)
    .map((tension, place) => ({ ...tension, tag: `T${place + 1}` }));
}

const byPressure = (one: TensionDraft, other: TensionDraft): number =>
  Number(other.kind === 'never-accept-kept') - Number(one.kind === 'never-accept-kept') ||
  one.harmSeverity - other.harmSeverity ||
  Number(other.isKnownExploited) - Number(one.isKnownExploited) ||
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
  (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) ||
  (one.serviceName === other.serviceName ? 0 : one.serviceName < other.serviceName ? -1 : 1) ||
  (one.key < other.key ? -1 : 1);
