import { runChecks } from './checks.mjs';
import { tellFailures } from './told-failure.mjs';

await tellFailures(async () => {
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
});
