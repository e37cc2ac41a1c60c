import { describe, expect, it } from 'vitest';
import { importUpkeep } from '#shared/commands/import-upkeep.ts';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import { READ_ON } from '#shared/samples/upkeep-files.ts';
import { readUpkeepText } from './read-upkeep.ts';

function readFrom(text: string) {
  const answer = readUpkeepText(text, READ_ON);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
const task = (over: Readonly<Record<string, unknown>>) => ({
  ...{ uuid: 'u1', description: 'Rotate', status: 'pending', entry: '20260101T080000Z' },
  ...over,
});
const tasks = (...all: readonly Readonly<Record<string, unknown>>[]) =>
  readFrom(JSON.stringify(all.map(task)));
const calendar = (...lines: readonly string[]) =>
  readFrom(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n'));
const todoist = (...rows: readonly string[]) =>
  readFrom(['TYPE,CONTENT,DATE,DATE_LANG,TIMEZONE', 'task,A,2026-06-01,en,', ...rows].join('\n'));
const DUE = { due: '20260601T220000Z' };
const BLUE = 'repeat not read: “every blue moon” – taken as once';
const BERLN = 'time zone not known: “Europe/Berln” – read on your clock';

describe('what is read otherwise than it stands in a file', () => {
  it.each([
    ['Taskwarrior', () => tasks({ status: 'recurring', recur: 'every blue moon', ...DUE }), BLUE],
    [
      'Todoist',
      () => todoist('task,B,every blue moon starting 2026-07-01,en,'),
      'repeat not read: “every blue moon starting 2026-07-01” – taken as once',
    ],
    [
      'iCalendar',
      () => calendar('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=WEEKLY;BYDAY=XX'),
      'repeat not read: “FREQ=WEEKLY;BYDAY=XX” – taken as once',
    ],
    [
      'todo.txt',
      () => readFrom('Odd due:2026-06-01 rec:3b'),
      'repeat not read: “rec:3b” – taken as once',
    ],
    [
      'a rule that is over',
      () => calendar('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;COUNT=2'),
      'repeat gives nothing more: “FREQ=DAILY;COUNT=2” – taken as once',
    ],
  ])(
    '[UA27] %s: a repetition that is not read is said on the row, and kept in the notes',
    (_, file, remark) => {
      const chore = file().chores.at(-1);

      expect(chore?.remarks).toEqual([remark]);
      expect(chore?.schedule.kind).toBe('once');
      expect(chore?.notes).toContain(`Repeats: ${/“(.*)”/.exec(remark)?.[1] ?? ''}`);
      expect(file().notCarriedOver).toMatchObject([{ what: 'a repetition' }]);
    },
  );

  it.each([
    ['Todoist, in words', () => todoist('task,B,every blue moon,en,')],
    ['Todoist, in another language', () => todoist('task,B,jeden Montag,de,')],
    ['Todoist, without', () => todoist('task,B,,,')],
    ['todo.txt, without', () => readFrom('A due:2026-06-01\n(B) B\n')],
    ['todo.txt, in words', () => readFrom('A due:2026-06-01\nB rec:blue\n')],
    ['Taskwarrior', () => tasks(DUE, { uuid: 'u2', description: 'B' })],
    [
      'Super Productivity',
      () =>
        readFrom(
          JSON.stringify({
            task: { entities: { a: { title: 'A', dueDay: '2026-06-01' }, b: { title: 'B' } } },
            taskRepeatCfg: { entities: { c: { title: 'C', repeatCycle: 'BLUE' } } },
          }),
        ),
    ],
  ])('[UA28] %s: what has no day is left behind, and never due today', (_, file) => {
    const { chores, notCarriedOver } = file();

    expect(chores).toHaveLength(1);
    expect(JSON.stringify(chores)).not.toContain(READ_ON.today);
    expect(notCarriedOver.length).toBeGreaterThan(0);
  });

  it.each([
    ['crontab', () => readFrom('CRON_TZ=Europe/Berln\n0 2 * * 1 /x\n')],
    ['systemd', () => readFrom('[Timer]\nOnCalendar=Mon 02:00 Europe/Berln\n')],
    ['systemd, a nickname', () => readFrom('[Timer]\nOnCalendar=weekly Europe/Berln\n')],
    ['iCalendar', () => calendar('DTSTART;TZID=Europe/Berln:20260601T020000')],
    ['Todoist', () => todoist('task,B,2026-06-01 at 9am,en,Europe/Berln')],
    [
      'TickTick',
      () =>
        readFrom(
          '"Folder Name","List Name","Title","Due Date","Timezone"\n"","L","A","2026-06-01T08:00:00+0000","Europe/Berln"\n',
        ),
    ],
  ])(
    '[UA29] %s: a clock that nobody knows is read as the operator’s, which its row says',
    (_, file) => {
      const chore = file().chores.at(-1);

      expect(chore?.remarks).toEqual([BERLN]);
      expect(chore?.schedule).toMatchObject({ zone: READ_ON.zone });
      expect(chore?.notes).toContain('Time zone in the file: Europe/Berln');
    },
  );

  it('[UA29] crontab: the line of the clock is listed, and one that is known counts again', () => {
    const file = readFrom('CRON_TZ=Mars\n0 2 * * 1 /x\nCRON_TZ=UTC\n0 3 * * 1 /y\n');

    expect(file.notCarriedOver).toEqual([
      ...[{ what: 'not read', path: 'line 1', expected: 'a time zone such as Europe/Berlin' }].map(
        (one) => ({ ...one, found: '"Mars"' }),
      ),
    ]);
    expect(file.chores.map(({ remarks }) => remarks.length)).toEqual([1, 0]);
    expect(file.chores[1]?.schedule).toMatchObject({ zone: 'UTC' });
  });

  it('[UA55] every month from the 31st is its last day where a month has none', () => {
    const clamped = 'BYMONTHDAY=28,29,30,31;BYSETPOS=-1';
    const monthly = tasks({ status: 'recurring', recur: '2 mo', ...DUE, due: '20261231T080000Z' });
    expect(monthly.chores[0]?.schedule).toMatchObject({
      rule: `FREQ=MONTHLY;INTERVAL=2;${clamped}`,
    });
    const text = readFrom('Rotate due:2026-12-31 rec:+1m\n').chores[0]?.schedule;
    expect(text).toMatchObject({ rule: `FREQ=MONTHLY;INTERVAL=1;${clamped}` });
    // A rule of a calendar says what it says.
    const [own] = calendar('SUMMARY:a', 'DTSTART;VALUE=DATE:20261231', 'RRULE:FREQ=MONTHLY').chores;
    expect(own?.schedule).toMatchObject({ rule: 'FREQ=MONTHLY' });
  });

  it('[UA51] iCalendar: a zone of Windows, as Outlook writes it, is that of Unicode’s list', () => {
    const due = 'DTSTART;TZID="W. Europe Standard Time":20260601T090000';
    const [chore] = calendar('SUMMARY:a', due).chores;
    expect(chore?.schedule).toMatchObject({ due: '2026-06-01T09:00', zone: 'Europe/Berlin' });
    expect(chore?.remarks).toEqual([]);
  });

  it('[UA39] a title that is too long is cut, stands whole in the notes, and its row says so', () => {
    // The place of the cut is in the middle of a sign.
    const title = `abcd${'Long 😀'.repeat(600)} end`;
    for (const file of [
      tasks({ ...DUE, description: title }),
      readFrom(`${title} due:2026-06-01\n`),
      calendar(`SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20260601'),
    ]) {
      const [chore] = file.chores;
      expect(chore?.title).toHaveLength(LONGEST_TITLE - 1);
      expect(chore?.title).toMatch(/^abcdLong 😀.*…$/u);
      expect(chore?.title).not.toContain('\uFFFD');
      expect(chore?.notes).toContain(title);
      expect(chore?.remarks).toEqual([
        'title cut at 200 characters – the notes begin with all of it',
      ]);
    }
    const endless = tasks({ ...DUE, description: 'x'.repeat(50_000) }).chores[0];
    expect(endless?.remarks).toEqual([
      'title cut at 200 characters – the notes begin with it',
      'notes cut at 8192 characters',
    ]);
    const done = tasks({
      status: 'completed',
      end: '20260501T080000Z',
      description: 'x'.repeat(50_000),
    });
    expect(done.littleThings[0]?.text).toHaveLength(8_192);
    expect(done.notCarriedOver).toMatchObject([{ what: 'the end of a long text' }]);
  });

  it('[UA39] nothing that a file says is too long for the command that takes it', () => {
    const long = 'y'.repeat(30_000);
    const { chores } = calendar(
      ...['SUMMARY:x', 'DTSTART;VALUE=DATE:20260601', `CONTACT:${long}`, `DESCRIPTION:${long}`],
      ...[`X-LIGHTKEEPER-KIND:preventive`, `X-LIGHTKEEPER-CONSEQUENCE:${long}`],
      `RRULE:FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: 1_200 }, () => '1').join(',')},12`,
    );
    const brought = chores.map(({ key, ...chore }) => ({
      ...{ ...chore, source: key, ownId: null, serviceId: null, past: [] },
    }));
    const input = { today: READ_ON.today, zone: 'UTC', chores: brought, deadlines: [] };

    expect(importUpkeep.input.safeParse({ ...input, littleThings: [] }).success).toBe(true);
  });

  it('[UA50] Taskwarrior: an instance stands by itself where its recurring task is not taken', () => {
    const child = { uuid: 'c', parent: 'p', ...DUE };
    const parent = { uuid: 'p', status: 'recurring', recur: 'weekly', ...DUE };

    expect(tasks(child).chores.map(({ key }) => key)).toEqual(['c']);
    const alone = tasks({ ...child, recur: 'weekly' }).chores[0];
    expect(alone?.schedule).toMatchObject({ kind: 'once' });
    expect(alone?.notes).toContain('weekly');
    expect(tasks(parent, child).chores.map(({ key }) => key)).toEqual(['p']);
    const odd = tasks({ ...parent, due: 'soon' }, child, {
      ...{ uuid: 'd', parent: 'p', status: 'completed', end: '20260501T080000Z' },
    });
    expect(odd.chores.map(({ key }) => key)).toEqual(['c']);
    expect(odd.littleThings).toHaveLength(1);
  });

  it('[UA50] Super Productivity: so does a task of a repetition that is not taken', () => {
    const file = readFrom(
      JSON.stringify({
        task: {
          entities: {
            a: { title: 'A', repeatCfgId: 'r', dueDay: '2026-06-01' },
            b: { title: 'B', repeatCfgId: 'r', isDone: true, doneOn: 1_777_000_000_000 },
            c: { title: 'C', isDone: true },
          },
        },
        taskRepeatCfg: { entities: { r: { title: 'R', isPaused: true } } },
      }),
    );

    expect(file.chores.map(({ title }) => title)).toEqual(['A']);
    expect(file.littleThings.map(({ text }) => text)).toEqual(['B']);
    expect(file.notCarriedOver.map(({ what }) => what)).toEqual([
      'paused',
      'done, nobody knows when',
    ]);
  });
});
