import type { JournalCondition } from '#shared/ipc/channels.ts';
import { SCHEMA_VERSION, type Head } from '#shared/journal/entry.ts';
import { chainedAfter, headAfter, isSameHead } from '#shared/journal/hash-chain.ts';
import { ok, refused } from '#shared/result.ts';
import { sentenceOf } from './file-system.ts';
import type { Lock } from './folder-lock.ts';
import { writeGeneration, type Generation } from './generation.ts';
import type { JournalOptions } from './journal-options.ts';
import type { Journal } from './journal.ts';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import { readPage } from './read-page.ts';
import type { Scan } from './scan-segments.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { createSnapshots } from './snapshots.ts';
import { verifyOnDisk } from './verify-on-disk.ts';

type Parts = {
  readonly options: JournalOptions;
  readonly folder: string;
  readonly scan: Scan;
  readonly generation: Generation;
  /** Why it may not be written, beside a broken chain. */
  readonly readOnly: string | null;
  readonly lock: Lock | null;
  /** The newest one that holds. */
  readonly snapshot: Head | null;
};

/** Puts a journal together from what was found in its folder. */
export function createJournal(parts: Parts): Journal {
  const { options, folder, scan, lock } = parts;
  const { files, codec, entryLimit } = options;
  const { segments } = scan;
  const writer = createSegmentWriter(files, folder, segments, options.segmentBytes);
  const inTurn = oneAtATime();
  let { generation } = parts;
  let head: Head = scan.head;

  const read = (after: number) => readPage(files, folder, segments, after);
  const snapshots = createSnapshots(options, folder, {
    generation: generation.generation,
    headSeq: head.seq,
    newest: parts.snapshot,
    readJournal: read,
  });
  const condition = conditionOf(scan);
  const closedTo = condition.kind === 'broken' ? brokenSentence(condition) : parts.readOnly;
  const readOnlyBecause = (): string | null => closedTo ?? writer.stoppedBecause();

  return {
    describe: () => ({
      generation: generation.generation,
      head,
      condition,
      writable: readOnlyBecause() === null,
      snapshot: snapshots.newest(),
    }),

    append: (draft, on) =>
      inTurn(async () => {
        const because = readOnlyBecause();
        if (because !== null) return refused({ kind: 'read-only', because });
        if (!isSameHead(on, head)) return refused({ kind: 'stale-head', head });

        const { entry, line } = chainedAfter(head, draft, codec);
        const bytes = codec.encode(line);
        if (bytes.length > entryLimit) {
          return refused({ kind: 'too-large', bytes: bytes.length, limit: entryLimit });
        }
        if (generation.schemaVersion < SCHEMA_VERSION) {
          try {
            generation = await writeGeneration(files, folder, generation.generation);
          } catch (error) {
            const detail = sentenceOf(error);
            return refused({ kind: 'not-saved', because: 'io-error', detail });
          }
        }
        const written = await writer.write(bytes);
        if (!written.ok) return written;
        head = headAfter(entry);
        snapshots.appended(head, bytes.length);
        return ok(entry);
      }),

    read,
    readSnapshot: snapshots.read,
    verify: () =>
      inTurn(async () =>
        scan.broken === null
          ? verifyOnDisk(files, folder, segments, head, codec)
          : { entries: head.seq, head, broken: scan.broken },
      ),
    settled: snapshots.settled,

    async close() {
      await inTurn(() => writer.close());
      await snapshots.settled();
      await lock?.release();
    },
  };
}

function conditionOf({ broken, tail }: Scan): JournalCondition {
  if (broken !== null) return { kind: 'broken', ...broken };
  return tail.kind === 'torn' ? { kind: 'torn-tail-cut', bytes: tail.bytes } : { kind: 'whole' };
}

const brokenSentence = ({ seq, file, problem }: { seq: number; file: string; problem: string }) =>
  `The journal does not hold at entry ${seq} (${file}): ${problem} It can be read and not written.`;
