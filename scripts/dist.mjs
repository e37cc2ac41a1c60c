import { buildApp } from './bundles.mjs';
import { distributionRefusal } from './distribution-refusal.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packageWith } from './package-app.mjs';
import { tellFailures, ToldFailure } from './told-failure.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

await tellFailures(async () => {
  const runtime = await electronRuntime(say);
  const refusal = distributionRefusal(runtime);
  if (refusal !== null) throw new ToldFailure(refusal);
  await buildApp('release');
  await packageWith('release', runtime, null);
});
