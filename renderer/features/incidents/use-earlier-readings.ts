import { useState } from 'react';
import type { TimelineLine } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { readEntry } from '#renderer/data/journal-port.ts';
import { useLog } from '#renderer/data/log-context.ts';
import type { EarlierReading } from './timeline-entry.tsx';

export type EarlierReadings = ReadonlyMap<string, readonly EarlierReading[]>;

const NONE: EarlierReadings = new Map();

/**
 * What lines said before they were corrected, read from the journal when it is asked for: it is
 * needed rarely, and the rows do not carry it.
 */
export function useEarlierReadings(
  incidentId: string,
  since: Instant,
): {
  readonly earlier: EarlierReadings;
  readonly state: 'hidden' | 'reading' | 'shown';
  readonly toggle: () => void;
} {
  const { db, journal } = useLog();
  const [read, setRead] = useState<EarlierReadings | 'reading' | null>(null);

  const show = async (): Promise<void> => {
    setRead('reading');
    const headers = await db.entries
      .orderBy('seq')
      .reverse()
      .until(({ at }) => at < since)
      .filter(({ command }) => command === 'timeline.correct')
      .toArray();
    const entries = await Promise.all(headers.map(({ seq }) => readEntry(journal, seq)));
    setRead(
      readingsIn(
        entries.filter((entry) => entry !== null),
        incidentId,
      ),
    );
  };

  return {
    earlier: read === null || read === 'reading' ? NONE : read,
    state: read === null ? 'hidden' : read === 'reading' ? 'reading' : 'shown',
    toggle: () => {
      if (read === null) void show();
      else setRead(null);
    },
  };
}

/** The readings that corrections replaced, by line; the newest first, as the entries come. */
export function readingsIn(
  entries: readonly Pick<JournalEntry, 'changes'>[],
  incidentId: string,
): EarlierReadings {
  const readings = new Map<string, EarlierReading[]>();
  for (const { changes } of entries) {
    for (const change of changes) {
      if (change.table !== 'timelineLines' || change.before === null) continue;
      const before: TimelineLine = change.before;
      if (before.incidentId !== incidentId) continue;
      const known = readings.get(before.id);
      if (known) known.push(before);
      else readings.set(before.id, [before]);
    }
  }
  return readings;
}
