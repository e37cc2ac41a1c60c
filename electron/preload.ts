import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type {
  Answer,
  EventChannel,
  Events,
  RequestChannel,
  Requests,
  SentEntry,
} from '#shared/ipc/channels.ts';

type Sent<Channel extends RequestChannel> = Channel extends 'journal:append'
  ? SentEntry
  : Requests[Channel]['input'];

const ask = <Channel extends RequestChannel>(
  channel: Channel,
  input: Sent<Channel>,
): Answer<Channel> => ipcRenderer.invoke(channel, input) as Answer<Channel>;

/** The listener sees what happened, and never Electron's event: that one leads to the sender. */
function listen<Channel extends EventChannel>(
  channel: Channel,
  listener: (event: Events[Channel]) => void,
): () => void {
  const heard = (_event: unknown, happened: Events[Channel]): void => {
    listener(happened);
  };
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const bridge: Bridge = {
  describeApp: () => ask('app:describe', null),
  quit: () => ask('app:quit', null),
  savePreferences: (preferences) => ask('preferences:save', preferences),
  openJournal: () => ask('journal:open', null),
  readJournal: (page) => ask('journal:read', page),
  readSnapshot: (page) => ask('journal:read-snapshot', page),
  appendEntry: (entry) => ask('journal:append', entry),
  verifyJournal: () => ask('journal:verify', null),
  openWorkspace: (which) => ask('workspace:open', which),
  chooseFiles: () => ask('files:choose', null),
  saveExport: (file) => ask('export:save', file),
  savePdf: (file) => ask('export:save-pdf', file),
  readCertificates: (file) => ask('certificates:read', file),
  describeCalendar: () => ask('calendar:describe', null),
  chooseCalendarFolder: () => ask('calendar:choose-folder', null),
  stopCalendar: () => ask('calendar:stop', null),
  writeCalendar: (file) => ask('calendar:write', file),
  writeClipboard: (text) => ask('clipboard:write', text),
  saveDraft: (draft) => ask('draft:save', draft),
  listDrafts: () => ask('draft:list', null),
  removeDraft: (draft) => ask('draft:remove', draft),
  openLink: (link) => ask('link:open', link),
  showDataFolder: () => ask('folder:show', null),
  readSpool: () => ask('spool:read', null),
  markSpoolTaken: (mark) => ask('spool:taken', mark),
  describeDesktop: () => ask('desktop:describe', null),
  tellDesktop: (due) => ask('desktop:tell', due),
  showNotification: (notification) => ask('notifications:show', notification),
  onMenuChosen: (listener) => listen('menu:chosen', listener),
  onPowerResumed: (listener) => listen('power:resumed', listener),
  onSpoolChanged: (listener) => listen('spool:changed', listener),
  onNotificationOpened: (listener) => listen('notification:opened', listener),
};

contextBridge.exposeInMainWorld('bridge', bridge);
