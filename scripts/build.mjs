import { buildApp, buildCli } from './bundles.mjs';
import { tellFailures } from './told-failure.mjs';

const wanted = process.argv.slice(2);
const all = wanted.length === 0;

await tellFailures(async () => {
  if (all || wanted.includes('app')) await buildApp('release');
  if (wanted.includes('twin')) await buildApp('twin');
  if (all || wanted.includes('cli')) await buildCli();
});
