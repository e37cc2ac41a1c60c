/**
 * The floors of the building and which door leads where (ARCHITECTURE.md).
 * Tests may look further than the code that they test.
 */
const TESTS = '\\.(test|spec)\\.tsx?$';

/** The libraries that the core may lean on: pure, and the same in every place it runs. */
const PURE_LIBRARIES =
  'node_modules/(zod|saxes|ae-cvss-calculator|temporal-polyfill|rrule-temporal|ical.js|windows-iana)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'The core runs in a window, in a worker and in a terminal: it knows none of them.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TESTS },
      to: { pathNot: ['^shared/', PURE_LIBRARIES] },
    },
    {
      name: 'domain-knows-no-rules',
      comment: 'What things are does not depend on what is concluded from them.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: TESTS },
      to: { path: '^shared/(rules|commands|journal|importers|exporters|ipc|samples)/' },
    },
    {
      name: 'rules-know-no-commands',
      comment: 'A rule reads; what may be changed is decided one floor above it.',
      severity: 'error',
      from: { path: '^shared/rules/', pathNot: TESTS },
      to: { path: '^shared/(commands|exporters|ipc|samples)/' },
    },
    {
      name: 'electron-stands-apart',
      comment: 'The shell and the interface meet in shared/ipc only.',
      severity: 'error',
      from: { path: '^electron/', pathNot: TESTS },
      to: { path: '^(renderer|cli|scripts|e2e|bench)/' },
    },
    {
      name: 'renderer-stands-apart',
      comment: 'The interface knows the shell by its bridge only.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TESTS },
      to: { path: '(^(electron|cli|scripts|e2e|bench)/|node_modules/electron/)' },
    },
    {
      name: 'cli-stands-apart',
      comment: 'The terminal runs the core in plain Node, without a window.',
      severity: 'error',
      from: { path: '^cli/', pathNot: TESTS },
      to: { path: '(^(electron|renderer|scripts|e2e|bench)/|node_modules/electron/)' },
    },
    {
      name: 'preload-imports-types-only',
      comment: 'Code in the preload script is code with more rights than the page.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: 'node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-data-opens-dexie',
      comment: 'One place writes the projection, so that it can be rebuilt from the journal.',
      severity: 'error',
      from: { pathNot: ['^renderer/data/', TESTS] },
      to: { path: 'node_modules/dexie(-react-hooks)?/' },
    },
    {
      name: 'only-charts-import-recharts',
      comment: 'The charts are the one door to their library.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|cli)/', pathNot: '^renderer/ui/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'features-stand-apart',
      comment: 'Features meet in renderer/app.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-is-plain',
      comment: 'A control that knows no domain can be used for all of it.',
      severity: 'error',
      from: { path: '^renderer/ui/', pathNot: TESTS },
      to: { path: '^renderer/(features|data|app|state)/' },
    },
    {
      name: 'no-test-libraries-in-the-app',
      comment: 'What tests need is not shipped.',
      severity: 'error',
      from: {
        path: '^(shared|electron|renderer|cli)/',
        pathNot: TESTS,
      },
      to: {
        path: 'node_modules/(vitest|fast-check|fake-indexeddb|happy-dom|axe-core|playwright|@playwright)/',
      },
    },
    {
      name: 'no-one-imports-tests',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'no-circles',
      comment: 'Of two that need each other, neither can be read alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'Import a thing from where it is.',
      severity: 'error',
      from: {},
      to: { path: '^[^.].*(^|/)index\\.[cm]?[jt]sx?$', pathNot: 'node_modules/' },
    },
    {
      name: 'no-folders-without-a-meaning',
      comment: 'utils, helpers and types say nothing: name the folder after what is in it.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|types|common|misc)/',
        pathNot: 'node_modules/',
      },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist)/' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
    parser: 'tsc',
  },
};
