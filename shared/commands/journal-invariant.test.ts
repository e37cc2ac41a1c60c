import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, minutes } from '#shared/domain/time.ts';
import {
  applyTo,
  emptyMemoryTables,
  memoryLog,
  type MemoryLog,
} from '#shared/samples/memory-log.ts';
import { ABSENCE_TRIES } from '#shared/samples/random-absences.ts';
import { DECIDING_TRIES } from '#shared/samples/random-deciding.ts';
import { LITTLE_TRIES } from '#shared/samples/random-little-things.ts';
import { LOGGING_TRIES } from '#shared/samples/random-logging.ts';
import { IMPORT_TRIES } from '#shared/samples/random-imports.ts';
import type { Step } from '#shared/samples/random-step.ts';
import { THEN } from '#shared/samples/release-builders.ts';

const TRIES = [
  ...LOGGING_TRIES,
  ...DECIDING_TRIES,
  ...ABSENCE_TRIES,
  ...LITTLE_TRIES,
  ...IMPORT_TRIES,
];

const steps = fc.array(
  fc.record({
    what: fc.nat({ max: 999 }),
    one: fc.nat({ max: 99 }),
    two: fc.nat({ max: 99 }),
  }),
  { maxLength: 40 },
);

const countedIds = (): (() => string) => {
  let count = 0;
  return () => `id-${String((count += 1)).padStart(6, '0')}`;
};

/** Runs the steps; now and then one of the last entries is undone, or an undo redone. */
function logAfter(run: readonly Step[]): MemoryLog {
  const log = memoryLog({ newId: countedIds() });
  run.forEach((step, place) => {
    const now = instant(THEN + minutes(place));
    const entries = log.entries();
    const latest = entries[entries.length - 1 - (step.two % 3)];
    if (step.what % 7 === 0 && latest) log.undo(latest.id, now);
    else TRIES[step.what % TRIES.length]?.(log, step, now);
  });
  return log;
}

/** Services and releases first, so that most steps find something to work on. */
const PRELUDE: readonly Step[] = [2, 2, 4, 4, 4, 6, 6, 8, 8, 9].map((what, place) => ({
  what: what + TRIES.length * (what % 7 === 0 ? 1 : 0),
  one: place,
  two: place,
}));

describe('every command', () => {
  it('[CM1] leaves entries that, applied in order to empty tables, give the tables', () => {
    fc.assert(
      fc.property(steps, (run) => {
        const log = logAfter([...PRELUDE, ...run]);
        const replayed = emptyMemoryTables();
        for (const entry of log.entries()) applyTo(replayed, entry.changes);
        expect(replayed).toEqual(log.tables());
      }),
      { numRuns: 150 },
    );
  });

  it('[UN1] is taken back by undoing the last entry, and done again by undoing the undo', () => {
    let undone = 0;
    fc.assert(
      fc.property(steps, (run) => {
        const log = logAfter([...PRELUDE, ...run]);
        const last = log.entries().at(-1);
        if (!last || last.command.startsWith('entry.')) return;

        const entries = log.entries();
        const before = emptyMemoryTables();
        for (const entry of entries.slice(0, -1)) applyTo(before, entry.changes);
        const after = structuredClone(log.tables());
        const now = instant(last.at + minutes(1));

        const undo = log.undo(last.id, now);
        expect(undo.ok && undo.value?.command).toBe('entry.undo');
        expect(log.tables()).toEqual(before);

        const redo = log.undo(undo.ok && undo.value ? undo.value.id : last.id, now);
        expect(redo.ok && redo.value?.command).toBe('entry.redo');
        expect(log.tables()).toEqual(after);
        undone += 1;
      }),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(20);
  });

  it('[CM2] names a row once in an entry, so that undo compares with what is there', () => {
    fc.assert(
      fc.property(steps, (run) => {
        for (const { changes } of logAfter([...PRELUDE, ...run]).entries()) {
          const rows = changes.map(({ id, table }) => `${table} ${id}`);
          expect(new Set(rows).size).toBe(rows.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[CM3] is tried by these histories, the decision and the import among them', () => {
    const reached = new Set<string>();
    for (const run of fc.sample(steps, { numRuns: 400, seed: 7 })) {
      for (const { command } of logAfter([...PRELUDE, ...run]).entries()) reached.add(command);
    }
    expect([...reached]).toContain('decision.record');
    expect([...reached]).toContain('scan.import');
    expect(reached.size).toBeGreaterThan(TRIES.length - 4);
  });
});
