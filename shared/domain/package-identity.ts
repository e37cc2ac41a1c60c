/** What scanners call an ecosystem, by the name that package URLs give it. */
const ECOSYSTEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deb: ['deb', 'debian', 'ubuntu', 'dpkg', 'deepin', 'mint'],
    rpm: [
      ...['rpm', 'redhat', 'red hat', 'rhel', 'centos', 'rocky', 'rocky linux', 'alma'],
      ...['almalinux', 'oracle', 'amazon', 'fedora', 'suse', 'opensuse', 'opensuse-leap'],
      ...['opensuse-tumbleweed', 'sles', 'slem', 'photon', 'azurelinux', 'cbl-mariner', 'mariner'],
      ...['openeuler', 'mageia', 'bellsoft-rpm'],
    ],
    apk: ['apk', 'alpine', 'wolfi', 'chainguard', 'alpaquita', 'minimos', 'secureos'],
    alpm: ['alpm', 'arch', 'archlinux'],
    portage: ['portage', 'gentoo', 'ebuild'],
    pypi: ['pypi', 'pip', 'python', 'python-pkg', 'poetry', 'pipenv', 'pdm', 'uv', 'wheel', 'egg'],
    npm: ['npm', 'node', 'node-pkg', 'nodejs', 'yarn', 'pnpm', 'bun', 'javascript', 'node.js'],
    gem: ['gem', 'gemspec', 'rubygems', 'bundler', 'ruby'],
    maven: ['maven', 'java', 'java-archive', 'jar', 'pom', 'gradle', 'sbt', 'jenkins-plugin'],
    golang: ['golang', 'go', 'gomod', 'gobinary', 'go-module'],
    cargo: ['cargo', 'rust', 'rust-crate', 'rustbinary', 'crates.io', 'crate'],
    composer: ['composer', 'php', 'php-composer', 'packagist', 'composer-vendor'],
    nuget: ['nuget', 'dotnet', 'dotnet-core', '.net', 'dotnet-deps', 'packages-props'],
    hex: ['hex', 'mix', 'elixir', 'erlang', 'erlang-otp'],
    pub: ['pub', 'dart', 'dart-pub'],
    conan: ['conan', 'c++', 'conancenter'],
    conda: ['conda', 'conda-pkg', 'conda-environment'],
    swift: ['swift', 'swifturl'],
    cocoapods: ['cocoapods', 'pod', 'ios'],
    cran: ['cran', 'r', 'r-package'],
    hackage: ['hackage', 'haskell'],
    githubactions: ['githubactions', 'github actions', 'github-action', 'githubaction'],
    bitnami: ['bitnami'],
    julia: ['julia'],
  }).flatMap(([ecosystem, names]) => names.map((name) => [name, ecosystem] as const)),
);

/**
 * The ecosystem by its package URL type. An unknown name stays as it is, in lower case; a blank
 * one, or one that says nothing, is `null`. OSV's `Debian:10` and `Alpine:v3.19` lose their release.
 */
export function normaliseEcosystem(name: string | null): string | null {
  const plain = (name ?? '').trim().toLowerCase();
  if (plain === '' || plain === 'unknown' || plain === 'generic' || plain === 'unknownpackage') {
    return null;
  }
  const family = plain.split(':')[0] ?? plain;
  return ECOSYSTEMS.get(plain) ?? ECOSYSTEMS.get(family) ?? family;
}

/** A package as it is matched: without its version. */
export type PackageName = { readonly ecosystem: string | null; readonly packageName: string };

/**
 * The name in the form in which its ecosystem compares names: Python ignores case and treats
 * `-`, `_` and `.` alike (PEP 503), NuGet and Composer ignore case, all others are exact.
 */
export function comparableName({ ecosystem, packageName }: PackageName): string {
  const name = packageName.trim();
  if (ecosystem === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  if (ecosystem === 'nuget' || ecosystem === 'composer') return name.toLowerCase();
  return name;
}

/**
 * A key that the same package always has, whatever the report knew of it. Different packages may
 * share it: ask `samePackage`.
 */
export function packageBucket({ packageName }: PackageName): string {
  const name = packageName
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-');
  return name.slice(name.lastIndexOf(':') + 1);
}

/**
 * Whether two reports speak of the same package. A report that does not say the ecosystem, or a
 * Java artifact's group, agrees with one that does.
 */
export function samePackage(a: PackageName, b: PackageName): boolean {
  // Most pairs are written alike; a comparison of releases asks this for every finding.
  if (a.ecosystem === b.ecosystem && a.packageName === b.packageName) return true;
  if (a.ecosystem !== null && b.ecosystem !== null && a.ecosystem !== b.ecosystem) return false;
  const ecosystem = a.ecosystem ?? b.ecosystem;
  const nameA = comparableName({ ecosystem, packageName: a.packageName });
  const nameB = comparableName({ ecosystem, packageName: b.packageName });
  if (nameA === nameB) return true;
  if (ecosystem !== 'maven') return false;
  return withoutGroup(nameA, nameB) || withoutGroup(nameB, nameA);
}

const withoutGroup = (short: string, long: string): boolean =>
  !short.includes(':') && long.endsWith(`:${short}`);
