import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { DeskRow } from '#shared/rules/desk-row.ts';
import type { DueRows } from '#shared/rules/due-today.ts';
import type { LogDatabase } from '#renderer/data/database.ts';

/** What the desk shows, before the time is added: one line for each place, and what may be due. */
export type DeskRead = {
  readonly rows: readonly DeskRow[];
  /** Not resolved, newest first; those without a service among them. */
  readonly active: readonly Incident[];
  readonly due: Omit<DueRows, 'standingOf'>;
  readonly settings: LogSettings;
};

/**
 * Reads as many rows as are shown, whatever the log holds: the lines are kept ready, and what may be
 * due is read from the end of an index.
 *
 * @param dayEnds of the operator's today; nothing later is due
 */
export async function readDesk(
  db: LogDatabase,
  dayEnds: Instant,
  today: string,
): Promise<DeskRead> {
  const [rows, active, acceptances, followUps, notices, chores, settings] = await Promise.all([
    db.deskRows.toArray(),
    db.incidents
      .orderBy('declaredAt')
      .reverse()
      .filter(({ resolvedAt }) => resolvedAt === null)
      .toArray(),
    db.riskAcceptances.toArray(),
    db.followUps.where('dueAt').below(dayEnds).toArray(),
    db.notices.filter(({ told }) => told === null).toArray(),
    db.chores.where('dueOn').belowOrEqual(today).toArray(),
    db.settings.get('settings'),
  ]);
  const temporary = rows.flatMap((row) => row.temporary.map(({ id }) => id));
  const mitigations = (await db.mitigations.bulkGet(temporary)).filter((one) => one !== undefined);
  const told = await lastUpdates(db, active);

  return {
    rows,
    active,
    settings: settings ?? DEFAULT_SETTINGS,
    due: {
      acceptances,
      mitigations,
      followUps,
      notices,
      chores,
      incidents: active,
      lastUpdateOf: ({ id }) => told.get(id) ?? null,
    },
  };
}

/** When people were last told about each incident: its newest message or status line. */
async function lastUpdates(
  db: LogDatabase,
  incidents: readonly Incident[],
): Promise<ReadonlyMap<string, Instant>> {
  const ids = incidents.map(({ id }) => id);
  const lines = await db.timelineLines.where('incidentId').anyOf(ids).toArray();
  const last = new Map<string, Instant>();
  for (const { at, incidentId, kind } of lines) {
    if (kind !== 'message' && kind !== 'status') continue;
    const known = last.get(incidentId);
    if (known === undefined || at > known) last.set(incidentId, at);
  }
  return last;
}
