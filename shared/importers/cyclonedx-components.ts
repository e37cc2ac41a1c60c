import type { Package } from '#shared/domain/finding.ts';
import { normaliseEcosystem } from '#shared/domain/package-identity.ts';
import { MAX_LOCATION, MAX_NAME } from './import-limits.ts';
import { field, isRecord, list, optionalWord, records } from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { nameInEcosystem, readPackageUrl } from './package-url.ts';

export type CycloneDxComponent = {
  readonly package: Package;
  readonly installedVersion: string | null;
};

export type CycloneDxComponents = {
  /** Components inside components included; what the document is about is not. */
  readonly count: number;
  readonly byRef: ReadonlyMap<string, CycloneDxComponent>;
};

export function readComponents(root: Place): CycloneDxComponents {
  const all = componentsIn(root);
  // The subject itself can be affected, too, and its parts, and services.
  const subject = field(field(root, 'metadata'), 'component');
  const around = isRecord(subject.value) ? [subject, ...componentsIn(subject)] : [];
  const byRef = new Map<string, CycloneDxComponent>();
  for (const place of [...records(list(root, 'services')), ...around, ...all]) {
    const ref = optionalWord(place, 'bom-ref', MAX_LOCATION);
    const component = readComponent(place);
    if (ref !== null) byRef.set(ref, component);
  }
  return { count: all.length, byRef };
}

/** The list grows while it is walked: components inside components, without recursion. */
function componentsIn(holder: Place): readonly Place[] {
  const all: Place[] = [...records(list(holder, 'components'))];
  for (const place of all) {
    for (const inner of records(list(place, 'components'))) all.push(inner);
  }
  return all;
}

function readComponent(place: Place): CycloneDxComponent {
  const name = optionalWord(place, 'name', MAX_NAME) ?? 'unstated';
  const group = optionalWord(place, 'group', MAX_NAME);
  const purl = optionalWord(place, 'purl', MAX_LOCATION);
  const parts = purl === null ? null : readPackageUrl(purl);
  const ecosystem = normaliseEcosystem(parts?.type ?? null);
  const installedVersion = optionalWord(place, 'version', MAX_NAME) ?? parts?.version ?? null;
  const full =
    parts !== null && parts.namespace !== null && parts.name === name
      ? nameInEcosystem(parts)
      : withGroup(group, name);
  return { package: { ecosystem, name: full, purl }, installedVersion };
}

/** Without a package URL the group tells by its form whether it is an npm scope. */
function withGroup(group: string | null, name: string): string {
  if (group === null || name.startsWith(`${group}/`) || name.startsWith(`${group}:`)) return name;
  if (group.startsWith('@')) return `${group}/${name}`;
  return group.includes('.') ? `${group}:${name}` : name;
}

/** A reference that names no component here: a link into another BOM, or a package URL by itself. */
export function componentNamedBy(ref: string): CycloneDxComponent {
  const hash = ref.startsWith('urn:cdx:') ? ref.indexOf('#') : -1;
  const inner = hash < 0 ? ref : ref.slice(hash + 1);
  const parts = readPackageUrl(inner) ?? readPackageUrl(decoded(inner));
  if (parts === null) {
    return { package: { ecosystem: null, name: inner, purl: null }, installedVersion: null };
  }
  return {
    package: {
      ecosystem: normaliseEcosystem(parts.type),
      name: nameInEcosystem(parts),
      purl: inner,
    },
    installedVersion: parts.version,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
