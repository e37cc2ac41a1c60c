import type { TimelineKind, TimelineLine } from '#shared/domain/incident.ts';
import { between, type Duration, minutes } from '#shared/domain/time.ts';

export const TIMELINE_KINDS = [
  { kind: 'observation', label: 'Observation', command: '/obs', side: 'reliability' },
  { kind: 'action', label: 'Action', command: '/act', side: 'reliability' },
  { kind: 'security', label: 'Security', command: '/sec', side: 'security' },
  { kind: 'mitigation', label: 'Mitigation', command: '/mit', side: 'reliability' },
  { kind: 'message', label: 'Message', command: '/msg', side: null },
  { kind: 'status', label: 'Status', command: '/status', side: null },
  { kind: 'decision', label: 'Decision', command: '/decision', side: null },
] as const satisfies readonly {
  readonly kind: TimelineKind;
  readonly label: string;
  readonly command: string;
  readonly side: 'reliability' | 'security' | null;
}[];

export const kindLabel = (kind: TimelineKind): string =>
  TIMELINE_KINDS.find((one) => one.kind === kind)?.label ?? kind;

export type TimelineFilter = 'all' | 'reliability' | 'security' | 'decisions' | 'messages';

export const TIMELINE_FILTERS: readonly {
  readonly filter: TimelineFilter;
  readonly label: string;
}[] = [
  { filter: 'all', label: 'All' },
  { filter: 'reliability', label: 'Reliability' },
  { filter: 'security', label: 'Security' },
  { filter: 'decisions', label: 'Decisions' },
  { filter: 'messages', label: 'Messages' },
];

/** Lines in the order in which things happened, not in which they were written down. */
export function timelineOrder(
  lines: readonly TimelineLine[],
  filter: TimelineFilter,
): readonly TimelineLine[] {
  return lines
    .filter((line) => isShown(line, filter))
    .toSorted((a, b) => a.at - b.at || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1));
}

function isShown({ kind }: TimelineLine, filter: TimelineFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'decisions') return kind === 'decision';
  if (filter === 'messages') return kind === 'message';
  return TIMELINE_KINDS.find((one) => one.kind === kind)?.side === filter;
}

/** How much later than it happened a line was written down; `null` below five minutes. */
export function writtenLate(line: TimelineLine): Duration | null {
  const late = between(line.at, line.recordedAt);
  return late >= minutes(5) ? late : null;
}
