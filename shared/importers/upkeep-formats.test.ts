import { describe, expect, it } from 'vitest';
import { READ_ON, UPKEEP_FILES } from '#shared/samples/upkeep-files.ts';
import { readUpkeepText } from './read-upkeep.ts';
import type { UpkeepFile } from './upkeep-draft.ts';

function readFrom(text: string): UpkeepFile {
  const answer = readUpkeepText(text, READ_ON);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
const rules = ({ chores }: UpkeepFile) =>
  chores.map(({ schedule }) =>
    schedule.kind === 'rule'
      ? `${schedule.rule} from ${schedule.start}${schedule.zone === null ? '' : ` ${schedule.zone}`}`
      : schedule.kind === 'rolling'
        ? `every ${schedule.every} ${schedule.unit} from ${schedule.first}`
        : schedule.due,
  );
const left = ({ notCarriedOver }: UpkeepFile) => notCarriedOver.map(({ what }) => what);

describe('what is read of each format', () => {
  it('[UA10] crontab: both kinds of days mean either, so that one line is two chores', () => {
    const file = readFrom(UPKEEP_FILES.crontab);

    expect(rules(file)).toEqual([
      'FREQ=MONTHLY;BYMONTHDAY=1,15 from 2026-05-14T02:30 UTC',
      'FREQ=WEEKLY;BYDAY=FR from 2026-05-14T02:30 UTC',
      'FREQ=WEEKLY;BYDAY=SU from 2026-05-14T00:00 UTC',
    ]);
    expect(rules(readFrom('0 9 */2 * 1 x\n'))).toEqual([
      expect.stringMatching(/^FREQ=MONTHLY;BYMONTHDAY=1,3.*;BYDAY=MO from/),
    ]);
  });

  it('[UA11] crontab: a comment or the program is the title, and no argument is', () => {
    const { chores } = readFrom(UPKEEP_FILES.crontab);

    expect(chores.map(({ title }) => title)).toEqual([
      'Check that the backup can be restored',
      'Check that the backup can be restored',
      'root',
    ]);
    expect(chores[0]?.notes).toContain('--token=hunter2');
    const system = readFrom('17 * 1 * * root cd / && run\n5 6 * * 7 www-data /srv/a.sh x\n');
    expect(system.chores[0]).toMatchObject({ title: 'a.sh' });
    expect(system.chores[0]?.notes).toContain('Runs as www-data.');
    const headed = readFrom('# Of this file\nMAILTO=a\n5 6 * * 7 /srv/a.sh\n');
    expect(headed.chores[0]).toMatchObject({ title: 'a.sh' });
  });

  it('[UA12] crontab: what runs too often, at the start or as a setting is left behind', () => {
    const file = readFrom(UPKEEP_FILES.crontab);

    expect(left(file)).toEqual([
      'a setting',
      'runs 288 times a day: too often for a chore',
      'runs when the machine starts',
    ]);
    expect(JSON.stringify(file.notCarriedOver)).not.toContain('ops@example.org');
  });

  it('[UA13] systemd: calendar events by their days and zone, spans of days as rolling', () => {
    const file = readFrom(UPKEEP_FILES['systemd-timer']);

    expect(rules(file)).toEqual([
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-05-15T02:00 Europe/Berlin',
      'FREQ=MONTHLY;BYMONTHDAY=-1 from 2026-05-14T23:00 UTC',
      'every 2 week from 2026-05-14',
    ]);
    expect(file.chores[0]).toMatchObject({ title: 'Scrub the pool' });
    expect(left(file)).toEqual(['starts with the machine or its clock']);
  });

  it.each([
    ['weekly', 'FREQ=WEEKLY;BYDAY=MO from 2026-05-14T00:00 Europe/Berlin'],
    ['quarterly', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1 from 2026-05-14T00:00 Europe/Berlin'],
    ['Sat,Mon..Tue 10:30', 'FREQ=WEEKLY;BYDAY=MO,TU,SA from 2026-05-14T10:30 Europe/Berlin'],
    [
      'Mon *-*-1..7 04:00',
      'FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=MO from 2026-05-14T04:00 Europe/Berlin',
    ],
    [
      '*-06-01 08,20:00 UTC',
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;BYHOUR=8,20;BYMINUTE=0 from 2026-05-14T08:00 UTC',
    ],
    ['2026-12-24 18:00', '2026-12-24T18:00'],
  ])('[UA14] systemd: %s', (event, rule) => {
    expect(rules(readFrom(`[Timer]\nOnCalendar=${event}\n`))).toEqual([rule]);
  });

  it('[UA15] systemd: an event that is none is told with its line, and the others are taken', () => {
    expect(readUpkeepText('[Timer]\nOnCalendar=Someday\n', READ_ON)).toMatchObject({
      ok: false,
      refusal: [{ path: 'line 2', found: '"Someday"' }],
    });
    const file = readFrom('[Timer]\nOnCalendar=Someday\nOnCalender=daily\nOnCalendar=weekly\n');
    expect(file.chores).toHaveLength(1);
    expect(file.notCarriedOver).toMatchObject([
      { what: 'not read', path: 'line 3', expected: 'a setting of [Timer]' },
      { what: 'not read', path: 'line 2', expected: expect.stringContaining('calendar event') },
    ]);
  });

  it('[UA16] iCalendar: to-dos and events, in their zone, with what is left out', () => {
    const file = readFrom(UPKEEP_FILES.icalendar);

    expect(rules(file)).toEqual([
      '2026-06-01',
      'FREQ=MONTHLY;BYDAY=1WE from 2026-01-07T22:00 America/New_York',
      '2026-06-01T12:00',
    ]);
    expect(file.chores[0]).toMatchObject({
      title: 'Renew, then test',
      serviceName: 'gateway',
      notes: 'Two lines\nof words\n\nCategories: gateway, keys',
    });
    expect(file.chores[1]).toMatchObject({
      minutes: 90,
      schedule: { except: ['2026-06-03T22:00'] },
    });
  });

  it('[UA17] a rule that is refused leaves the chore due once, with the rule in its notes', () => {
    const file = readFrom(UPKEEP_FILES.icalendar);

    expect(file.chores[2]?.notes).toBe('Repeats: FREQ=WEEKLY;BYDAY=2MO');
    expect(left(file)).toEqual(['a repetition', 'already done']);
    expect(file.notCarriedOver[0]?.found).toContain('expected weekdays without a number');
  });

  it('[UA18] RDAP: the day on which a domain ends, on the operator’s calendar', () => {
    expect(readFrom(UPKEEP_FILES.rdap).deadlines).toEqual([
      {
        ...{ key: 'domain:example.org', kind: 'domain', name: 'example.org', certificate: null },
        ...{ endsOn: '2026-08-31', notes: 'Registrar: Names Ltd.', isProposed: true },
      },
    ]);
    const without = UPKEEP_FILES.rdap.replace('expiration', 'transfer');
    expect(readUpkeepText(without, READ_ON)).toMatchObject({ refusal: [{ path: '$.events' }] });
  });

  it('[UA19] Taskwarrior: recurring tasks with their past, completed ones as little things', () => {
    const file = readFrom(UPKEEP_FILES.taskwarrior);

    expect(rules(file)).toEqual(['FREQ=MONTHLY;INTERVAL=3 from 2026-04-01']);
    expect(file.chores[0]).toMatchObject({
      serviceName: 'gateway',
      notes: 'Ask Noor first.\n\nTags: keys, ops',
      past: [{ occurrence: '2026-04-01', at: Date.UTC(2026, 3, 1, 10) }],
    });
    expect(file.littleThings.map(({ text }) => text)).toEqual(['Restart the worker']);
    expect(left(file)).toEqual(['has no due date']);
  });

  it('[UA20] Taskwarrior: one task on each line is read as the list of them is', () => {
    const tasks = JSON.parse(UPKEEP_FILES.taskwarrior) as unknown[];
    const lines = tasks.map((task) => JSON.stringify(task));

    expect(readFrom(lines.join(',\n')).chores).toEqual(readFrom(UPKEEP_FILES.taskwarrior).chores);
    const cut = readFrom(`{"uuid"\n${lines.join('\n')}`);
    expect(cut.chores).toHaveLength(1);
    expect(cut.notCarriedOver).toContainEqual({
      ...{ what: 'not read', path: 'line 1' },
      ...{ expected: 'a colon', found: 'the end of the line' },
    });
  });

  it('[UA21] Super Productivity: repeating tasks, tasks with a day, time spent', () => {
    const file = readFrom(UPKEEP_FILES['super-productivity']);

    expect(rules(file)).toEqual([
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO from 2026-05-04',
      'every 10 day from 2026-05-14',
      '2026-06-01',
    ]);
    expect(file.chores[0]?.past).toMatchObject([{ minutes: 10, occurrence: null }]);
    expect(file.chores[2]).toMatchObject({
      ...{ minutes: 30, serviceName: 'billing', steps: '- Open the archive', notes: 'By hand.' },
    });
    expect(file.littleThings).toMatchObject([{ text: 'Cleared the disk', minutes: 25 }]);
    expect(left(file)).toEqual(['has no day']);
  });

  it('[UA22] Todoist: dates in English words, subtasks as steps, comments as notes', () => {
    const file = readFrom(UPKEEP_FILES.todoist);

    expect(rules(file)).toEqual([
      'every 3 week from 2026-05-14',
      'FREQ=WEEKLY;BYDAY=MO,TH from 2026-05-14T09:00 America/New_York',
      '2026-06-01',
    ]);
    expect(file.chores[0]).toMatchObject({
      ...{ serviceName: 'Gateway', minutes: 20, steps: '- Open the page' },
      notes: 'On the "main" page\n\nPriority 2.\n\nAsk in the channel',
    });
    expect(left(file)).toEqual(['not read', 'has no date']);
  });

  it('[UA23] TickTick: whole days in the zone of the task, repetitions, what is done', () => {
    const file = readFrom(UPKEEP_FILES.ticktick);

    expect(rules(file)).toEqual(['FREQ=YEARLY;INTERVAL=1 from 2026-06-30', '2026-06-02T09:30']);
    expect(file.chores[0]?.notes).toBe('Ask first\n\nTags: legal\n\nPriority 5 of 5.');
    expect(file.littleThings).toMatchObject([{ text: 'Cleaned', serviceName: 'Ops' }]);
    expect(left(file)).toEqual(['a note']);
  });

  it('[UA24] todo.txt: strict and rolling repetitions, priority, contexts and projects', () => {
    const file = readFrom(UPKEEP_FILES['todo-txt']);

    expect(rules(file)).toEqual([
      'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1 from 2026-06-30',
      'every 10 day from 2026-05-20',
      '2026-05-21',
    ]);
    expect(file.chores[0]).toMatchObject({
      ...{ title: 'Rotate the keys', serviceName: 'gateway' },
      notes: 'Priority A.\n\nContexts: office.',
    });
    expect(left(file)).toEqual(['already done', 'has no due day', 'a repetition']);
  });
});
