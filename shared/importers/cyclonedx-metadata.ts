import { digestOf, readImageReference } from './image-reference.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME } from './import-limits.ts';
import { field, isRecord, list, optionalRecord, optionalWord, records } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import type { Report, ReportArtifact } from './report.ts';

/** The first tool: a list up to 1.4, an object with components from 1.5 on. */
export function readTool(metadata: Place | null): Report['tool'] {
  const tools = metadata ? toolsOf(metadata) : [];
  const named = tools.map((tool) => ({
    name: optionalWord(tool, 'name', MAX_ID)?.toLowerCase() ?? '',
    version: optionalWord(tool, 'version', MAX_ID),
  }));
  return named.find(({ name }) => name !== '') ?? { name: 'cyclonedx', version: null };
}

const toolsOf = (metadata: Place): readonly Place[] => {
  const tools = field(metadata, 'tools');
  return isRecord(tools.value)
    ? records(list(tools, 'components'))
    : records(list(metadata, 'tools'));
};

/** What the document is about. Syft and Grype write the digest of an image as its version. */
export function readArtifact(metadata: Place | null): ReportArtifact {
  const component = metadata && optionalRecord(metadata, 'component');
  if (!component) return { name: null, version: null, digest: null };
  const told = readImageReference(optionalWord(component, 'name', MAX_LOCATION));
  const version = optionalWord(component, 'version', MAX_NAME);
  const digest = digestOf(version);
  return {
    name: told.name,
    version: (digest === null ? version : null) ?? told.version,
    digest: digest ?? told.digest,
  };
}
