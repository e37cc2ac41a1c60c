import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ImportedFile } from '#shared/importers/report.ts';
import { proposeArtifact } from '#shared/importers/propose-artifact.ts';
import { type OfferedFile, useImportDoor } from '#renderer/app/import-door.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { readFile } from '#renderer/data/read-file.ts';
import { type Assignment, proposedAssignment } from './assignment.ts';
import { type ImportItem, type ItemState, memoryKey } from './import-item.ts';
import { queueAfter } from './import-queue.ts';
import { readImportLog, type ImportLog } from './use-import-log.ts';

export type ImportQueue = {
  readonly items: readonly ImportItem[];
  readonly assign: (key: string, assignment: Assignment) => void;
  /** Stops the reading of a file, or leaves out what was read. */
  readonly leaveOut: (key: string) => void;
  /** Stops whatever is still being read: the panel is closing. */
  readonly stopAll: () => void;
};

const NONE: readonly ImportItem[] = [];

/** Takes what was offered, reads it one file after the other, and proposes where it belongs. */
export function useImportQueue(): ImportQueue {
  const { db } = useLog();
  const [items, act] = useReducer(queueAfter, NONE);
  const { waiting, take } = useImportDoor();
  const stops = useRef(new Map<string, AbortController>());
  const turn = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  useEffect(() => {
    const offered = take().map((file) => {
      count.current += 1;
      return { key: `file ${String(count.current)}`, file };
    });
    if (offered.length === 0) return;
    act({
      kind: 'add',
      items: offered.map(({ key, file }) => ({
        key,
        name: file.name,
        state: { kind: 'reading', step: 'waiting', bytes: 0 },
      })),
    });
    for (const { key, file } of offered) {
      const stop = new AbortController();
      stops.current.set(key, stop);
      const show = (state: ItemState): void => act({ kind: 'state', key, state });
      turn.current = turn.current.then(() => readOne(file, stop.signal, show, db));
    }
  }, [waiting, take, db]);

  return {
    items,
    assign: useCallback((key, assignment) => act({ kind: 'assign', key, assignment }), []),
    leaveOut: useCallback((key) => {
      stops.current.get(key)?.abort();
      act({ kind: 'leave-out', key });
    }, []),
    stopAll: useCallback(() => {
      for (const stop of stops.current.values()) stop.abort();
    }, []),
  };
}

async function readOne(
  file: OfferedFile,
  signal: AbortSignal,
  show: (state: ItemState) => void,
  db: LogDatabase,
): Promise<void> {
  if (signal.aborted) return;
  const content = await file.read();
  if (!content.ok) {
    show({ kind: 'unreadable', sentence: content.refusal.sentence });
    return;
  }
  const bytes = content.value.length;
  show({ kind: 'reading', step: 'reading', bytes });
  const read = await readFile(
    { name: file.name, bytes: content.value },
    { signal, onStep: (step) => show({ kind: 'reading', step, bytes }) },
  );
  if (read.ok) {
    const log = await readImportLog(db);
    show(readState(read.value.file, read.value.sha256, file.name, log));
  } else if (read.refusal.kind === 'unreadable') {
    show({ kind: 'failed', problems: read.refusal.problems });
  }
}

function readState(
  file: ImportedFile,
  sha256: string,
  fileName: string,
  log: ImportLog,
): ItemState {
  if (file.format === 'kev' || file.format === 'epss') return { kind: 'feed', feed: file, sha256 };
  const memory = log.memories.find(({ id }) => id === memoryKey(file));
  const proposal = proposeArtifact(file, fileName);
  const assignment = proposedAssignment(
    { ...proposal, remembered: memory?.serviceId ?? null },
    log,
  );
  return { kind: 'report', report: file, sha256, assignment };
}
