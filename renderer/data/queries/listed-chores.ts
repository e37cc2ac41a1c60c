import type { ListedChore } from '#shared/exporters/chore-table.ts';
import type { Instant } from '#shared/domain/time.ts';
import { firstDue } from '#shared/rules/chore-course.ts';
import { choreState } from '#shared/rules/chore-state.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { LogDatabase } from '../database.ts';

/** Every chore that is still kept, with what is next of it at a moment, the most urgent first. */
export async function readListedChores(
  db: LogDatabase,
  now: Instant,
  zone: string,
): Promise<readonly ListedChore[]> {
  const calendar = calendarAt(now, zone);
  const [courses, services, assets] = await Promise.all([
    db.choreCourses.toArray(),
    db.services.toArray(),
    db.assets.toArray(),
  ]);
  const nameOf = new Map<string, string>(
    [...services, ...assets].map(({ id, name }) => [id, name]),
  );
  return courses
    .filter(({ chore }) => chore.retiredAt === null)
    .map((course) => {
      const { chore, last } = course;
      const state = choreState(course, now, calendar);
      const asked = 'occurrence' in state ? state : null;
      return {
        chore,
        state: state.kind,
        serviceName: nameOf.get(chore.serviceId ?? '') ?? null,
        assetName: nameOf.get(chore.assetId ?? '') ?? null,
        occurrence: asked?.occurrence.key ?? null,
        due: asked?.due.key ?? null,
        lastDoneOn: last?.on ?? null,
        first: firstDue(course)?.day ?? '9999',
      };
    })
    .toSorted((one, other) =>
      one.first === other.first
        ? one.chore.title.localeCompare(other.chore.title, 'en')
        : one.first < other.first
          ? -1
          : 1,
    );
}
