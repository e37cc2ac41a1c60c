import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inverses } from '#shared/journal/change.ts';
import { EMPTY_HEAD, SCHEMA_VERSION, type JournalEntry } from '#shared/journal/entry.ts';
import { applyEntry, emptyTables, upcast } from '#shared/journal/replay.ts';
import { readSegment } from '#shared/journal/verify.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { nodeCodec } from './node-codec.ts';

/** Written by the console of schema 1: chores added, done, done for good, undone, moved, removed. */
const file = new URL('fixtures/schema-1.jsonl', import.meta.url);
const bytes = readFileSync(file);
const entries = bytes
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as JournalEntry);

describe('a journal of schema 1', () => {
  it('[J5] is intact as it was written, and replays into rows of the present schema', () => {
    const reading = readSegment(EMPTY_HEAD, { file: 'schema-1.jsonl', bytes }, nodeCodec);
    expect(reading).toMatchObject({
      broken: null,
      schemaVersion: 1,
      head: { seq: entries.length },
    });
    expect(SCHEMA_VERSION).toBeGreaterThan(1);

    const tables = emptyTables();
    for (const entry of entries) applyEntry(tables, entry);
    const courses = [...tables.chores.values()].map((chore) =>
      choreCourse(
        chore,
        [...tables.choreEntries.values()].filter(({ choreId }) => choreId === chore.id),
      ),
    );
    expect(courses.map(({ chore, isOver, open }) => [chore.title, isOver, open[0]?.key])).toEqual([
      ['Rotate WAF rules', 0, '2026-03-16'],
      ['Renew TLS', 1, undefined],
    ]);
    expect([...tables.choreEntries.values()]).toMatchObject([
      { kind: 'done', occurrence: '2026-03-05', at: Date.UTC(2026, 2, 5, 9), on: '2026-03-05' },
    ]);
  });

  it('[J6] is taken back entry by entry to empty tables', () => {
    const tables = emptyTables();
    for (const entry of entries) applyEntry(tables, entry);
    for (const entry of entries.toReversed()) {
      const { changes, schemaVersion } = upcast(entry);
      applyEntry(tables, { ...entry, schemaVersion, changes: inverses(changes) });
    }
    expect(tables).toEqual(emptyTables());
  });
});
