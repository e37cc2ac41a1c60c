#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

// Node 20 cannot run TypeScript: `npm ci` builds this bundle by the root's `prepare` script.
const bundle = join(import.meta.dirname, '..', 'build', 'cli', 'lightkeeper.js');

if (existsSync(bundle)) {
  await import(pathToFileURL(bundle).href);
} else {
  process.stderr.write('lightkeeper is not built yet: run "npm ci" or "npm run build" first.\n');
  process.exitCode = 2;
}
