import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from './paths.mjs';
import { runNpm } from './run-program.mjs';

type LockedPackage = {
  readonly version: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
};
type Manifest = {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
};

/** Licences that ask for no more than to be kept with a copy, or with changes to their own files. */
const LICENCES = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'WTFPL'],
]);

const manifest = JSON.parse(await readFile(join(CHECKOUT, 'package.json'), 'utf8')) as Manifest;
const lock = JSON.parse(await readFile(join(CHECKOUT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

describe('[check 34] supply chain', () => {
  it('[T10] every package comes from the registry, by its hash, and no host is written down', () => {
    const elsewhere = packages.filter(([, { resolved }]) => resolved !== undefined);
    const unpinned = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));

    expect(elsewhere.map(([path]) => path)).toEqual([]);
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });

  it('[T11] every install script of a dependency is allowed or refused by its name', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = [...new Set(withScript.map(([path]) => nameOf(path)))].sort();

    expect(Object.keys(manifest.allowScripts).sort()).toEqual(names);
  });

  it('[T12] npm runs the prepare script of a project that is set up like this one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prepare-'));
    try {
      await cp(join(CHECKOUT, '.npmrc'), join(folder, '.npmrc'));
      const prepare = `node -e "fs.writeFileSync('proof','ran')"`;
      const copy = { name: 'proof', version: '1.0.0', scripts: { prepare } };
      await writeFile(join(folder, 'package.json'), JSON.stringify(copy));
      const installed = await runNpm(['install', '--offline', '--no-audit', '--no-fund'], {
        quiet: true,
        cwd: folder,
      });

      expect(installed.code).toBe(0);
      expect(await readFile(join(folder, 'proof'), 'utf8')).toBe('ran');
      expect(manifest.scripts['prepare']).toBe('node scripts/build.mjs cli');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('[T13] every licence is one of the allowed', () => {
    const others = packages.filter(([, { license }]) => !isAllowed(license ?? 'none'));

    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('[T14] the app carries no node_modules: everything is bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
  });
});

/** Of alternatives one is enough; of licences that hold together all are needed. */
function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/^\(|\)$/gu, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((licence) => LICENCES.has(licence)));
}
