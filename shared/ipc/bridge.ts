import type { Preferences } from './preferences.ts';
import type { Answer, Events, Requests, SentEntry } from './channels.ts';

/**
 * The whole of what the preload script puts on `window.bridge`: one named function for each thing
 * that may be asked, and never a channel by name.
 */
export type Bridge = {
  readonly describeApp: () => Answer<'app:describe'>;
  readonly quit: () => Answer<'app:quit'>;
  readonly savePreferences: (preferences: Preferences) => Answer<'preferences:save'>;
  readonly openJournal: () => Answer<'journal:open'>;
  readonly readJournal: (page: Requests['journal:read']['input']) => Answer<'journal:read'>;
  readonly readSnapshot: (
    page: Requests['journal:read-snapshot']['input'],
  ) => Answer<'journal:read-snapshot'>;
  readonly appendEntry: (entry: SentEntry) => Answer<'journal:append'>;
  readonly verifyJournal: () => Answer<'journal:verify'>;
  readonly openWorkspace: (which: Requests['workspace:open']['input']) => Answer<'workspace:open'>;
  readonly chooseFiles: () => Answer<'files:choose'>;
  readonly saveExport: (file: Requests['export:save']['input']) => Answer<'export:save'>;
  readonly savePdf: (file: Requests['export:save-pdf']['input']) => Answer<'export:save-pdf'>;
  readonly readCertificates: (
    file: Requests['certificates:read']['input'],
  ) => Answer<'certificates:read'>;
  readonly describeCalendar: () => Answer<'calendar:describe'>;
  readonly chooseCalendarFolder: () => Answer<'calendar:choose-folder'>;
  readonly stopCalendar: () => Answer<'calendar:stop'>;
  readonly writeCalendar: (file: Requests['calendar:write']['input']) => Answer<'calendar:write'>;
  readonly writeClipboard: (
    text: Requests['clipboard:write']['input'],
  ) => Answer<'clipboard:write'>;
  readonly saveDraft: (draft: Requests['draft:save']['input']) => Answer<'draft:save'>;
  readonly listDrafts: () => Answer<'draft:list'>;
  readonly removeDraft: (draft: Requests['draft:remove']['input']) => Answer<'draft:remove'>;
  readonly openLink: (link: Requests['link:open']['input']) => Answer<'link:open'>;
  readonly showDataFolder: () => Answer<'folder:show'>;
  readonly readSpool: () => Answer<'spool:read'>;
  readonly markSpoolTaken: (mark: Requests['spool:taken']['input']) => Answer<'spool:taken'>;
  readonly describeDesktop: () => Answer<'desktop:describe'>;
  readonly tellDesktop: (due: Requests['desktop:tell']['input']) => Answer<'desktop:tell'>;
  readonly showNotification: (
    notification: Requests['notifications:show']['input'],
  ) => Answer<'notifications:show'>;
  readonly onMenuChosen: (listener: (event: Events['menu:chosen']) => void) => () => void;
  readonly onPowerResumed: (listener: (event: Events['power:resumed']) => void) => () => void;
  readonly onSpoolChanged: (listener: (event: Events['spool:changed']) => void) => () => void;
  readonly onNotificationOpened: (
    listener: (event: Events['notification:opened']) => void,
  ) => () => void;
};
