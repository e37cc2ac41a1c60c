import { completeChore } from '#shared/commands/chore-entries.ts';
import { addChore } from '#shared/commands/chores.ts';
import type { Act, Ago } from './stage.ts';

/** Upkeep that keeps no control. */
export const choreActs = (): readonly Act[] => [
  chore({ d: 8 }, 'Prune the invoice queue', 'billing-worker', -1, {
    ...{ minutes: 5, consequence: 'Invoices go out late, and then not at all.' },
  }),
  chore({ d: 6 }, 'Renew TLS: infusion-gateway', 'infusion-gateway', 0, {
    ...{ minutes: 20, consequence: 'Pumps refuse the gateway, and orders are typed by hand.' },
  }),
  chore({ d: 5 }, 'Patch the build runners', null, 6, { minutes: 45 }),
  chore({ d: 5, m: -4 }, 'Walk through the depot failover', 'order-router', 13, {
    ...{ minutes: 30, consequence: 'Nobody knows whether the second depot takes over.' },
  }),
  chore({ d: 4 }, 'Clear old ward badges', 'identity', -2),
  {
    ago: { d: 2, h: 3 },
    play: (play) =>
      play.run(completeChore, { id: play.chore('Clear old ward badges').id, on: play.today }),
  },
];

const chore = (
  ago: Ago,
  title: string,
  service: string | null,
  dueIn: number,
  more: { readonly minutes?: number; readonly consequence?: string } = {},
): Act => ({
  ago,
  play: (play) =>
    play.run(addChore, {
      title,
      ...more,
      serviceId: service === null ? null : play.service(service).id,
      schedule: { kind: 'once', due: play.day(dueIn) },
      today: play.today,
    }),
});
