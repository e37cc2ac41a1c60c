import { describe, expect, it } from 'vitest';
import { READ_ON } from '#shared/samples/upkeep-files.ts';
import { readUpkeepText } from './read-upkeep.ts';

function readFrom(text: string) {
  const answer = readUpkeepText(text, READ_ON);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
const calendar = (...lines: readonly string[]) =>
  readFrom(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n'));
const todoist = (...rows: readonly string[]) =>
  readFrom(['TYPE,CONTENT,INDENT,DATE,DATE_LANG', ...rows].join('\n'));
const line = (uuid: string, over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    ...{ uuid, description: uuid, status: 'pending', entry: '20260101T080000Z' },
    ...{ due: '20260601T220000Z', ...over },
  });
const BROKEN = ['task,"B"x,1,2026-06-02,en', 'task,B,1,2026-06-02,en,stray', ',B,1,2026-06-02,en'];

describe('files about upkeep that are damaged in one place', () => {
  it.each([...BROKEN, 'tsak,B,1,2026-06-02,en'])(
    '[UA52] Todoist: what stands under %s is not given to the task above, and listed itself',
    (broken) => {
      const under = ['task,part of B,2,,', 'note,said of B,,,'];
      const file = todoist('task,A,1,2026-06-01,en', broken, ...under);

      expect(file.chores).toMatchObject([{ title: 'A', steps: null, notes: null }]);
      expect(file.notCarriedOver.map(({ path }) => path)).toEqual(['line 3', 'line 4', 'line 5']);
    },
  );

  it('[UA52] Todoist: after a section that cannot be read, no task is of the section before', () => {
    const file = todoist(
      ...['section,Gateway,,,', 'task,A,1,2026-06-01,en', 'section,"Mail"x,,,'],
      ...['task,B,1,2026-06-01,en', 'section,Web,,,', 'task,C,1,2026-06-01,en'],
    );

    expect(file.chores.map(({ serviceName }) => serviceName)).toEqual(['Gateway', null, 'Web']);
  });

  it('[UA26] Taskwarrior: lines of tasks without the end of their list say that it is missing', () => {
    const tasks = ['[', `${line('a')},`, `${line('b')},`].join('\n');
    const file = readFrom(`${tasks}\n`);

    expect(file.chores.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(file.notCarriedOver).toEqual([
      ...[{ what: 'not read', path: 'line 4', expected: '] at the end of the list' }].map(
        (one) => ({ ...one, found: 'the end of the file (it is cut off)' }),
      ),
    ]);
    expect(readFrom(`${tasks}\n{"uuid":\n]\n`).notCarriedOver).toHaveLength(1);
  });

  it('[UA26] iCalendar: a calendar that has no end before the next refuses the file', () => {
    const one = 'BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nDUE:20260601T080000Z\nEND:VTODO\n';
    const end = 'END:VCALENDAR\n';

    expect(readUpkeepText(`${one}${one}${end}`, READ_ON)).toMatchObject({
      refusal: [{ path: 'line 6', expected: 'END:VCALENDAR before it', found: 'BEGIN:VCALENDAR' }],
    });
    expect(readFrom(`${one}${end}${one}${end}`).chores).toHaveLength(2);
  });

  it('[UA25] iCalendar: the name of a part that is too long is listed, and not shown whole', () => {
    const long = 'A'.repeat(1_000_000);
    for (const odd of [`END:${long}`, `BEGIN:${long}`]) {
      const lines = ['BEGIN:VTODO', 'SUMMARY:x', 'DUE:20260601T080000Z', 'END:VTODO'];
      const file = readFrom(['BEGIN:VCALENDAR', odd, ...lines, 'END:VCALENDAR'].join('\n'));

      expect(file.chores).toHaveLength(1);
      expect(file.notCarriedOver).toMatchObject([{ what: 'not read', path: 'line 2' }]);
      expect(JSON.stringify(file).length).toBeLessThan(2_000);
    }
  });

  it.each([
    'export PASSWORD=hunter2',
    '"PASSWORD"=hunter2',
    'DB-PASS=hunter2',
    'DB-PASS=hunter2 and some more words',
    'DB-PASS=hunter2~ and some more words',
    '1 DB-PASS=hunter2 and some more words',
  ])('[UA12] crontab: of %s only what stands before its value is shown', (odd) => {
    const file = readFrom(`0 1 * * 1 /x\n0 2 * * 1 /y\n${odd}\n`);

    expect(file.notCarriedOver).toMatchObject([{ path: 'line 3' }]);
    expect(JSON.stringify(file)).not.toContain('hunter2');
    expect(file.notCarriedOver[0]?.found).toMatch(/PASS/);
  });

  it('[UA28] Super Productivity: a repetition whose first day is none is left behind', () => {
    const entities = {
      a: { title: 'A', repeatCycle: 'WEEKLY', startDate: 'soon' },
      b: { title: 'B', repeatCycle: 'WEEKLY' },
    };
    const file = readFrom(JSON.stringify({ task: { entities: {} }, taskRepeatCfg: { entities } }));

    expect(file.chores.map(({ title }) => title)).toEqual(['B']);
    expect(file.notCarriedOver).toMatchObject([
      { path: '$.taskRepeatCfg.entities.a', found: '"soon" for "A"' },
    ]);
  });

  it('[UA28] Taskwarrior: a day that no calendar has is not another one', () => {
    const file = readFrom(`[${line('a', { due: '20260231T100000Z' })},${line('b')}]`);

    expect(file.chores.map(({ key }) => key)).toEqual(['b']);
    expect(file.notCarriedOver).toMatchObject([{ path: '$[0].due', found: '"20260231T100000Z"' }]);
  });

  it('[UA7] a key that is told apart is none that the file has already', () => {
    const file = readFrom(['y', 'y', 'y#2', 'y'].map((one) => `${one} due:2026-06-01\n`).join(''));

    expect(file.chores.map(({ key }) => key)).toEqual(['y', 'y#3', 'y#2', 'y#4']);
  });

  it.each([
    ['UTC', 'EXDATE:20260608T130000Z'],
    ['another zone', 'EXDATE;TZID=Asia/Tokyo:20260608T220000'],
    ['the same zone', 'EXDATE;TZID=America/New_York:20260608T090000'],
    ['no zone', 'EXDATE:20260608T090000'],
  ])('[UA16] iCalendar: an exception in %s is one on the clock of the start', (_, exception) => {
    const start = 'DTSTART;TZID=America/New_York:20260601T090000';
    const [chore] = calendar('SUMMARY:x', start, 'RRULE:FREQ=WEEKLY', exception).chores;

    expect(chore?.schedule).toMatchObject({
      zone: 'America/New_York',
      except: ['2026-06-08T09:00'],
    });
  });

  it('[UA53] iCalendar: of too many exceptions the first are taken, and the row says so', () => {
    const days = Array.from({ length: 1_200 }, (_, place) =>
      new Date(Date.UTC(2026, 5, 1 + place)).toISOString().slice(0, 10).replaceAll('-', ''),
    );
    const [chore] = calendar(
      ...['SUMMARY:x', 'DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY'],
      `EXDATE;VALUE=DATE:${days.slice(0, 700).join(',')}`,
      `EXDATE;VALUE=DATE:${days.slice(700).join(',')}`,
    ).chores;

    expect(chore?.schedule.kind === 'rule' && chore.schedule.except).toHaveLength(1_000);
    expect(chore?.remarks).toEqual(['only the first 1000 of 1200 exceptions are taken']);
  });

  it('[UA29] crontab: an empty name of a clock says none', () => {
    for (const empty of ['CRON_TZ=', 'CRON_TZ=""', "CRON_TZ=' '"]) {
      const file = readFrom(`CRON_TZ=UTC\n0 1 * * 1 /x\n${empty}\n0 2 * * 1 /y\n`);

      expect(file.notCarriedOver).toEqual([]);
      expect(file.chores[1]).toMatchObject({ remarks: [], schedule: { zone: READ_ON.zone } });
    }
  });
});
