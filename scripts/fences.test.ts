import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANTED_IMPORTS, PLANTED_LINT, PLANTED_TYPES } from './fences-planted.ts';
import { CHECKOUT } from './paths.mjs';
import { runTool } from './run-program.mjs';

type CruiseReport = {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
};
type LintReport = {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
};

let garden: string;

/** A project of its own, outside of the checkout, so that no plant is ever left in the tree. */
beforeAll(async () => {
  garden = await mkdtemp(join(tmpdir(), 'fences-'));
  await symlink(join(CHECKOUT, 'node_modules'), join(garden, 'node_modules'), 'dir');
  const copied = ['.oxlintrc.json', 'tsconfig.base.json', 'shared/tsconfig.json'];
  for (const file of copied) await cp(join(CHECKOUT, file), join(garden, file));
  const { imports } = JSON.parse(await readFile(join(CHECKOUT, 'package.json'), 'utf8'));
  await plant('package.json', JSON.stringify({ name: 'garden', type: 'module', imports }));
  await plant('tsconfig.json', '{ "extends": "./tsconfig.base.json", "include": ["lint"] }');
  const plants = [...PLANTED_IMPORTS, ...PLANTED_LINT, ...PLANTED_TYPES];
  for (const { file, text } of plants) await plant(file, text);
});

afterAll(() => rm(garden, { recursive: true, force: true }));

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(garden, file)), { recursive: true });
  await writeFile(join(garden, file), text);
}

describe('fences between the folders', () => {
  let violations: CruiseReport['summary']['violations'];

  beforeAll(async () => {
    const config = join(CHECKOUT, '.dependency-cruiser.cjs');
    const folders = ['shared', 'electron', 'renderer', 'cli'];
    const { output } = await runTool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', config, '--output-type', 'json', ...folders],
      { quiet: true, cwd: garden },
    );
    violations = (JSON.parse(output) as CruiseReport).summary.violations;
  });

  it.each(PLANTED_IMPORTS.filter(({ rule }) => rule !== null))(
    '[T1] $rule refuses $file',
    ({ file, rule }) => {
      const found = violations.filter(({ from }) => from === file).map((one) => one.rule.name);
      expect(found).toContain(rule);
    },
  );

  it('[T2] every rule has a violation that proves it, and what is allowed passes', async () => {
    const config = await import(join(CHECKOUT, '.dependency-cruiser.cjs'));
    const rules = (config.default.forbidden as readonly { name: string }[]).map(({ name }) => name);
    const proven = new Set(PLANTED_IMPORTS.map(({ rule }) => rule));
    const innocent = PLANTED_IMPORTS.filter(({ rule }) => rule === null).map(({ file }) => file);

    expect(rules.filter((name) => !proven.has(name))).toEqual([]);
    expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});

describe('lint', () => {
  let diagnostics: LintReport['diagnostics'];

  beforeAll(async () => {
    const { output } = await runTool('oxlint/bin/oxlint', ['--format=json', 'lint', 'shared'], {
      quiet: true,
      cwd: garden,
    });
    diagnostics = (JSON.parse(output) as LintReport).diagnostics;
  });

  it.each(PLANTED_LINT)('[T3] $rule refuses $file', ({ file, rule }) => {
    const found = diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code);
    expect(found).toContain(rule);
  });
});

describe('types', () => {
  it('[T4] the core has no DOM, no Node, and no types that it did not ask for', async () => {
    const { code, output } = await runTool('typescript/bin/tsc', ['-p', 'shared'], {
      quiet: true,
      cwd: garden,
    });
    expect(code).not.toBe(0);
    for (const { file, message } of PLANTED_TYPES) {
      const lines = output.split('\n').filter((line) => line.startsWith(file));
      expect(lines.join('\n')).toContain(message);
    }
  });
});

describe('format and use', () => {
  it('[T5] a file that is not formatted is refused', async () => {
    await plant('untidy/untidy.ts', 'export const  untidy = "yes"\n');
    const { code, output } = await runTool(
      'prettier/bin/prettier.cjs',
      ['--check', '--config', join(CHECKOUT, '.prettierrc'), 'untidy'],
      { quiet: true, cwd: garden },
    );
    expect(code).not.toBe(0);
    expect(output).toContain('untidy/untidy.ts');
  });

  it('[T6] a file, an export and a dependency that nothing uses are refused', async () => {
    const unused = join(garden, 'unused');
    await plant('unused/package.json', JSON.stringify({ dependencies: { dexie: '4' } }));
    await plant('unused/knip.json', JSON.stringify({ entry: ['main.ts'], project: ['*.ts'] }));
    await plant('unused/main.ts', "import { used } from './part.ts';\nconsole.log(used);\n");
    await plant('unused/part.ts', 'export const used = 1;\nexport const idle = 2;\n');
    await plant('unused/lost.ts', 'export const lost = 1;\n');
    const { code, output } = await runTool('knip/bin/knip.js', ['--directory', unused], {
      quiet: true,
      cwd: unused,
    });
    expect(code).not.toBe(0);
    for (const name of ['lost.ts', 'idle', 'dexie']) expect(output).toContain(name);
  });
});
