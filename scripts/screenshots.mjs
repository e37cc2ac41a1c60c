import { buildApp } from './bundles.mjs';
import { provideChromium } from './chromium.mjs';
import { runTool } from './run-program.mjs';
import { tellFailures } from './told-failure.mjs';

/** Pictures of every screen, by Playwright's project of that name. */
await tellFailures(async () => {
  await provideChromium((sentence) => process.stderr.write(`${sentence}\n`));
  await buildApp('twin');
  const args = ['test', '--project=screenshots', ...process.argv.slice(2)];
  const { code } = await runTool('@playwright/test/cli.js', args);
  process.exitCode = code;
});
