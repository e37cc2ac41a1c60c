import { describe, expect, it } from 'vitest';
import { calendarDay as day } from '#shared/domain/time.ts';
import { anAbsence } from '#shared/samples/upkeep-builders.ts';
import { coming, dayOfTrip, isAway, tripLength, tripStanding } from './absence-trip.ts';

const trip = anAbsence({ from: day('2026-05-15'), to: day('2026-05-28') });

describe('a trip', () => {
  it('[AW13] holds both of its ends, and is one day long at least', () => {
    expect(tripLength(trip)).toBe(14);
    expect(tripLength({ from: day('2026-05-15'), to: day('2026-05-15') })).toBe(1);
    expect(dayOfTrip(trip, day('2026-05-15'))).toBe(1);
    // Over the night on which clocks change as well: days have no hours.
    expect(tripLength({ from: day('2026-03-28'), to: day('2026-03-30') })).toBe(3);
  });

  it('[AW14] is on from its first day to its last, and is away from nagging for as long', () => {
    const days = ['2026-05-14', '2026-05-15', '2026-05-28', '2026-05-29'].map(day);
    expect(days.map((today) => tripStanding(trip, today))).toEqual([
      ...['planned', 'on', 'on', 'over'],
    ]);
    expect(days.map((today) => isAway([trip], today))).toEqual([false, true, true, false]);
    expect(isAway([], day('2026-05-20'))).toBe(false);
  });

  it('[AW14] is the one that is on, else the next one, and none once all are over', () => {
    const later = anAbsence({ from: day('2026-08-01'), to: day('2026-08-09') });
    expect(coming([later, trip], day('2026-05-20'))).toBe(trip);
    expect(coming([later, trip], day('2026-05-29'))).toBe(later);
    expect(coming([later, trip], day('2026-09-01'))).toBeNull();
  });
});
