import type { CertificateAnswer } from '#shared/importers/certificates.ts';
import type { EntryDraft, EntryPlace, Head } from '#shared/journal/entry.ts';
import type { NotificationText, NotificationView } from '#shared/domain/notification.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Result } from '#shared/result.ts';
import type { SpoolAnswer, TakenAnswer } from '#shared/spool/spooled-item.ts';
import type { DesktopState } from './desktop.ts';
import type { Preferences } from './preferences.ts';

/** The operator's own log, or the invented one that shows the product. Each has its own folder. */
export type Workspace = 'own' | 'demonstration';

export type AppInfo = {
  readonly version: string;
  readonly runtime: string;
  readonly platform: string;
  readonly workspace: Workspace;
  /** Absolute path of the folder that holds the open log's `log/`. */
  readonly dataFolder: string;
  readonly deviceId: string;
  readonly preferences: Preferences;
  /** Milliseconds to add to the clock; 0 except in the build that the journeys drive. */
  readonly clockOffset: number;
};

/** What the journal found when it was opened, told to the operator as it is. */
export type JournalCondition =
  | { readonly kind: 'whole' }
  | { readonly kind: 'torn-tail-cut'; readonly bytes: number }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly file: string;
      readonly problem: string;
    }
  | { readonly kind: 'newer'; readonly schemaVersion: number };

export type OpenedJournal = {
  /** Made when a log is created or restored; tells whether a projection belongs to this log. */
  readonly generation: string;
  readonly head: Head;
  readonly condition: JournalCondition;
  /** False where the log may be read and not written; the reason is the condition, or this. */
  readonly writable: boolean;
  readonly snapshot: { readonly seq: number; readonly hash: string } | null;
};

/** Journal lines after `seq`, as on disk, ending in newlines; `next` is `null` at the end. */
export type JournalPage = {
  readonly text: string;
  readonly last: number;
  readonly next: number | null;
};

/** A page of a snapshot: JSON lines `{table, row}`. */
export type SnapshotPage = { readonly text: string; readonly next: number | null };

export type AppendRefusal =
  | { readonly kind: 'stale-head'; readonly head: Head }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'read-only'; readonly because: string }
  | {
      readonly kind: 'not-saved';
      readonly because: 'disk-full' | 'io-error';
      readonly detail: string;
    };

export type VerifyAnswer = {
  readonly entries: number;
  readonly head: Head;
  /** The first entry that does not hold, or `null`. */
  readonly broken: { readonly seq: number; readonly file: string; readonly problem: string } | null;
};

export type ChosenFile = {
  readonly name: string;
  readonly content: Result<Uint8Array, { readonly kind: 'unreadable'; readonly sentence: string }>;
};

export type SaveAnswer = Result<
  { readonly path: string } | { readonly path: null },
  { readonly kind: 'not-written'; readonly sentence: string }
>;

/** Where the calendar file is kept up to date; `null`: nowhere. */
export type CalendarPlace = { readonly path: string | null };

export type CalendarAnswer = Result<
  CalendarPlace,
  { readonly kind: 'not-written'; readonly sentence: string }
>;

export type Draft = { readonly key: string; readonly savedAt: Instant; readonly value: unknown };

/** Every request: what main is asked, and what it answers. `noun:verb`. */
export type Requests = {
  'app:describe': { input: null; output: AppInfo };
  'app:quit': { input: null; output: null };
  'preferences:save': { input: Preferences; output: Preferences };
  'journal:open': { input: null; output: OpenedJournal };
  'journal:read': { input: { after: number }; output: JournalPage };
  'journal:read-snapshot': { input: { after: number }; output: SnapshotPage };
  'journal:append': {
    /** As the contract hands it on; sent as `SentEntry`. */
    input: { draft: EntryDraft; on: Head };
    /** The entry itself is not sent back: the draft of an import is large. */
    output: Result<EntryPlace, AppendRefusal>;
  };
  'journal:verify': { input: null; output: VerifyAnswer };
  /** Closes the open log and opens another; the window reloads itself afterwards. */
  'workspace:open': {
    input: { workspace: Workspace };
    output: Result<null, { readonly kind: 'not-opened'; readonly sentence: string }>;
  };
  'files:choose': { input: null; output: readonly ChosenFile[] };
  'export:save': { input: { suggestedName: string; text: string }; output: SaveAnswer };
  /** Prints what the window shows for print, and saves it where the operator says. */
  'export:save-pdf': { input: { suggestedName: string }; output: SaveAnswer };
  /** One answer for each block, PEM or DER, in their order. Keys are never sent. */
  'certificates:read': {
    input: { blocks: readonly Uint8Array[] };
    output: readonly CertificateAnswer[];
  };
  'calendar:describe': { input: null; output: CalendarPlace };
  /** Asks for a folder; whoever gives none leaves it as it was. */
  'calendar:choose-folder': { input: null; output: CalendarAnswer };
  /** The file that is there stays, and is written no more. */
  'calendar:stop': { input: null; output: CalendarAnswer };
  /** Puts the text in place of the calendar file; without a folder nothing is written. */
  'calendar:write': { input: { text: string }; output: CalendarAnswer };
  'clipboard:write': { input: { text: string }; output: null };
  'draft:save': {
    input: { key: string; value: unknown };
    output: Result<null, { readonly kind: 'not-saved'; readonly sentence: string }>;
  };
  'draft:list': { input: null; output: readonly Draft[] };
  'draft:remove': { input: { key: string }; output: null };
  /** Shows the host and asks before anything is opened; only https and mailto. */
  'link:open': { input: { address: string }; output: { readonly opened: boolean } };
  /** Opens the data folder in the system's file manager. */
  'folder:show': { input: null; output: null };
  /** What terminals logged and nobody took in yet. */
  'spool:read': { input: null; output: SpoolAnswer };
  /** Everything up to there is in the log; `aside`: the last of it is not, for this reason. */
  'spool:taken': { input: { through: number; aside: string | null }; output: TakenAnswer };
  'desktop:describe': { input: null; output: DesktopState };
  /** For the badge of the icon, and the lines of the tray's menu. */
  'desktop:tell': { input: { late: number; next: readonly string[] }; output: null };
  'notifications:show': {
    input: NotificationText;
    output: { readonly shown: boolean };
  };
};

export type RequestChannel = keyof Requests;

/**
 * An entry as it is sent: its draft as JSON text, which crosses the bridge many times quicker than
 * the thousands of objects of an import.
 */
export type SentEntry = { readonly draftText: string; readonly on: Head };

/** Menu items carry the id of the renderer's command; main knows no more of them. */
export type MenuCommand =
  | 'command-palette'
  | 'little-thing'
  | 'declare-incident'
  | 'decide'
  | 'import'
  | 'undo'
  | 'redo'
  | 'settings'
  | 'keys'
  | 'notices'
  | 'journal'
  | 'view-desk'
  | 'view-incidents'
  | 'view-releases'
  | 'view-risks'
  | 'view-chores'
  | 'lens-reliability'
  | 'lens-both'
  | 'lens-security'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark';

/** What main tells the window without being asked. */
export type Events = {
  'menu:chosen': { readonly command: MenuCommand };
  /** The machine woke up: every clock in the window is read again. */
  'power:resumed': null;
  /** A terminal logged something. */
  'spool:changed': null;
  'notification:opened': { readonly view: NotificationView };
};

export type EventChannel = keyof Events;

/** What a wrapper may refuse before a handler sees the request. */
export type TransportRefusal =
  | { readonly kind: 'untrusted-sender' }
  | { readonly kind: 'malformed-request'; readonly problem: string };

export type Answer<Channel extends RequestChannel> = Promise<
  Result<Requests[Channel]['output'], TransportRefusal>
>;
