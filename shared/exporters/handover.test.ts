import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import type { Habit } from '#shared/rules/absence-habits.ts';
import { outlookOf } from '#shared/rules/absence-outlook.ts';
import { calendarInUtc } from '#shared/rules/operator-calendar.ts';
import { choreLine } from '#shared/rules/chore-list.ts';
import { aChoreEntry, aCourse, dueOnce } from '#shared/rules/sample-chores.ts';
import { handoverMarkdown } from './handover.ts';
import { handoverSheet, type HandoverSheet } from './handover-sheet.ts';
import { linesOf, markdownText } from './markdown-text.ts';

const trip = { from: day('2026-05-15'), to: day('2026-05-28') };
const today = day('2026-05-14');
const now = instant(Date.UTC(2026, 4, 14, 9));
const dayOf = (at: number) => day(new Date(at).toISOString().slice(0, 10));

function sheetOf(
  courses: readonly ReturnType<typeof aCourse>[],
  entries: readonly ReturnType<typeof aChoreEntry>[] = [],
  habits: readonly Habit[] = [],
): HandoverSheet {
  const rows = { courses, entries, incidents: [], assets: [], habits };
  return handoverSheet({
    outlook: outlookOf(rows, trip, today, dayOf),
    absence: { ...trip, note: 'On the boat', plannedAt: instant(now - 86_400_000) },
    courses,
    entries,
    lines: courses.map((course) =>
      choreLine(course, { services: [], acceptances: [] }, now, calendarInUtc(now)),
    ),
    today,
  });
}

const queue = aCourse({
  title: 'Prune the invoice queue',
  consequence: 'Invoices go out late.',
  steps: '1. Open the console\n2. Press “prune”\n\n- Look again',
  contact: 'the payments desk',
  minutes: 15,
  onlyYou: true,
});

describe('a handover sheet', () => {
  it('[HO1] says of each chore what, why, steps, last done, minutes, contact and until when', () => {
    const text = handoverMarkdown(sheetOf([queue]));
    expect(text).toMatch(
      /^# Handover, Fri 15 May 2026 to Thu 28 May 2026\n\nWritten on Thu 14 May/,
    );
    for (const line of [
      'On the boat',
      '## Due while away',
      '### Prune the invoice queue',
      '- In time until: the end of Wed 20 May 2026',
      '- Why it matters: Invoices go out late.',
      '- Last done: never, so far as is logged',
      '- Takes: 15 min',
      '- Whom to ask: the payments desk',
      '- Who can do it: only one person so far',
      '- Sheet tested on: never: nobody did it by this sheet',
      '1. Open the console',
      '2. Press “prune”',
      '3. Look again',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('Helping takes about 15 min, from 1 line.');
  });

  it('[HO13] takes the minutes of a habit from the median of its lines', () => {
    const habit = {
      ...{ key: 'a', title: 'Restarted billing-worker', names: [], gaps: [3, 4, 3] },
      ...{ lastOn: day('2026-05-12'), minutes: [4, 6, 20] },
    };
    const text = handoverMarkdown(sheetOf([], [], [habit]));
    expect(text).toContain('### Restarted billing-worker');
    expect(text.split('\n')).toContain('- Takes: 6 min');
  });

  it('[HO14] says what is due before the trip, since it is taken as done', () => {
    const soon = aCourse({ title: 'Rotate keys', ...dueOnce('2026-05-14') });
    const text = handoverMarkdown(sheetOf([soon]));
    expect(text).toContain('## Due before, and taken as done\n\n- Rotate keys (today)');
    expect(text).not.toContain('### Rotate keys');
    const daily = { kind: 'rule', rule: 'FREQ=DAILY', start: '2026-05-01', zone: null, except: [] };
    const late = aCourse({
      title: 'Late',
      countsFrom: day('2026-05-01'),
      schedule: daily as never,
    });
    expect(handoverMarkdown(sheetOf([late]))).not.toContain('taken as done');
  });

  it('[HO2] leaves out what lapses after the trip, and says where nothing is expected', () => {
    const later = aCourse({ schedule: { kind: 'once', due: '2026-06-20', zone: null } });
    expect(sheetOf([later]).groups).toEqual([]);
    expect(handoverMarkdown(sheetOf([later]))).toContain('Nothing is expected while away');
  });

  it('[HO3] says what was done ahead, what is knowingly left, and what nothing is known of', () => {
    const entries = [
      aChoreEntry({ id: id('1'), at: now, on: today }),
      aChoreEntry({
        id: id('2'),
        kind: 'postponed',
        at: now,
        until: '2026-06-02',
        note: 'no window',
      }),
      aChoreEntry({ id: id('0'), at: instant(now - 9 * 86_400_000) }),
    ];
    const restart = aCourse({ id: id('restart'), title: 'Restart the worker', kind: 'reactive' });
    const sheet = sheetOf([aCourse({}, entries), restart], entries);
    expect(sheet.doneAhead).toEqual([{ title: 'Rotate WAF rules', on: today }]);
    expect(sheet.left).toEqual([
      { title: 'Rotate WAF rules', why: 'put off to 2026-06-02: no window' },
    ]);
    expect(handoverMarkdown(sheet)).toMatch(/## Nothing known of\n\n- Restart the worker\n/);
  });
});

describe('text of others in a sheet', () => {
  it('[HO4] is text and never markup: no HTML, heading, list, link or code', () => {
    const hostile = '# <img src=x onerror=alert(1)> [go](javascript:x) `a` **b** | c';
    const written = markdownText(hostile);
    expect(written).toBe(
      String.raw`\# \<img src=x onerror=alert(1)\> \[go\](javascript:x) \`a\` \*\*b\*\* \| c`,
    );
    expect(markdownText('- x')).toBe(String.raw`\- x`);
    expect(markdownText('12. x')).toBe(String.raw`12\. x`);
    expect(markdownText('a\n\n## b')).toBe(String.raw`a \#\# b`);
  });

  it('[HO5] shows what cannot be seen, or turns the direction', () => {
    expect(markdownText('a\u202Eb\u200Bc\u0007')).toBe(
      String.raw`a\<U+202E\>b\<U+200B\>c\<U+0007\>`,
    );
    const text = handoverMarkdown(
      sheetOf([aCourse({ title: 'pay\u202Eload', steps: 'x\u200By' })]),
    );
    expect(text).not.toMatch(/[\u200B\u202E]/u);
  });

  it('[HO5] has steps of one line each, however the lines are broken', () => {
    expect(linesOf('1) one\r\ntwo\u2028 * three\n\n')).toEqual(['one', 'two', 'three']);
  });
});
