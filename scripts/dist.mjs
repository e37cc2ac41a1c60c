import { buildApp } from './bundles.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { SHIPPED_VERSION } from './official-runtime.mjs';
import { packageWith } from './package-app.mjs';
import { tellFailures, ToldFailure } from './told-failure.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

await tellFailures(async () => {
  const runtime = await electronRuntime(say);
  if (runtime.source === 'fallback' || runtime.version !== SHIPPED_VERSION) {
    throw new ToldFailure(
      `Nothing was packaged for users: this is Electron ${runtime.version}, and what users get is ` +
        `Electron ${SHIPPED_VERSION}, which still receives security fixes. Run npm run dist where ` +
        'its release page can be reached.',
    );
  }
  await buildApp('release');
  await packageWith('release', runtime, null);
});
