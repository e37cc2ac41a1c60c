import { useCallback, useEffect, useReducer, useRef } from 'react';
import { certificateBlocks, isKeyAlone } from '#shared/importers/certificate-blocks.ts';
import { certificatesRead } from '#shared/importers/certificates.ts';
import type { ImportedFile } from '#shared/importers/report.ts';
import type { ReadingDay, UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { proposeArtifact } from '#shared/importers/propose-artifact.ts';
import { type OfferedFile, useImportDoor } from '#renderer/app/import-door.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { readFile } from '#renderer/data/read-file.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { type Assignment, proposedAssignment } from './assignment.ts';
import { type ImportItem, type ItemState, memoryKey, type UpkeepChoice } from './import-item.ts';
import { queueAfter } from './import-queue.ts';
import { firstChoice } from './upkeep-choice.ts';
import { readImportLog, type ImportLog } from './use-import-log.ts';

export type ImportQueue = {
  readonly items: readonly ImportItem[];
  readonly assign: (key: string, assignment: Assignment) => void;
  readonly choose: (key: string, chosen: UpkeepChoice) => void;
  /** Stops the reading of a file, or leaves out what was read. */
  readonly leaveOut: (key: string) => void;
  /** Stops whatever is still being read: the panel is closing. */
  readonly stopAll: () => void;
};

const NONE: readonly ImportItem[] = [];

/** Takes what was offered, reads it one file after the other, and proposes where it belongs. */
export function useImportQueue(): ImportQueue {
  const { db, circumstances } = useLog();
  const bridge = useBridge();
  const zone = zoneName(useZone());
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
      const now = circumstances.now();
      const day = { now, today: calendarAt(now, zone).today, zone };
      turn.current = turn.current.then(() => readOne(file, stop.signal, show, { bridge, day, db }));
    }
  }, [waiting, take, db, bridge, circumstances, zone]);

  return {
    items,
    assign: useCallback((key, assignment) => act({ kind: 'assign', key, assignment }), []),
    choose: useCallback((key, chosen) => act({ kind: 'choose', key, chosen }), []),
    leaveOut: useCallback((key) => {
      stops.current.get(key)?.abort();
      act({ kind: 'leave-out', key });
    }, []),
    stopAll: useCallback(() => {
      for (const stop of stops.current.values()) stop.abort();
    }, []),
  };
}

type Around = {
  readonly bridge: Pick<Bridge, 'readCertificates'>;
  readonly day: ReadingDay;
  readonly db: LogDatabase;
};

async function readOne(
  file: OfferedFile,
  signal: AbortSignal,
  show: (state: ItemState) => void,
  { bridge, day, db }: Around,
): Promise<void> {
  if (signal.aborted) return;
  const content = await file.read();
  if (!content.ok) {
    show({ kind: 'unreadable', sentence: content.refusal.sentence });
    return;
  }
  const bytes = content.value.length;
  show({ kind: 'reading', step: 'reading', bytes });
  const certificates = await readCertificates(content.value, bridge, day);
  if (certificates !== null) {
    if (!signal.aborted) show(certificates);
    return;
  }
  const read = await readFile(
    { name: file.name, bytes: content.value, day },
    { signal, onStep: (step) => show({ kind: 'reading', step, bytes }) },
  );
  if (read.ok) {
    const log = await readImportLog(db);
    show(readState(read.value.file, read.value.sha256, file.name, { ...log, day }));
  } else if (read.refusal.kind === 'unreadable') {
    show({ kind: 'failed', problems: read.refusal.problems, of: read.refusal.of });
  }
}

/** Certificates are taken apart here, so that a key beside them goes nowhere, and read by the main process. */
async function readCertificates(
  bytes: Uint8Array,
  bridge: Around['bridge'],
  day: ReadingDay,
): Promise<ItemState | null> {
  const file = certificateBlocks(bytes);
  if (file === null) return null;
  if (isKeyAlone(file)) return { kind: 'failed', problems: [], of: 'private-key' };
  const blocks = file.blocks.map((block) => block.bytes);
  const answer = blocks.length === 0 ? null : await bridge.readCertificates({ blocks });
  if (answer?.ok === false) {
    const problem = {
      path: '$',
      expected: 'certificates of a usual size and number',
      found: 'others',
    };
    return { kind: 'failed', problems: [problem], of: 'upkeep' };
  }
  const read = certificatesRead(file, answer?.value ?? [], day);
  if (!read.ok) return { kind: 'failed', problems: read.refusal, of: 'upkeep' };
  const sha256 = read.value.deadlines.map(({ certificate }) => certificate?.sha256).join();
  return upkeepState(read.value, sha256, day);
}

const upkeepState = (file: UpkeepFile, sha256: string, { today }: ReadingDay): ItemState => ({
  kind: 'upkeep',
  file,
  sha256,
  chosen: firstChoice(file, today),
});

function readState(
  file: ImportedFile | UpkeepFile,
  sha256: string,
  fileName: string,
  log: ImportLog & { readonly day: ReadingDay },
): ItemState {
  if ('chores' in file) return upkeepState(file, sha256, log.day);
  if (file.format === 'kev' || file.format === 'epss') return { kind: 'feed', feed: file, sha256 };
  const memory = log.memories.find(({ id }) => id === memoryKey(file));
  const proposal = proposeArtifact(file, fileName);
  const assignment = proposedAssignment(
    { ...proposal, remembered: memory?.serviceId ?? null },
    log,
  );
  return { kind: 'report', report: file, sha256, assignment };
}
