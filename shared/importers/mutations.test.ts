import { describe, expect, it } from 'vitest';
import { mutatedBytes, mutatedValue, seeded } from '#shared/samples/mutations.ts';
import { CYCLONEDX_XML } from '#shared/samples/cyclonedx-xml-sample.ts';
import { EPSS_CSV, KEV_CSV } from '#shared/samples/feed-samples.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { readImport, readImportText } from './read-import.ts';

const tools = {
  decode: (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  gunzip: null,
};
const texts: readonly (readonly [string, string])[] = [
  ...Object.entries(REPORTS).map(([name, value]) => [name, JSON.stringify(value)] as const),
  ['cyclonedx xml', CYCLONEDX_XML],
  ['kev csv', KEV_CSV],
  ['epss csv', EPSS_CSV],
];
/** LIGHTKEEPER_MUTATIONS asks for more than on every change. */
const RUNS = Number(process.env['LIGHTKEEPER_MUTATIONS'] ?? 10_000);

/** All or nothing: a file that was read, or problems that each say where and what. */
function check(answer: ReturnType<typeof readImport>): void {
  if (answer.ok) {
    if (!('scans' in answer.value)) return;
    for (const { findings } of answer.value.scans) {
      for (const { ids } of findings)
        if (ids.length === 0) throw new Error('a finding without ids');
    }
    return;
  }
  if (answer.refusal.length === 0) throw new Error('a refusal without a problem');
  for (const { expected, found, path } of answer.refusal) {
    if (expected === '' || found === '' || path === '') throw new Error('an empty problem');
  }
}

describe('mutated reports', () => {
  it.each(texts)(
    `[IM29] ${RUNS} byte mutations of %s are read or refused, and never throw`,
    (name, text) => {
      const next = seeded(name.length);
      const original = new TextEncoder().encode(text);
      let slowest = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const bytes = mutatedBytes(original, next);
        const before = process.cpuUsage();
        check(readImport({ name, bytes }, tools));
        const { system, user } = process.cpuUsage(before);
        slowest = Math.max(slowest, (user + system) / 1_000);
      }
      // 50 ms of computing per kilobyte, with room for one collection of garbage.
      expect(slowest).toBeLessThan(250);
    },
    120_000 + RUNS * 10,
  );

  it.each(Object.entries(REPORTS))(
    '[IM30] 2,000 values of %s replaced by others are read or refused, and never throw',
    (name, report) => {
      const next = seeded(name.length + 1_000);
      for (let run = 0; run < 2_000; run += 1) {
        check(readImportText(JSON.stringify(mutatedValue(report, next))));
      }
    },
    120_000,
  );
});
