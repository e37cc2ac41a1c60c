import { normaliseEcosystem } from '#shared/domain/package-identity.ts';

export type PackageUrl = {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
};

/**
 * Reads a package URL, or gives `null` where a text is none.
 *
 * @see https://github.com/package-url/purl-spec
 */
export function readPackageUrl(text: string): PackageUrl | null {
  if (!text.startsWith('pkg:')) return null;
  const plain = (text.slice(4).split('#')[0] ?? '').split('?')[0] ?? '';
  const slashed = plain.replace(/^\/+/, '');
  // A version may hold an encoded @, and a namespace a plain one (`@scope`): the last one counts,
  // unless it begins a segment.
  const at = slashed.lastIndexOf('@');
  const versioned = at > 0 && slashed[at - 1] !== '/';
  const path = versioned ? slashed.slice(0, at) : slashed;
  const version = versioned ? decoded(slashed.slice(at + 1)) : null;

  const [type = '', ...segments] = path.split('/').filter((segment) => segment !== '');
  const name = segments.at(-1);
  if (type === '' || name === undefined) return null;
  const namespace = segments.slice(0, -1).map(decoded).join('/');
  return {
    type: type.toLowerCase(),
    namespace: namespace === '' ? null : namespace,
    name: decoded(name),
    version: version === '' ? null : version,
  };
}

/**
 * The package's name as its ecosystem writes it, with its namespace where that is part of the name:
 * `@scope/name`, `group:artifact`, `vendor/name`. Linux distributions name their vendor there, which
 * is not.
 */
export function nameInEcosystem({ type, namespace, name }: PackageUrl): string {
  const ecosystem = normaliseEcosystem(type);
  if (namespace === null) return name;
  if (ecosystem === 'maven') return `${namespace}:${name}`;
  if (ecosystem !== null && WITH_NAMESPACE.has(ecosystem)) return `${namespace}/${name}`;
  return name;
}

const WITH_NAMESPACE: ReadonlySet<string> = new Set([
  'npm',
  'golang',
  'composer',
  'githubactions',
  'github',
  'swift',
  'bitbucket',
]);

/** A broken escape stays as it is: a label must not stop an import. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
