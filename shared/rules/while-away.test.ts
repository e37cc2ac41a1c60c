import { describe, expect, it } from 'vitest';
import { after, days, hours, type Instant } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { calendarInUtc } from './operator-calendar.ts';
import { at, doneOn, weekly } from './sample-chore-states.ts';
import { anAcceptance } from './sample-rows.ts';
import { whileAway } from './while-away.ts';

const chore = weekly();
const course = choreCourse(chore, doneOn(chore, [], at('2026-03-02T09:00')));
const kept = anAcceptance({
  acceptedAt: at('2026-03-01T00:00'),
  expiresAt: at('2026-04-01T00:00'),
  controls: [{ text: 'WAF rules', choreId: chore.id }],
});
const told = (previous: Instant, now: Instant, acceptances = [kept]) =>
  whileAway({ courses: [course], services: [], acceptances }, previous, now, calendarInUtc(now));

describe('what happened while nobody looked', () => {
  it('[KC30] a cover that lapsed is told after any time, once', () => {
    const lapse = at('2026-03-10T00:00');
    expect(told(after(lapse, hours(-1)), after(lapse, hours(1)))?.covers).toMatchObject([
      {
        kind: 'suspended',
        since: lapse,
        because: '“Rotate WAF rules” was due on Mon 9 March 2026',
      },
    ]);
    expect(told(after(lapse, hours(1)), after(lapse, hours(2)))).toBeNull();
    const end = kept.expiresAt;
    expect(told(after(end, hours(-1)), end)?.covers).toMatchObject([
      { kind: 'expired', since: end },
    ]);
  });

  it('[KC31] chores that lapsed are told as one after two days or more, with what they missed', () => {
    const [before, now] = [at('2026-03-08T09:00'), at('2026-04-17T09:00')];
    const away = told(before, now, []);
    expect(away?.lapsed.map(({ title }) => title)).toEqual(['Rotate WAF rules']);
    expect(away?.missedCount).toBe(5);
    expect(told(at('2026-03-09T20:00'), at('2026-03-10T09:00'), [])).toBeNull();
  });

  it('[KC32] a clock that was set back tells nothing, and neither does what lapsed before', () => {
    const now = at('2026-04-17T09:00');
    expect(told(after(now, days(1)), now)).toBeNull();
    expect(told(at('2026-03-20T09:00'), at('2026-03-25T09:00'), [])).toBeNull();
  });
});
