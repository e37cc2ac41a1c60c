import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureChain } from './chain.ts';
import { measureCommand } from './command.ts';
import { measureDecide } from './decide.ts';
import { measureDiscovery } from './discovery.ts';
import { measureDueList } from './due-list.ts';
import { measureImport } from './import.ts';
import type { Finding } from './measure.ts';
import { placesFrom, type Places } from './places.ts';
import { measureStart } from './start.ts';
import { tableOf } from './table.ts';

type Measurement = (places: Places) => readonly Finding[] | Promise<readonly Finding[]>;

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  start: measureStart,
  import: measureImport,
  command: measureCommand,
  decide: measureDecide,
  due: measureDueList,
  discovery: measureDiscovery,
  chain: measureChain,
};

/** Names on the command line choose what is measured; none means all. */
const wanted = process.argv.slice(2);
const places = placesFrom(process.env);
const load: Record<string, readonly number[]> = {};
const findings: Finding[] = [];

for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`Measuring: ${name}\n`);
  load[name] = loadavg();
  findings.push(...(await measure(places)));
}

const [processor] = cpus();
const machine = {
  processor: processor?.model ?? 'unknown',
  processors: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
  /** One, five and fifteen minutes, when each measurement began: above the processors it waits. */
  load,
};
const at = new Date().toISOString();
mkdirSync(places.results, { recursive: true });
const file = join(places.results, `${at.replaceAll(':', '-')}.json`);
writeFileSync(file, `${JSON.stringify({ at, machine, findings }, null, 2)}\n`);

process.stdout.write(`${tableOf(findings)}\n\n`);
const loads = Object.entries(load).map(([name, [minute = 0]]) => `${name} ${minute.toFixed(1)}`);
process.stdout.write(
  `Load of ${cpus().length} processors: ${loads.join(', ')}.\nWritten to ${file}\n`,
);
