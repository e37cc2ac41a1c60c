/** A file that breaks the named rule once; with `null` it breaks none. */
type Planted = { readonly file: string; readonly text: string; readonly rule: string | null };

const importing = (what: string): string => `import '${what}';\n`;

/** One violation of every rule in `.dependency-cruiser.cjs`, and their nearest allowed kin. */
export const PLANTED_IMPORTS: readonly Planted[] = [
  { file: 'shared/plain.ts', text: 'export const plain = 1;\n', rule: null },
  { file: 'shared/pure.ts', text: importing('zod') + importing('saxes'), rule: null },
  { file: 'shared/reads.ts', text: importing('node:fs'), rule: 'shared-stands-alone' },
  { file: 'shared/renders.ts', text: importing('react'), rule: 'shared-stands-alone' },
  { file: 'shared/looks-up.ts', text: importing('#cli/end.ts'), rule: 'shared-stands-alone' },
  { file: 'shared/rules/rule.ts', text: importing('../domain/thing.ts'), rule: null },
  { file: 'shared/domain/thing.ts', text: importing('#shared/plain.ts'), rule: null },
  {
    file: 'shared/domain/judges.ts',
    text: importing('#shared/rules/rule.ts'),
    rule: 'domain-knows-no-rules',
  },
  { file: 'shared/commands/command.ts', text: importing('../rules/rule.ts'), rule: null },
  {
    file: 'shared/rules/acts.ts',
    text: importing('#shared/commands/command.ts'),
    rule: 'rules-know-no-commands',
  },
  { file: 'electron/window.ts', text: importing('electron'), rule: null },
  { file: 'electron/draws.ts', text: importing('#renderer/end.ts'), rule: 'electron-stands-apart' },
  { file: 'renderer/end.ts', text: importing('#shared/plain.ts'), rule: null },
  { file: 'renderer/opens.ts', text: importing('electron'), rule: 'renderer-stands-apart' },
  {
    file: 'renderer/reaches.ts',
    text: importing('#electron/window.ts'),
    rule: 'renderer-stands-apart',
  },
  { file: 'cli/end.ts', text: importing('node:fs'), rule: null },
  { file: 'cli/draws.ts', text: importing('#renderer/end.ts'), rule: 'cli-stands-apart' },
  {
    file: 'electron/preload.ts',
    text: importing('electron') + importing('#shared/plain.ts'),
    rule: 'preload-imports-types-only',
  },
  { file: 'renderer/data/database.ts', text: importing('dexie'), rule: null },
  { file: 'renderer/ui/stores.ts', text: importing('dexie'), rule: 'only-data-opens-dexie' },
  {
    file: 'renderer/features/desk/lives.ts',
    text: importing('dexie-react-hooks'),
    rule: 'only-data-opens-dexie',
  },
  { file: 'renderer/ui/charts/line.ts', text: importing('recharts'), rule: null },
  {
    file: 'renderer/features/desk/plots.ts',
    text: importing('recharts'),
    rule: 'only-charts-import-recharts',
  },
  { file: 'renderer/features/risks/row.ts', text: importing('#renderer/end.ts'), rule: null },
  {
    file: 'renderer/features/desk/borrows.ts',
    text: importing('../risks/row.ts'),
    rule: 'features-stand-apart',
  },
  {
    file: 'renderer/ui/knows.ts',
    text: importing('#renderer/features/risks/row.ts'),
    rule: 'ui-is-plain',
  },
  {
    file: 'renderer/ships.ts',
    text: importing('fast-check'),
    rule: 'no-test-libraries-in-the-app',
  },
  { file: 'cli/end.test.ts', text: importing('vitest') + importing('./end.ts'), rule: null },
  { file: 'cli/leans.ts', text: importing('./end.test.ts'), rule: 'no-one-imports-tests' },
  { file: 'cli/circle-a.ts', text: importing('./circle-b.ts'), rule: 'no-circles' },
  { file: 'cli/circle-b.ts', text: importing('./circle-a.ts'), rule: null },
  { file: 'cli/barrel/index.ts', text: importing('../end.ts'), rule: null },
  { file: 'cli/rolls.ts', text: importing('./barrel/index.ts'), rule: 'no-barrels' },
  { file: 'cli/utils/one.ts', text: importing('../end.ts'), rule: null },
  { file: 'cli/helps.ts', text: importing('./utils/one.ts'), rule: 'no-folders-without-a-meaning' },
  { file: 'cli/guesses.ts', text: importing('./nowhere.ts'), rule: 'everything-resolves' },
];

const LONG = 'export const line = 1;\n' + '// A line more.\n'.repeat(250);

/** One violation of each rule that the style rests on, as oxlint names it. */
export const PLANTED_LINT: readonly { file: string; text: string; rule: string }[] = [
  {
    file: 'lint/defaults.ts',
    text: 'export default 1;\n',
    rule: 'import(no-default-export)',
  },
  {
    file: 'lint/floats.ts',
    text: 'const later = async (): Promise<void> => {};\nlater();\n',
    rule: 'typescript(no-floating-promises)',
  },
  { file: 'lint/long.ts', text: LONG, rule: 'eslint(max-lines)' },
  { file: 'lint/CamelCase.ts', text: 'export const one = 1;\n', rule: 'unicorn(filename-case)' },
  {
    file: 'lint/any.ts',
    text: 'export const some = (value: any): void => void value;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    file: 'lint/interface.ts',
    text: 'export interface Thing { readonly id: string }\n',
    rule: 'typescript(consistent-type-definitions)',
  },
  {
    file: 'lint/barrel.ts',
    text: "export * from './any.ts';\n",
    rule: 'oxc(no-barrel-file)',
  },
  {
    file: 'lint/forgets.ts',
    text: [
      "type Side = 'left' | 'right';",
      'export function word(side: Side): string {',
      "  switch (side) { case 'left': return 'L'; }",
      "  return '';",
      '}',
    ].join('\n'),
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'shared/lint-clock.ts',
    text: 'export const now = (): number => Date.now();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'shared/lint-chance.ts',
    text: 'export const chance = (): number => Math.random();\n',
    rule: 'eslint(no-restricted-properties)',
  },
];

/** What the core's own type check does not know. */
export const PLANTED_TYPES: readonly { file: string; text: string; message: string }[] = [
  {
    file: 'shared/types-dom.ts',
    text: 'export const title = document.title;\n',
    message: "Cannot find name 'document'",
  },
  {
    file: 'shared/types-node.ts',
    text: 'export const home = process.env;\n',
    message: "Cannot find name 'process'",
  },
  {
    file: 'shared/types-timer.ts',
    text: 'export const wait = (): unknown => setTimeout(() => {}, 1);\n',
    message: "Cannot find name 'setTimeout'",
  },
];
