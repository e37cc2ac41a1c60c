import type { ChoreEntry } from '#shared/domain/chore.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { choreLine, type ChoreLine } from '#shared/rules/chore-list.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

export type ChoreRead = {
  readonly course: ChoreCourse;
  readonly line: ChoreLine;
  /** Newest first. */
  readonly entries: readonly ChoreEntry[];
};

/** One chore with its entries, at this minute; `null`: it is gone. */
export function useChore(id: ChoreId): Live<ChoreRead | null> {
  const now = useNow();
  const zone = zoneName(useZone());
  return useLive(
    async (db) => {
      const [course, services, acceptances, entries] = await Promise.all([
        db.choreCourses.get(id),
        db.services.toArray(),
        db.riskAcceptances.where('expiresAt').above(now).toArray(),
        db.choreEntries.where('choreId').equals(id).toArray(),
      ]);
      if (course === undefined) return null;
      return {
        course,
        line: choreLine(course, { services, acceptances }, now, calendarAt(now, zone)),
        entries: entries.toSorted(
          (one, other) => other.at - one.at || (one.id < other.id ? 1 : -1),
        ),
      };
    },
    [id, now, zone],
  );
}
