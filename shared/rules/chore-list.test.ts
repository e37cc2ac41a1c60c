import { expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { choreList } from './chore-list.ts';
import { calendarAt } from './operator-calendar.ts';
import { aCourse, dueOnce } from './sample-chores.ts';

it('[KC46] a title with signs that reverse or hide text shows them', () => {
  const now = instant(Date.UTC(2026, 4, 14, 8, 48));
  const courses = [aCourse({ title: 'renew \u202Etac', ...dueOnce('2026-05-14') })];
  const list = choreList({ courses, acceptances: [], services: [] }, now, calendarAt(now, 'UTC'));
  expect(list.today.map(({ title }) => title)).toEqual(['renew <U+202E>tac']);
});
