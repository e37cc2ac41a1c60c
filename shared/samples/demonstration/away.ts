import { answerAbsence, keepForecast, planAbsence } from '#shared/commands/absences.ts';
import { addAsset } from '#shared/commands/assets.ts';
import type { Instant } from '#shared/domain/time.ts';
import { habitsOf } from '#shared/rules/absence-habits.ts';
import { linesToKeep, outlookOf } from '#shared/rules/absence-outlook.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { calendarInUtc } from '#shared/rules/operator-calendar.ts';
import type { Act, Play } from './stage.ts';

const BEGAN = 12;
const NOTE = 'Two days by the sea, no network';

/** What chores keep, and a short trip that is over: its forecast was kept, and held against it. */
export const awayActs = (): readonly Act[] => [
  asset(61, 'host', 'search-2', 'search', null),
  asset(60, 'domain', 'vellamo-care.example', 'storefront', 83, -30),
  asset(21, 'certificate', 'ward network', 'infusion-gateway', 11),
  {
    ago: { d: BEGAN, h: 6 },
    play: (play) => play.run(planAbsence, { from: play.day(-11), to: play.day(-10), note: NOTE }),
  },
  {
    ago: { d: BEGAN, h: 5 },
    play: (play) => play.run(keepForecast, { id: tripOf(play).id, lines: [...forecastOf(play)] }),
  },
  // Nothing came up in those two days, as the log says, too.
  {
    ago: { d: 9, h: 8 },
    play: (play) => {
      const { forecast, id } = tripOf(play);
      const asked = (forecast ?? []).filter(({ probability }) => probability !== null);
      play.run(answerAbsence, {
        id,
        outcomes: asked.map(({ about }) => ({ about, happened: false })),
      });
    },
  },
];

const asset = (
  d: number,
  kind: 'certificate' | 'domain' | 'host',
  name: string,
  service: string,
  endsIn: number | null,
  renewSeenOn: number | null = null,
): Act => ({
  ago: { d },
  play: (play) =>
    play.run(addAsset, {
      kind,
      name,
      serviceId: play.service(service).id,
      expiresOn: endsIn === null ? null : play.day(endsIn),
      autoRenewSeenOn: renewSeenOn === null ? null : play.day(renewSeenOn),
    }),
});

function tripOf({ log }: Play) {
  const trip = log.rows('absences').find(({ note }) => note === NOTE);
  if (!trip) throw new Error('The demonstration has no trip yet');
  return trip;
}

/** What the forecast said when the trip was planned, from what was logged by then. */
function forecastOf(play: Play) {
  const { log } = play;
  const entries = log.rows('choreEntries');
  const dayOf = (at: Instant) => calendarInUtc(at).today;
  const courses = log
    .rows('chores')
    .filter(({ retiredAt }) => retiredAt === null)
    .map((chore) =>
      choreCourse(
        chore,
        entries.filter(({ choreId }) => choreId === chore.id),
      ),
    );
  const { expectations } = outlookOf(
    {
      courses,
      entries,
      assets: log.rows('assets'),
      habits: habitsOf(log.rows('littleThings')),
      incidents: [],
    },
    tripOf(play),
    dayOf(play.ago({ d: BEGAN })),
    dayOf,
  );
  return linesToKeep(expectations);
}
