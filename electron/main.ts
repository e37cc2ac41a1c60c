import { join } from 'node:path';
import { app, powerMonitor, session } from 'electron';
import type { Result } from '#shared/result.ts';
import { registerAppScheme, serveBundle } from './app-protocol.ts';
import { clockOffset, clockWith } from './clock.ts';
import { claimDataFolder } from './data-folder/claim-data-folder.ts';
import { partsOf } from './data-folder/data-folder.ts';
import { deviceIdIn } from './data-folder/device-id.ts';
import { openPreferences } from './data-folder/preferences-file.ts';
import { markWriter, thisWriter } from './data-folder/written-by.ts';
import { openDesktop } from './desktop/desktop.ts';
import { fillDemonstration } from './fill-demonstration.ts';
import { answerApplication } from './ipc/application.ts';
import { answerCalendar } from './ipc/calendar.ts';
import { answerCertificates } from './ipc/certificates.ts';
import { answerClipboard } from './ipc/clipboard.ts';
import { answerDrafts } from './ipc/drafts.ts';
import { answerExport } from './ipc/export.ts';
import { answerFiles } from './ipc/files.ts';
import { answerJournal } from './ipc/journal.ts';
import { answerLinks } from './ipc/links.ts';
import { answerPreferences } from './ipc/preferences.ts';
import { answerSpool } from './ipc/spool.ts';
import { tell } from './ipc/tell.ts';
import { openJournal, type NotOpened } from './journal/open-journal.ts';
import { showMenu } from './menu.ts';
import { keepPageAlive } from './page-alive.ts';
import { quitWithWindow } from './quit.ts';
import { forbidLeaving } from './security/navigation.ts';
import { cancelForeignRequests, switchNetworkOff } from './security/network-off.ts';
import { grantOnlyStorage } from './security/permissions.ts';
import { enableSandbox } from './security/sandbox.ts';
import { spoolIn } from './spool/spool.ts';
import { watchSpool } from './spool/watch-spool.ts';
import { logFailure, tellStartFailure, unexpected } from './start-failure.ts';
import { tellUnforeseenFaults } from './unforeseen.ts';
import { focusWindow, openWindow } from './window.ts';
import { openWorkspaces, type Workspaces } from './workspaces.ts';

// Files and folders are for their owner only, also those that Chromium makes.
process.umask(0o077);
tellUnforeseenFaults();
switchNetworkOff(app.commandLine);
enableSandbox();
registerAppScheme();
forbidLeaving();

const claimed = claimDataFolder(process.env);
if (!claimed.ok) void tellStartFailure(claimed.refusal);
else if (!app.requestSingleInstanceLock()) app.exit(0);
else start(claimed.value).catch((error: unknown) => tellStartFailure(unexpected(error)));

async function start(dataFolder: string): Promise<void> {
  const parts = partsOf(dataFolder);
  const offset = clockOffset(process.env);
  const now = clockWith(offset);

  await markWriter(parts.writtenBy, thisWriter());
  // The log is read and verified while Chromium starts and the page loads; whoever needs it waits.
  const opening = openWorkspaces(dataFolder, openJournal, (journal) =>
    fillDemonstration(journal, now),
  );
  const workspaces = orToldFailure(opening);
  // A fault that comes before anyone waits is told once, at the end of this function.
  workspaces.catch(() => {});
  const [preferences, deviceId] = await Promise.all([
    openPreferences(parts.preferences),
    deviceIdIn(parts.device),
    app.whenReady(),
  ]);

  grantOnlyStorage(session.defaultSession);
  serveBundle(session.defaultSession, join(app.getAppPath(), 'renderer'));
  await cancelForeignRequests(session.defaultSession);

  answerApplication({ deviceId, preferences, workspaces, clockOffset: offset });
  answerPreferences(preferences);
  answerJournal(workspaces);
  answerDrafts(workspaces, now);
  answerClipboard();
  answerCertificates();

  const preload = join(app.getAppPath(), 'electron', 'preload.cjs');
  const { window, load, settled } = await openWindow(preload, parts.window, workspaces);
  answerFiles(window, workspaces);
  answerExport(window);
  answerCalendar(window, parts.calendar);
  answerLinks(window);
  answerSpool(spoolIn(parts.spool), workspaces);
  openDesktop(window, preferences);
  keepPageAlive(window);
  quitWithWindow(async () => Promise.all([settled(), (await workspaces).close()]));
  load();
  showMenu(window);

  app.on('second-instance', () => {
    focusWindow(window);
  });
  const unwatch = watchSpool(parts.spool, () => {
    tell(window, 'spool:changed', null);
  });
  app.on('will-quit', unwatch);
  powerMonitor.on('resume', () => {
    tell(window, 'power:resumed', null);
  });
  await workspaces;
}

/** What was opened. Where it was refused the operator is told and the console ends: it never is. */
async function orToldFailure(opening: Promise<Result<Workspaces, NotOpened>>): Promise<Workspaces> {
  const opened = await opening;
  if (opened.ok) return opened.value;
  await tellStartFailure(logFailure(opened.refusal.sentence));
  return new Promise(() => {});
}
