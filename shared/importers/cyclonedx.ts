import { entryCounts, toFindings } from './entry.ts';
import { readArtifact, readTool } from './cyclonedx-metadata.ts';
import { readComponents } from './cyclonedx-components.ts';
import { readCycloneDxVulnerability } from './cyclonedx-vulnerability.ts';
import { expected, field, isThere, list, optionalRecord, records } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import type { Report } from './report.ts';

const READ_VERSIONS = ['1.2', '1.3', '1.4', '1.5', '1.6'];

/**
 * Reads CycloneDX 1.2 to 1.6: JSON, or XML brought into the form of JSON.
 *
 * It is a scan only where it lists vulnerabilities: SBOM tools write an empty section without
 * having looked. Without components, and where every vulnerability carries an analysis, it is VEX.
 *
 * @see https://cyclonedx.org/specification/overview/
 */
export function readCycloneDx(root: Place): Report {
  checkVersion(root);
  const metadata = optionalRecord(root, 'metadata');
  const tool = readTool(metadata);
  const statedAt = metadata && optionalTime(metadata, 'timestamp');
  const components = readComponents(root);
  const artifact = readArtifact(metadata);

  const places = records(list(root, 'vulnerabilities'));
  const read = places.map((place) =>
    readCycloneDxVulnerability(place, { components, artifact: artifact.name, statedAt }),
  );
  const entries = read.flatMap((vulnerability) => vulnerability.entries);
  const isVex =
    components.count === 0 && places.length > 0 && read.every(({ isAnalysed }) => isAnalysed);
  const isScan = places.length > 0 && !isVex;
  explain(root, { isVex, count: places.length });

  const open = read.flatMap((vulnerability) => vulnerability.affected);
  return {
    format: 'cyclonedx',
    tool,
    artifact,
    scannedAt: statedAt,
    advisoryDataAt: null,
    isScan,
    scans: isScan ? [{ kind: 'vulnerabilities', findings: toFindings(open, tool.name) }] : [],
    vex: read.flatMap((vulnerability) => vulnerability.statements),
    ...entryCounts(entries),
    counts: { vulnerabilities: places.length, components: components.count },
    problems: root.reading.warnings,
  };
}

/** Whether a JSON object is CycloneDX. */
export const isCycloneDx = (root: Record<string, unknown>): boolean =>
  root['bomFormat'] === 'CycloneDX' ||
  (typeof root['$schema'] === 'string' && root['$schema'].includes('cyclonedx'));

function checkVersion(root: Place): void {
  const version = field(root, 'specVersion');
  if (version.value === '1.7') {
    root.reading.warnings.push('CycloneDX 1.7 was read by the rules of 1.6.');
  } else if (version.value === '1.0' || version.value === '1.1') {
    root.reading.warnings.push(`CycloneDX ${version.value} was read by the rules of 1.2.`);
  } else if (!READ_VERSIONS.includes(String(version.value))) {
    expected(version, 'CycloneDX 1.2 to 1.6');
  }
}

function explain(root: Place, { isVex, count }: { isVex: boolean; count: number }): void {
  if (isVex) {
    root.reading.warnings.push(
      'This is a VEX document: it states, and does not show, what is open.',
    );
  } else if (count === 0) {
    root.reading.warnings.push(
      isThere(field(root, 'vulnerabilities'))
        ? 'The vulnerability section is empty, which SBOM tools also write without having looked: not taken as a scan.'
        : 'This SBOM has no vulnerability section: not taken as a scan.',
    );
  }
}
