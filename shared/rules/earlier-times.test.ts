import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { earlierLines, earlierTimes, likeLines } from './earlier-times.ts';

const on = (day: string, text: string, minutes: number | null = 5) =>
  aLittleThing({
    id: id(`${day} ${text}`),
    text,
    minutes,
    on: calendarDay(day),
    at: instant(Date.parse(`${day}T09:00:00Z`)),
  });
const things = [
  on('2026-03-02', 'Restarted billing-worker'),
  on('2026-03-11', 'restarted billing worker!', null),
  on('2026-03-19', 'Restarted billing-worker 2'),
  on('2026-03-05', 'Restarted the queue'),
];
const lines = earlierLines(things);
const today = calendarDay('2026-04-25');

describe('what was done before', () => {
  it('[LT40] counts the same words, numbers and signs aside, since the first time, with its minutes', () => {
    expect(earlierTimes('restarted billing-worker', lines, today)).toEqual({
      times: 3,
      days: 54,
      lastOn: '2026-03-19',
      minutes: 10,
      withMinutes: 2,
    });
    expect(earlierTimes('cleaned up', lines, today)).toBeNull();
    expect(earlierTimes(' 12 ', lines, today)).toBeNull();
  });

  it('[LT41] of all that was logged, offers lines that hold what is typed, the most frequent first, and not itself', () => {
    expect(likeLines('restarted', lines, 5)).toEqual([
      'Restarted billing-worker 2',
      'Restarted the queue',
    ]);
    expect(likeLines('billing', lines, 5)).toEqual(['Restarted billing-worker 2']);
    expect(likeLines('restarted the queue', lines, 5)).toEqual([]);
    expect(likeLines('', lines, 5)).toEqual([]);
  });
});
