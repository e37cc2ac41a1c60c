import { completeChore } from '#shared/commands/chore-entries.ts';
import { addChore } from '#shared/commands/chores.ts';
import { setLateChores } from '#shared/commands/incidents.ts';
import { logLittleThing } from '#shared/commands/little-things.ts';
import type { Act, Ago } from './stage.ts';

const ARCHIVE = 'Archive closed bookings';
const DOMAIN = 'Renew the domain of the storefront';

/** Work that toil is held against, and upkeep of which the log can say what it was good for. */
export const toilActs = (): readonly Act[] => [
  ...[53, 46, 39, 32, 25, 18].map((d) => projectWork({ d, h: 7 }, 0, 30 + d)),
  ...[13, 12, 11, 10, 9, 6, 5, 4, 3, 2].map((d) => projectWork({ d, h: 7 }, d, 150 + d)),
  added(ARCHIVE, { d: 72 }, { kind: 'rolling', every: 10, unit: 'day', fromNow: -71 }),
  // Late by nine days, until the nightly run held its lock into the morning.
  ...[71, 62, 52, 43, 33, 12, 3].map((d) => done(ARCHIVE, { d, h: 5 }, d === 52 ? null : 25)),
  {
    ago: { d: 12, h: 20 },
    play: (play) =>
      play.run(setLateChores, {
        id: play.incident('Bookings wait for the nightly run').id,
        choreIds: [play.chore(ARCHIVE).id],
      }),
  },
  added(DOMAIN, { d: 40 }, { kind: 'once', fromNow: 8 }),
  done(DOMAIN, { d: 5, h: 4 }, 15),
  done('Read the backup report', { d: 5, h: 3 }, 5, 'A backup of the ledger that had stopped'),
];

const PROJECTS = [
  'Wrote the roll-out check for checkout',
  'Moved the search index to the new disks',
  'Built the restore test into the pipeline',
];

const projectWork = (ago: Ago, which: number, minutes: number): Act => ({
  ago,
  play: (play) =>
    play.run(logLittleThing, {
      text: PROJECTS[which % PROJECTS.length] ?? '',
      ...{ minutes, work: 'project', on: play.today },
    }),
});

type Due =
  | { readonly kind: 'once'; readonly fromNow: number }
  | { readonly kind: 'rolling'; every: number; unit: 'day'; readonly fromNow: number };

const added = (title: string, ago: Ago, { fromNow, ...due }: Due): Act => ({
  ago,
  play: (play) =>
    play.run(addChore, {
      title,
      kind: due.kind === 'once' ? 'deadline' : 'preventive',
      schedule:
        due.kind === 'once'
          ? { kind: 'once', due: play.day(fromNow) }
          : { ...due, first: play.day(fromNow) },
      today: play.today,
    }),
});

const done = (
  title: string,
  ago: Ago,
  minutes: number | null,
  prevented: string | null = null,
): Act => ({
  ago,
  play: (play) =>
    play.run(completeChore, {
      ...{ id: play.chore(title).id, on: play.today, minutes, prevented },
      // Beside the one that answered it, where it was done once more on the same day.
      ...(prevented === null ? {} : { occurrence: null }),
    }),
});
