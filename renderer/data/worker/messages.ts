import type { ImportedFile, ImportProblem } from '#shared/importers/report.ts';
import type { ReadingDay, UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import type { Result } from '#shared/result.ts';

/** What a file is to the worker: its bytes move there, and are gone here. */
export type FileToRead = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When and where it is read: what a file about upkeep leaves open begins today. */
  readonly day: ReadingDay;
};

export type ReadFile = {
  readonly file: ImportedFile | UpkeepFile;
  /** SHA-256 of the text read, unpacked, in lower-case hex. */
  readonly sha256: string;
};

/** What a refused file was meant as, so that what is said of it fits; `unknown`: nobody can tell. */
export type FileKind = 'report' | 'upkeep' | 'unknown';

export type Unreadable = {
  readonly of: FileKind;
  readonly problems: readonly ImportProblem[];
};

export type ReadAnswer = Result<ReadFile, Unreadable>;

export type ReadingStep = 'unpacking' | 'reading';

export type FromWorker =
  | { readonly kind: 'step'; readonly step: ReadingStep }
  | { readonly kind: 'answer'; readonly answer: ReadAnswer };
