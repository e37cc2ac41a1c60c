import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { DeskRow } from '#shared/rules/desk-row.ts';
import type { DueRows } from '#shared/rules/due-today.ts';
import { coursesOf, goingOn } from '#renderer/data/chore-courses.ts';
import { openRows } from '#renderer/data/open-rows.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { keepingIds } from '#renderer/data/queries/chores-concerning.ts';

/** What the desk shows, before the time is added: one line for each place, and what may be due. */
export type DeskRead = {
  readonly rows: readonly DeskRow[];
  /** Not resolved, newest first; those without a service among them. */
  readonly active: readonly Incident[];
  readonly due: Omit<DueRows, 'standingOf'>;
  readonly settings: LogSettings;
};

/**
 * Reads as many rows as are shown, whatever the log holds: the lines are kept ready, and what is
 * open is listed.
 *
 * @param dayBegins of the operator's today; an acceptance that ended before is a tension, not due
 */
export const readDesk = (db: LogDatabase, dayBegins: Instant): Promise<DeskRead> =>
  // In one transaction, so that all of it is of one moment, and quicker than seven.
  db.transaction('r', db.tables, async () => {
    const [rows, open, acceptances, followUps, notices, openChores, settings] = await Promise.all([
      db.deskRows.toArray(),
      openRows(db, 'incidents'),
      db.riskAcceptances.where('expiresAt').aboveOrEqual(dayBegins).toArray(),
      openRows(db, 'followUps'),
      openRows(db, 'notices'),
      goingOn(db),
      db.settings.get('settings'),
    ]);
    const active = open.toSorted((one, other) => other.declaredAt - one.declaredAt);
    const temporary = rows.flatMap((row) => row.temporary.map(({ id }) => id));
    const [mitigations, keeping, told] = await Promise.all([
      db.mitigations.bulkGet(temporary),
      coursesOf(db, keepingIds(acceptances)),
      lastUpdates(db, active),
    ]);

    return {
      rows,
      active,
      settings: settings ?? DEFAULT_SETTINGS,
      due: {
        acceptances,
        mitigations: mitigations.filter(isThere),
        followUps,
        notices,
        // A chore that was done still proves the control that it keeps.
        chores: [...openChores, ...keeping.filter(({ isOver }) => isOver === 1)],
        incidents: active,
        lastUpdateOf: ({ id }) => told.get(id) ?? null,
      },
    };
  });

const isThere = <Row>(row: Row | undefined): row is Row => row !== undefined;

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
