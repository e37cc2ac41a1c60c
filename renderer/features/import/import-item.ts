import type { EpssFeed, ImportProblem, KevFeed, Report } from '#shared/importers/report.ts';
import type { FileKind, ReadingStep } from '#renderer/data/worker/messages.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import type { Assignment } from './assignment.ts';

/** One file on its way in. Nothing of it is in the log before it is taken. */
export type ImportItem = {
  readonly key: string;
  readonly name: string;
  readonly state: ItemState;
};

export type ItemState =
  | { readonly kind: 'reading'; readonly step: 'waiting' | ReadingStep; readonly bytes: number }
  | {
      readonly kind: 'failed';
      readonly problems: readonly ImportProblem[];
      readonly of: FailedKind;
    }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | ReportState
  | UpkeepState
  | { readonly kind: 'feed'; readonly feed: KevFeed | EpssFeed; readonly sha256: string };

/** What a refused file was meant as; a private key is not even read. */
export type FailedKind = FileKind | 'private-key';

export type ReportState = {
  readonly kind: 'report';
  readonly report: Report;
  readonly sha256: string;
  readonly assignment: Assignment;
};

/** A file about upkeep, with what the operator chose of it. */
export type UpkeepState = {
  readonly kind: 'upkeep';
  readonly file: UpkeepFile;
  readonly sha256: string;
  readonly chosen: UpkeepChoice;
};

export type UpkeepChoice = {
  /** The places of what is left out, by `choreMark` and its like. */
  readonly leftOut: ReadonlySet<string>;
  /** The one service of all; `by-name`: that of the name in the file, where the log has it. */
  readonly service: ServiceId | 'by-name' | 'none';
};

export type UpkeepItem = ImportItem & { readonly state: UpkeepState };

export const isUpkeep = (item: ImportItem): item is UpkeepItem => item.state.kind === 'upkeep';

export type ReportItem = ImportItem & { readonly state: ReportState };

export const isReport = (item: ImportItem): item is ReportItem => item.state.kind === 'report';

/** Whether a report brings anything that a release can be judged by. */
export const bringsSomething = ({ report }: ReportState): boolean =>
  report.scans.length > 0 || report.vex.length > 0;

/** What a readable file of each format holds where it is no scan. */
const EMPTY_WORDS: Readonly<Record<Report['format'], string>> = {
  cyclonedx: 'It lists components and no vulnerabilities',
  sarif: 'It holds no run that looked for anything',
  trivy: 'It holds no results about vulnerabilities',
  grype: 'It holds no matches',
  'osv-scanner': 'It holds no results',
  'npm-audit': 'It holds no audit',
  openvex: 'It holds no statements',
};

/** Why a readable report is not a scan, in words; `null` where it is one. */
export function noScanWords({ report }: ReportState): string | null {
  if (report.isScan) return null;
  if (report.vex.length > 0) {
    return 'Statements about findings, no scan: they change the status of what scans found.';
  }
  return `${EMPTY_WORDS[report.format]}, so that it is not a scan. It is not taken, and no release looks clean because of it.`;
}

/** The name by which reports call this artifact, to be remembered for the next time. */
export const memoryKey = (report: Report): string | null => {
  const name = report.artifact.name?.trim().toLowerCase() ?? '';
  return name === '' ? null : name;
};
