import Dexie from 'dexie';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import type { EntryDraft } from '#shared/journal/entry.ts';
import type { Service } from '#shared/domain/service.ts';
import type { TestJournal } from './a-journal.ts';
import type { Circumstances } from './open-log.ts';
import { startUp, type StartedLog, type StartUpOptions } from './start-up.ts';
import { feedsDatabase, type FeedsDatabase } from './feeds-database.ts';
import { intelFrom } from './threat-intel.ts';

let count = 0;
const started: StartedLog[] = [];
const feedDatabases: FeedsDatabase[] = [];

/** Ends every log that a test opened, and forgets what was kept. For `beforeEach`. */
export async function forgetLogs(): Promise<void> {
  for (const { log } of started.splice(0)) {
    await log.inTurn(async () => undefined);
    log.db.close();
  }
  for (const feeds of feedDatabases.splice(0)) feeds.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
}

/** Ids that count up and a clock that stands still, for tests. */
export const testCircumstances: Circumstances = {
  now: () => instant(Date.UTC(2026, 4, 14, 2, 42)),
  newId: () => `id-${String((count += 1)).padStart(6, '0')}`,
  deviceId: id('device-1'),
};

/** Opens the log of a test journal and expects that it opens. */
export async function aLog(
  journal: TestJournal,
  changed: Partial<StartUpOptions> = {},
): Promise<StartedLog> {
  const feeds = feedsDatabase();
  feedDatabases.push(feeds);
  const answer = await startUp({
    journal,
    workspace: 'own',
    circumstances: testCircumstances,
    intel: intelFrom(feeds),
    onProgress: () => undefined,
    onClosed: () => undefined,
    later: (work) => work(),
    ...changed,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  started.push(answer.value);
  return answer.value;
}

export const aServiceRow = (name: string, changed: Partial<Service> = {}): Service => ({
  id: id(`service-${name}`),
  name,
  harmClass: { severity: 3, of: 'Money' },
  slo: null,
  ...changed,
});

/** An entry that adds a service. */
export const addingService = (name: string): EntryDraft => {
  const row = aServiceRow(name);
  return {
    id: id(`entry-${name}`),
    at: instant(0),
    by: null,
    on: id('device-2'),
    command: 'service.add',
    changes: [{ table: 'services', id: row.id, before: null, after: row }],
    undoes: null,
    schemaVersion: 1,
  };
};
