import { readImageReference } from './image-reference.ts';
import type { Report } from './report.ts';

/** Proposed to the operator, who confirms it; `null` where nothing says it. */
export type ArtifactProposal = { readonly service: string | null; readonly version: string | null };

/**
 * Which service and release a report probably belongs to: its artifact's name and version (or image
 * tag), else the file's name.
 */
export function proposeArtifact(
  { artifact }: Pick<Report, 'artifact'>,
  fileName: string,
): ArtifactProposal {
  const fromFile = readFileName(fileName);
  const service = shortName(artifact.name);
  if (service === null) {
    return {
      service: fromFile.service,
      version: artifact.version ?? fromFile.version,
    };
  }
  const agrees = fromFile.service?.toLowerCase() === service.toLowerCase();
  return { service, version: artifact.version ?? (agrees ? fromFile.version : null) };
}

/**
 * What a report calls its artifact, made comparable: without registry, repository and tag, in small
 * letters. `null` where it names none, or only a path on somebody's disk.
 */
export function artifactName({ artifact }: Pick<Report, 'artifact'>): string | null {
  const name = shortName(readImageReference(artifact.name).name);
  return name === null ? null : name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The last part of `registry/team/name`; a path on somebody's disk names nothing. */
function shortName(name: string | null): string | null {
  const plain = name?.trim() ?? '';
  if (/^[./~]|^[A-Za-z]:[\\/]|\\|:\/\//.test(plain) || /\.(?:json|xml|lock|txt)$/i.test(plain)) {
    return null;
  }
  return plain.split('/').findLast((part) => part !== '') ?? null;
}

/** Endings of report files, and the words that people add to say what a file is. */
const ENDING =
  /\.(?:json|xml|sarif|csv|gz|txt|cdx|bom|sbom|vex|openvex|cyclonedx|grype|trivy|osv|audit|report|scan)$/i;
const WORDS =
  /^(?:grype|trivy|osv|npm|audit|sbom|bom|vex|cyclonedx|cdx|sarif|scan|report|results?|vulns?)$/i;

/** `defectdojo-django-1.14.1.cdx.xml`: the version begins with the first digit behind a separator. */
function readFileName(fileName: string): ArtifactProposal {
  let plain = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  while (ENDING.test(plain)) plain = plain.replace(ENDING, '');
  const parts = plain.split(/([-_@ ])/);
  while (parts.length > 1 && WORDS.test(parts.at(-1) ?? '')) parts.splice(-2);
  while (parts.length > 1 && WORDS.test(parts[0] ?? '')) parts.splice(0, 2);

  const start = parts.findIndex((part, index) => index > 0 && /^v?\d/i.test(part));
  const service = (start < 0 ? parts : parts.slice(0, start - 1)).join('');
  const version = start < 0 ? '' : parts.slice(start).join('');
  const named = service === '' || WORDS.test(service) ? null : service;
  return { service: named, version: version === '' ? null : version };
}
