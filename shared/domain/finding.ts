import type { ReleaseId, ScanId, VexStatementId } from './ids.ts';
import type { Instant } from './time.ts';

/** As the scanner labelled it; `moderate` is read as medium, no label as unknown. */
export type FindingSeverity = 'critical' | 'high' | 'medium' | 'low' | 'negligible' | 'unknown';

export type Package = {
  /** `pypi`, `npm`, `deb`, … as in purl types; `null` where the report does not say. */
  readonly ecosystem: string | null;
  /** With namespace where the ecosystem has one (`@scope/name`, `org.apache:log4j`). */
  readonly name: string;
  readonly purl: string | null;
};

/** A CVSS vector as given; the score is computed from it, never copied. */
export type CvssVector = { readonly vector: string; readonly source: string | null };

/** One place where one scanner saw the weakness. */
export type Sighting = {
  readonly scanner: string;
  /** The id as that scanner printed it. */
  readonly id: string;
  /** Ids that bundle several weaknesses (DSA, RHSA, ELSA, USN…): kept here, never in the alias set. */
  readonly bundles: readonly string[];
  /** Path, layer, manifest or target. */
  readonly location: string | null;
};

/** VEX status words of OpenVEX, the common denominator of the formats. */
export type VexStatus = 'not_affected' | 'affected' | 'fixed' | 'under_investigation';

/**
 * A weakness found in one release: one alias set in one package at one installed version.
 *
 * The same weakness under CVE and GHSA, by two scanners or in two paths, is one finding with
 * several sightings.
 */
export type Finding = {
  /** The label shown: own id if a CVE, else the lowest CVE of the set, else its own. Never a key. */
  readonly id: string;
  /** Own id and aliases, upper case as published, sorted, without bundling advisories. */
  readonly ids: readonly string[];
  readonly package: Package;
  readonly installedVersion: string | null;
  readonly fixedVersions: readonly string[];
  /** The worst label among its sightings. */
  readonly severity: FindingSeverity;
  readonly cvss: readonly CvssVector[];
  /** Exploit probability as the report itself carried it, 0…1; the feed's value wins where loaded. */
  readonly epss: number | null;
  /** The report itself says that it is known exploited. */
  readonly kev: boolean;
  readonly title: string | null;
  readonly sightings: readonly Sighting[];
};

export type ScanKind = 'vulnerabilities' | 'misconfigurations' | 'code';

/** That one scanner looked at one release, once. Its findings are packed in one record apart. */
export type Scan = {
  readonly id: ScanId;
  readonly releaseId: ReleaseId;
  readonly kind: ScanKind;
  /** The tool's name in lower case, as the key of "newer scan of the same scanner". */
  readonly scanner: string;
  readonly scannerVersion: string | null;
  /** Date of the advisory data the scanner used, where the report says. */
  readonly advisoryDataAt: Instant | null;
  readonly scannedAt: Instant;
  /** Whether the report itself said when; else the operator confirmed the time of import. */
  readonly scannedAtIsStated: boolean;
  readonly importedAt: Instant;
  readonly format: string;
  readonly fileName: string;
  /** SHA-256 of the text read, lower-case hex: the same file twice changes nothing. */
  readonly sha256: string;
  readonly findingCount: number;
  readonly bySeverity: Readonly<Partial<Record<FindingSeverity, number>>>;
};

/** The immutable, packed content of a scan; the same id. */
export type ScanFindings = { readonly id: ScanId; readonly findings: readonly Finding[] };

/** A statement about findings of one release (or of all releases of its service). */
export type VexStatement = {
  readonly id: VexStatementId;
  readonly releaseId: ReleaseId;
  readonly ids: readonly string[];
  /** `null`: every package of the release. */
  readonly packageName: string | null;
  readonly status: VexStatus;
  readonly justification: string | null;
  readonly source: string;
  readonly statedAt: Instant;
};
