import { isCycloneDx } from './cyclonedx.ts';
import { isGrype } from './grype.ts';
import { isRecord } from './json-reader.ts';
import { isKev } from './kev.ts';
import { isNpmAudit } from './npm-audit.ts';
import { isOpenVex } from './openvex.ts';
import { isOsvScanner } from './osv-scanner.ts';
import type { ReportFormat } from './report.ts';
import { isSarif } from './sarif.ts';
import { isTrivyList, isTrivyObject } from './trivy.ts';

/** In the order in which they are asked: the most particular marks first. */
const MARKS: readonly (readonly [ReportFormat, (root: Record<string, unknown>) => boolean])[] = [
  ['openvex', isOpenVex],
  ['cyclonedx', isCycloneDx],
  ['sarif', isSarif],
  ['trivy', isTrivyObject],
  ['grype', isGrype],
  ['kev', isKev],
  ['npm-audit', isNpmAudit],
  ['osv-scanner', isOsvScanner],
];

/** The format of a JSON value by what is in it, never by the file's name; `null` where none fits. */
export function detectJsonFormat(root: unknown): ReportFormat | null {
  if (Array.isArray(root)) return isTrivyList(root) ? 'trivy' : null;
  if (!isRecord(root)) return null;
  return MARKS.find(([, fits]) => fits(root))?.[0] ?? null;
}

/** What is read, for the sentence that says that a file is none of it. */
export const READ_FORMATS =
  'a report of Trivy, Grype, OSV-Scanner or npm audit, SARIF, CycloneDX, OpenVEX, or the KEV or EPSS feed';
