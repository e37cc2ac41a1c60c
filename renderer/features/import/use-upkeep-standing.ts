import type { UpkeepFile } from '#shared/importers/upkeep-draft.ts';
import { type DeadlineStanding, deadlineStanding } from '#shared/rules/deadline-standing.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';
import { sourceOf } from './upkeep-choice.ts';

export type UpkeepStanding = {
  /** Keys of chores that the log has already. */
  readonly known: ReadonlySet<string>;
  readonly deadlines: ReadonlyMap<string, DeadlineStanding>;
};

/** What of a file is in the log already, and what renews what is there. */
export const useUpkeepStanding = (file: UpkeepFile): Live<UpkeepStanding> =>
  useLive(
    async (db) => {
      const sources = file.chores.map((chore) => sourceOf(file, chore));
      const found = await db.chores.where('source').anyOf(sources).toArray();
      const inLog = new Set(found.map(({ source }) => source));
      const own =
        file.format === 'icalendar'
          ? await db.chores.bulkGet(file.chores.map(({ key }) => key))
          : [];
      const deadlines = new Map<string, DeadlineStanding>();
      for (const draft of file.deadlines) {
        const source = sourceOf(file, draft);
        const bySource = await db.assets.where('source').equals(source).first();
        const byName = await db.assets.where('name').equals(draft.name).toArray();
        const asset =
          bySource ??
          byName.find(({ kind, source: other }) => kind === draft.kind && other === undefined) ??
          null;
        deadlines.set(draft.key, deadlineStanding(draft, asset));
      }
      return {
        deadlines,
        known: new Set(
          file.chores
            .filter((chore, place) => inLog.has(sourceOf(file, chore)) || own[place] !== undefined)
            .map(({ key }) => key),
        ),
      };
    },
    [file],
  );
