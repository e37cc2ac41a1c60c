import { placeOf } from '#shared/journal/entry-place.ts';
import type { EntryDraft } from '#shared/journal/entry.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { AppInfo, Draft, Workspace } from '#shared/ipc/channels.ts';
import { USUAL_PREFERENCES, type Preferences } from '#shared/ipc/preferences.ts';
import { instant } from '#shared/domain/time.ts';
import { ok, refused } from '#shared/result.ts';
import { chooseBrowserFiles, saveBrowserFile } from './browser-files.ts';
import { openBrowserJournal, type BrowserJournal } from './browser-journal.ts';
import { newId } from './new-id.ts';
import { recall, remember } from './browser-memory.ts';

const NO_CERTIFICATES = {
  found: 'a page in a browser; certificates are read by the desktop program',
};
const NO_FOLDERS =
  'A page in a browser cannot keep a file up to date. Nothing was changed. The desktop program can.';

const neverHappens = (): (() => void) => () => undefined;

/**
 * The stand-in for the shell in a plain browser, of the same type so that it cannot drift. It has
 * no files, no menu and no second process; what it keeps, the browser may throw away.
 */
export function browserBridge(): Bridge {
  let open: { readonly workspace: Workspace; readonly journal: Promise<BrowserJournal> } | null =
    null;
  const journal = (): Promise<BrowserJournal> => {
    const workspace = recall<Workspace>('workspace', 'own');
    if (open?.workspace !== workspace) open = { workspace, journal: openBrowserJournal(workspace) };
    return open.journal;
  };

  return {
    describeApp: async () => ok(describe()),
    quit: async () => ok(null),
    async savePreferences(preferences) {
      remember('preferences', preferences);
      return ok(preferences);
    },

    openJournal: async () => ok(await (await journal()).open()),
    readJournal: async ({ after }) => ok(await (await journal()).read(after)),
    readSnapshot: async () => ok({ text: '', next: null }),
    appendEntry: async ({ draftText, on }) => {
      const draft = JSON.parse(draftText) as EntryDraft;
      const saved = await (await journal()).append(draft, on);
      return ok(saved.ok ? ok(placeOf(saved.value)) : saved);
    },
    verifyJournal: async () => ok(await (await journal()).verify()),

    async openWorkspace({ workspace }) {
      if (workspace === 'demonstration') await fillDemonstration();
      remember('workspace', workspace);
      return ok(ok(null));
    },

    chooseFiles: async () => ok(await chooseBrowserFiles()),
    saveExport: async (file) => ok(ok({ path: saveBrowserFile(file.suggestedName, file.text) })),
    // The browser has a dialog of its own for printing, and does not say what came of it.
    async savePdf() {
      window.print();
      return ok(ok({ path: null }));
    },
    readCertificates: async ({ blocks }) => ok(blocks.map(() => refused(NO_CERTIFICATES))),
    describeCalendar: async () => ok({ path: null }),
    chooseCalendarFolder: async () => ok(refused({ kind: 'not-written', sentence: NO_FOLDERS })),
    stopCalendar: async () => ok(ok({ path: null })),
    writeCalendar: async () => ok(ok({ path: null })),
    async writeClipboard({ text }) {
      await navigator.clipboard.writeText(text);
      return ok(null);
    },

    async saveDraft({ key, value }) {
      const others = drafts().filter((draft) => draft.key !== key);
      remember('drafts', [...others, { key, savedAt: instant(Date.now()), value }]);
      return ok(ok(null));
    },
    listDrafts: async () => ok(drafts()),
    async removeDraft({ key }) {
      remember(
        'drafts',
        drafts().filter((draft) => draft.key !== key),
      );
      return ok(null);
    },

    async openLink({ address }) {
      const opened = window.confirm(`Open ${new URL(address).host} in a new tab?`);
      if (opened) window.open(address, '_blank', 'noopener');
      return ok({ opened });
    },
    showDataFolder: async () => ok(null),
    // No terminal reaches a browser's storage, and its tab has neither tray nor badge.
    readSpool: async () => ok(ok({ items: [] })),
    markSpoolTaken: async () => ok(ok(null)),
    describeDesktop: async () => ok({ tray: 'unavailable', shortcut: 'off', canNotify: false }),
    tellDesktop: async () => ok(null),
    showNotification: async () => ok({ shown: false }),
    onMenuChosen: neverHappens,
    onPowerResumed: neverHappens,
    onSpoolChanged: neverHappens,
    onNotificationOpened: neverHappens,
  };
}

/** The demonstration is made once, and stays as it was left. */
async function fillDemonstration(): Promise<void> {
  const journal = await openBrowserJournal('demonstration');
  if ((await journal.open()).head.seq > 0) return;
  const { demonstrationEntries } = await import('#shared/samples/demonstration.ts');
  const now = instant(Date.now() + recall('clock-offset', 0));
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  await journal.fill(demonstrationEntries(now, () => newId(now), zone));
}

const drafts = (): readonly Draft[] => recall<readonly Draft[]>('drafts', []);

function describe(): AppInfo {
  const deviceId = recall('device', newId(Date.now()));
  remember('device', deviceId);
  return {
    version: __APP_VERSION__,
    runtime: 'browser',
    platform: navigator.platform,
    workspace: recall<Workspace>('workspace', 'own'),
    dataFolder: 'this browser',
    deviceId,
    preferences: { ...USUAL_PREFERENCES, ...recall<Partial<Preferences>>('preferences', {}) },
    clockOffset: recall('clock-offset', 0),
  };
}
