import type { DeviceId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Head } from '#shared/journal/entry.ts';
import type { LogDatabase } from './database.ts';
import type { DeskSources } from './desk-rows.ts';
import type { OpenSets } from './open-sets.ts';
import type { IntelSource } from './threat-intel.ts';
import type { JournalPort } from './journal-port.ts';
import type { SaveStateStore } from './save-state.ts';

/** What commands are given from outside: the core has no clock, no chance and no device. */
export type Circumstances = {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly deviceId: DeviceId;
};

/** A log that was compared with its journal and may be read and written. */
export type OpenLog = {
  readonly db: LogDatabase;
  readonly journal: JournalPort;
  readonly generation: string;
  /** KEV and EPSS of this device. */
  readonly intel: IntelSource;
  /** What is open in releases, kept in memory. */
  readonly sets: OpenSets;
  readonly desk: () => Promise<DeskSources>;
  /** The last entry known to be on disk; the working copy may be behind it for a moment. */
  readonly head: () => Head;
  readonly moveHead: (head: Head) => void;
  readonly saveState: SaveStateStore;
  readonly circumstances: Circumstances;
  /** Commands wait for one another. */
  readonly inTurn: <Value>(run: () => Promise<Value>) => Promise<Value>;
};
