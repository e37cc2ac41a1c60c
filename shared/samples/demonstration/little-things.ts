import { logLittleThing } from '#shared/commands/little-things.ts';
import type { Act, Ago } from './stage.ts';

/** What people did that no chore asked for: one habit, one nuisance, and project work beside it. */
export const littleThingActs = (): readonly Act[] => [
  // About every nine days.
  ...[54, 45, 36, 27, 18, 9].map((d) =>
    thing({ d, h: 2 }, 'Restarted billing-worker', 'billing-worker', 5 + (d % 2)),
  ),
  // Whenever payments fall back.
  ...[47, 33, 31, 12, 1].map((d) =>
    thing({ d, h: 3, m: 20 }, 'Cleared stuck payment retries', 'payments-api', 4),
  ),
  // Twice, a quarter apart.
  ...[95, 4].map((d) => thing({ d, h: 4 }, 'Renewed the licence of the fax gateway', null, 25)),
  ...[40, 26, 19, 5].map((d) => thing({ d, h: 5 }, 'Freed space on search-2', 'search', 10)),
  thing({ h: 2, m: 10 }, 'Explained the sign-out bug to support', null, 9),
  thing({ h: 1, m: 5 }, 'Read the runbook aloud to the second shift', null, 3),
  thing({ m: 40 }, 'Silenced a flapping disk alert', 'search', null),
  ...[50, 43, 37, 29, 22, 15, 8, 1].map((d) =>
    thing({ d, h: 6 }, 'Moved invoices to the new queue', 'billing-worker', 150, 'project'),
  ),
];

const thing = (
  ago: Ago,
  text: string,
  service: string | null,
  minutes: number | null,
  work: 'upkeep' | 'project' = 'upkeep',
): Act => ({
  ago,
  play: (play) =>
    play.run(logLittleThing, {
      text,
      minutes,
      work,
      serviceId: service === null ? null : play.service(service).id,
      on: play.today,
    }),
});
