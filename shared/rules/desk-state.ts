import type { RiskAcceptanceId } from '#shared/domain/ids.ts';
import { between, days, type Duration, type Instant } from '#shared/domain/time.ts';
import { standingOf, type AcceptanceStanding } from './acceptance-standing.ts';
import { windowOf } from './chore-state.ts';
import type { CoverGroup } from './desk-covers.ts';
import type { DeskAcceptance, DeskIncident, DeskTemporary } from './desk-parts.ts';
import type { NeverKept } from './desk-never-kept.ts';
import type { DeskRow } from './desk-row.ts';
import { errorBudget, type ErrorBudget } from './error-budget.ts';
import { daysFrom, type OperatorCalendar } from './operator-calendar.ts';
import { controlsUnproven } from './unproven-controls.ts';

export type ReliabilityWord = 'Healthy' | 'Watching' | 'Degraded' | 'Down' | 'Unknown';
export type SecurityWord =
  'Must fix' | 'Flagged' | 'Unknown' | 'Uncovered' | 'Shield off' | 'Covered' | 'Clear';

export type AcceptanceNow = {
  readonly acceptance: DeskAcceptance;
  readonly standing: AcceptanceStanding;
};

/** A line of the desk at one moment. */
export type DeskState = {
  readonly row: DeskRow;
  readonly reliability: ReliabilityWord;
  readonly security: SecurityWord;
  readonly openIncidents: readonly DeskIncident[];
  /** Running findings that nobody may accept, and that nothing in force judged otherwise. */
  readonly neverKept: readonly NeverKept[];
  /** Of the oldest current scan of what runs; `null` where there is none. */
  readonly scanAge: Duration | null;
  /** It is older than the limit. */
  readonly isScanStale: boolean;
  /** How long what runs has run; `null` where nothing is known to. */
  readonly runningFor: Duration | null;
  /** Own chores past their grace, and the days of the latest one since it was due. */
  readonly choresLate: { readonly count: number; readonly days: number };
  readonly budget: ErrorBudget<DeskIncident & { readonly kind: 'incident' }> | null;
  readonly acceptances: readonly AcceptanceNow[];
  /** Groups of open findings that no acceptance in force covers. */
  readonly uncovered: readonly CoverGroup[];
  readonly uncoveredCount: number;
  /** Of those in force or suspended, the one that ends first. */
  readonly soonestEnd: AcceptanceNow | null;
  readonly leftOpen: readonly DeskTemporary[];
  /** The longest time past a revert-by; `null` where none is past. */
  readonly revertLate: Duration | null;
};

/** The age from which on a scan no longer shows that nothing is open, unless settings say else. */
export const DEFAULT_SCAN_MAX_AGE: Duration = days(30);

/** What a line of the desk says at `now`: standing, lateness and what is left. */
export function deskState(
  row: DeskRow,
  now: Instant,
  calendar: OperatorCalendar,
  scanMaxAge: Duration = DEFAULT_SCAN_MAX_AGE,
): DeskState {
  const acceptances = row.acceptances.map((acceptance) => ({
    acceptance,
    standing: standingOf(acceptance, now, controlsUnproven(acceptance, row.chores, now, calendar)),
  }));
  const inForce = new Set(
    acceptances
      .filter(({ standing }) => standing.kind === 'in-force')
      .map((one) => one.acceptance.id),
  );
  const uncovered = row.covers.filter(({ acceptanceIds }) => !isCovered(acceptanceIds, inForce));
  const uncoveredCount = uncovered.reduce((sum, { count }) => sum + count, 0);
  const neverKept = row.neverKept.filter(({ judgedBy }) => !isCovered(judgedBy, inForce));
  const scanAge = row.scannedAt === null ? null : between(row.scannedAt, now);
  const isScanStale = scanAge !== null && scanAge > scanMaxAge;
  const openIncidents = row.incidents.filter(({ resolvedAt }) => resolvedAt === null);
  const late = row.chores.flatMap(({ chore, due, isOwn }) =>
    isOwn && due !== null && now >= windowOf(due, chore, calendar).to ? [due] : [],
  );
  const pastRevert = row.temporary.flatMap(({ revertBy }) =>
    revertBy !== null && now >= revertBy ? [between(revertBy, now)] : [],
  );

  return {
    row,
    reliability: reliabilityWord(row, openIncidents),
    security: securityWord(row, neverKept.length, uncoveredCount, isScanStale),
    openIncidents,
    neverKept,
    scanAge,
    isScanStale,
    runningFor: row.running === null ? null : between(row.running.since, now),
    choresLate: {
      count: late.length,
      days: Math.max(0, ...late.map(({ day }) => daysFrom(day, calendar.today))),
    },
    budget: errorBudget(
      row.slo,
      row.incidents.map((incident) => ({ ...incident, kind: 'incident' })),
      now,
    ),
    acceptances,
    uncovered,
    uncoveredCount,
    soonestEnd: soonest(acceptances),
    leftOpen: row.temporary,
    revertLate: pastRevert.toSorted((one, other) => other - one)[0] ?? null,
  };
}

const isCovered = (
  ids: readonly RiskAcceptanceId[],
  inForce: ReadonlySet<RiskAcceptanceId>,
): boolean => ids.some((id) => inForce.has(id));

const soonest = (acceptances: readonly AcceptanceNow[]): AcceptanceNow | null =>
  acceptances
    .filter(({ standing }) => standing.kind === 'in-force' || standing.kind === 'suspended')
    .toSorted((one, other) => one.acceptance.expiresAt - other.acceptance.expiresAt)[0] ?? null;

/** Down at SEV1 or with everybody affected; watching once mitigated and not yet resolved. */
function reliabilityWord(row: DeskRow, open: readonly DeskIncident[]): ReliabilityWord {
  const felt = open.filter(({ mitigatedAt }) => mitigatedAt === null);
  if (felt.some(({ impactFraction, severity }) => severity === 1 || impactFraction === 1)) {
    return 'Down';
  }
  if (felt.length > 0) return 'Degraded';
  if (open.length > 0) return 'Watching';
  return row.running === null ? 'Unknown' : 'Healthy';
}

/** The worst that holds. Without a recent scan of what runs it is never covered, and never clear. */
function securityWord(
  row: DeskRow,
  neverCount: number,
  uncoveredCount: number,
  isScanStale: boolean,
): SecurityWord {
  if (neverCount > 0) return 'Must fix';
  if (row.kevIds.length > 0 || (row.running?.securityFlag ?? null) !== null) return 'Flagged';
  if (row.running === null || !row.hasScan) return 'Unknown';
  if (uncoveredCount > 0) return 'Uncovered';
  if (row.temporary.some(({ weakensSecurity }) => weakensSecurity)) return 'Shield off';
  if (isScanStale) return 'Unknown';
  return row.openCount > 0 ? 'Covered' : 'Clear';
}
