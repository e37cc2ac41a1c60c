import { packVariants } from './package-app.mjs';
import { tellFailures } from './told-failure.mjs';

const wanted = process.argv.slice(2);

await tellFailures(async () => {
  const programs = await packVariants(wanted.includes('--all') ? ['release', 'twin'] : ['release']);
  for (const program of programs) process.stdout.write(`${program}\n`);
});
