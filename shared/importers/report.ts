import type { Finding, ScanKind, VexStatus } from '#shared/domain/finding.ts';
import type { Instant } from '#shared/domain/time.ts';

export type ReportFormat =
  | 'trivy'
  | 'grype'
  | 'osv-scanner'
  | 'npm-audit'
  | 'sarif'
  | 'cyclonedx'
  | 'openvex'
  | 'kev'
  | 'epss';

/** Why a file was not read: where in it, what was expected there, what was found. */
export type ImportProblem = {
  /** `$` is the whole file; else e.g. `Results[0].Vulnerabilities[3].Severity`, or `line 12`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
};

/** What a report says it looked at. */
export type ReportArtifact = {
  readonly name: string | null;
  /** Version or image tag. */
  readonly version: string | null;
  readonly digest: string | null;
};

/** Everything of one kind that the report holds for its artifact; becomes one scan. */
export type ScanDraft = { readonly kind: ScanKind; readonly findings: readonly Finding[] };

export type VexStatementDraft = {
  readonly ids: readonly string[];
  readonly packageName: string | null;
  readonly status: VexStatus;
  readonly justification: string | null;
  readonly statedAt: Instant | null;
};

/** A scanner report, SBOM or VEX document, read completely. */
export type Report = {
  readonly format: Exclude<ReportFormat, 'kev' | 'epss'>;
  readonly tool: { readonly name: string; readonly version: string | null };
  readonly artifact: ReportArtifact;
  readonly scannedAt: Instant | null;
  readonly advisoryDataAt: Instant | null;
  /** False for an SBOM without vulnerabilities, a VEX document, a report without runs… */
  readonly isScan: boolean;
  readonly scans: readonly ScanDraft[];
  readonly vex: readonly VexStatementDraft[];
  /** Raw vulnerability entries, as the tool wrote them. */
  readonly entries: number;
  /** By (shown id, package, installed version); `null` for SARIF. */
  readonly distinct: number | null;
  /** Of the entries, by the scanner's own words (`info`, `none`…); `null` for SARIF. */
  readonly bySeverity: Readonly<Record<string, number>> | null;
  /** `suppressed`, `ignored`, `misconfigurations`, `secrets`, `licenses`, `components`… */
  readonly counts: Readonly<Record<string, number>>;
  /** Warnings of a readable file, as sentences. */
  readonly problems: readonly string[];
};

/** CISA's catalogue of known exploited vulnerabilities, reduced to what rules need. */
export type KevFeed = {
  readonly format: 'kev';
  readonly catalogVersion: string | null;
  /** ISO date of the feed. */
  readonly date: string;
  readonly entries: readonly {
    readonly id: string;
    readonly addedOn: string;
    readonly dueOn: string | null;
    readonly ransomware: boolean;
  }[];
};

/** FIRST's exploit prediction scores: probability of exploitation within 30 days, 0…1. */
export type EpssFeed = {
  readonly format: 'epss';
  readonly model: string | null;
  readonly date: string;
  readonly scores: ReadonlyMap<string, number>;
};

export type ImportedFile = Report | KevFeed | EpssFeed;
