import type { z } from 'zod';
import { completeChore } from '#shared/commands/chore-entries.ts';
import { addChore } from '#shared/commands/chores.ts';
import type { Act } from './stage.ts';

/** Upkeep that has been kept for weeks: gaps to forecast an absence from. */
export const recurringActs = (): readonly Act[] => [
  ...kept(
    'Free space on the search disks',
    [41, 36, 29, 24, 17, 13, 6],
    {
      kind: 'reactive',
      schedule: { kind: 'rolling', every: 7, unit: 'day', first: '2026-01-01' },
      consequence: 'Search stops indexing, and new orders are not found.',
      steps:
        '1. Look at the fullest node in the storage dashboard\n2. Drop indices older than 30 days',
      contact: 'the platform channel',
    },
    10,
  ),
  ...kept('Remove leavers from admins', [43, 36, 29, 22, 15, 8], {
    schedule: { kind: 'rolling', every: 14, unit: 'day', first: '2026-01-01' },
    consequence: 'Somebody who left can still change grants.',
    onlyYou: true,
    minutes: 15,
  }),
  ...kept('Read the backup report', [33, 26, 12, 5], {
    schedule: { kind: 'rolling', every: 9, unit: 'day', first: '2026-01-01' },
    minutes: 5,
  }),
  {
    ago: { d: 20 },
    play: (play) =>
      play.run(addChore, {
        title: 'Renew the certificate of the ward network',
        kind: 'deadline',
        schedule: { kind: 'once', due: play.day(11) },
        consequence: 'Pumps lose their orders.',
        harm: 1,
        minutes: 20,
        assetId: play.asset('ward network').id,
        today: play.day(-20),
      }),
  },
];

type Words = Omit<z.input<typeof addChore.input>, 'title' | 'today'>;

/** A chore that was begun a day before its first time, and done on each of these days ago. */
function kept(
  title: string,
  daysAgo: readonly number[],
  words: Words,
  minutes: number | null = null,
): readonly Act[] {
  const began = (daysAgo[0] ?? 0) + 1;
  return [
    {
      ago: { d: began },
      play: (play) => {
        const first = play.day(-began + 1);
        const { schedule } = words;
        play.run(addChore, {
          ...words,
          title,
          schedule: schedule.kind === 'rolling' ? { ...schedule, first } : schedule,
          today: play.day(-began),
        });
      },
    },
    ...daysAgo.map((d): Act => ({
      ago: { d, m: -30 },
      play: (play) =>
        play.run(completeChore, { id: play.chore(title).id, on: play.today, minutes }),
    })),
  ];
}
