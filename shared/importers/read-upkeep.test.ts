import { describe, expect, it } from 'vitest';
import { mutatedBytes, mutatedValue, seeded } from '#shared/samples/mutations.ts';
import { READ_ON, UPKEEP_FILES } from '#shared/samples/upkeep-files.ts';
import { checkedSchedule, choreInput } from '#shared/commands/chore-input.ts';
import { LONGEST_TITLE } from '#shared/domain/chore.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { readUpkeepText } from './read-upkeep.ts';
import type { UpkeepFile } from './upkeep-draft.ts';

const RUNS = Number(process.env['LIGHTKEEPER_MUTATIONS'] ?? 1_000);

const TASK = '{"uuid":"u","description":"x","status":"pending","entry":"20260101T080000Z"}';

const EVENT =
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260601T080000Z\nRRULE:FREQ=DAILY\n';

/** Whatever is read can be taken, and whatever is not says why. */
function check(answer: ReturnType<typeof readUpkeepText>): void {
  if (answer === null) return;
  if (answer.ok) {
    for (const chore of answer.value.chores) {
      const { key, notes, schedule, title } = chore;
      if (title.length > LONGEST_TITLE) throw new Error('a long title');
      if (!choreInput.safeParse(chore).success) throw new Error(JSON.stringify(chore));
      if (title === '' || key === '' || notes === '') throw new Error('an empty word');
      const checked = checkedSchedule(schedule);
      if (!checked.ok) throw new Error(JSON.stringify(schedule));
    }
    for (const { endsOn, name } of answer.value.deadlines) {
      if (name === '' || !/^\d{4}-\d\d-\d\d$/.test(endsOn)) throw new Error('an odd deadline');
    }
    for (const { text } of answer.value.littleThings) {
      if (text === '' || text.length > 20_000) throw new Error('an odd little thing');
    }
    for (const { expected, found, path, what } of answer.value.notCarriedOver) {
      if (what === '' || path === '' || expected === '') throw new Error('nothing');
      if (expected !== undefined && found === '') throw new Error('nothing found');
    }
    return;
  }
  if (answer.refusal.length === 0) throw new Error('a refusal without a problem');
  for (const { expected, found, path } of answer.refusal) {
    if (expected === '' || found === '' || path === '') throw new Error('an empty problem');
  }
}

describe('files about upkeep', () => {
  it.each(Object.entries(UPKEEP_FILES))('[UA1] %s is told by what is in it', (format, text) => {
    const answer = readUpkeepText(text, READ_ON);

    expect(answer).toMatchObject({ ok: true, value: { format } });
    check(answer);
  });

  it('[UA2] reports, prose and other text are none of them', () => {
    for (const report of Object.values(REPORTS)) {
      expect(readUpkeepText(JSON.stringify(report), READ_ON)).toBeNull();
    }
    for (const text of [
      '',
      'hello',
      '<bom/>',
      '[]',
      '{}',
      '5 apples and\n3 pears a day',
      '{"a":',
    ]) {
      expect(readUpkeepText(text, READ_ON)).toBeNull();
    }
  });

  it.each(Object.entries(UPKEEP_FILES))(
    '[UA3] mutations of %s are read or refused, never throw, and what is read can be taken',
    (name, text) => {
      const next = seeded(name.length + 7);
      const original = new TextEncoder().encode(text);
      for (let run = 0; run < RUNS; run += 1) {
        const mutated = new TextDecoder().decode(mutatedBytes(original, next));
        check(readUpkeepText(mutated, READ_ON));
      }
    },
    60_000 + RUNS * 10,
  );

  it.each(['rdap', 'taskwarrior', 'super-productivity'] as const)(
    '[UA4] values of %s replaced by others are read or refused, and never throw',
    (name) => {
      const next = seeded(name.length + 11);
      const value = JSON.parse(UPKEEP_FILES[name]) as unknown;
      for (let run = 0; run < 2_000; run += 1) {
        check(readUpkeepText(JSON.stringify(mutatedValue(value, next)), READ_ON));
      }
    },
    60_000,
  );

  it.each([
    ['icalendar', (count: number) => `BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(count)}`],
    [
      'icalendar lines',
      (count: number) => `BEGIN:VCALENDAR\nX:${'a,;:"'.repeat(count)}\nEND:VCALENDAR`,
    ],
    [
      'icalendar parts',
      (count: number) => `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(count)}END:VCALENDAR`,
    ],
    ['csv', (count: number) => `TYPE,CONTENT,\n${'task,"a""\n'.repeat(count)}`],
    ['csv quotes', (count: number) => `TYPE,CONTENT,\ntask,"a\n${'"",""\n'.repeat(count)}`],
    ['lines of tasks', (count: number) => `${TASK}\n${'{"uuid":\n'.repeat(count)}`],
    [
      'a past',
      (count: number) =>
        JSON.stringify(
          Array.from({ length: count }, (_, place) => ({
            ...{ uuid: `u${place}`, parent: 'p', status: 'completed', description: 'x' },
            ...{ entry: '20260101T080000Z', end: '20260101T080000Z' },
          })),
        ),
    ],
    ['todo.txt', (count: number) => `${'due:2026-05-01 '.repeat(count)}\n`],
    ['crontab', (count: number) => `${'1,'.repeat(count)} * * * * x\n`],
    ['crontab comments', (count: number) => `# ${'minute '.repeat(count)}\n0 1 * * 1 x\n`],
    ['crontab quotes', (count: number) => `0 1 * * 1 ${`';`.repeat(count)}x\n`],
    [
      'exceptions',
      (count: number) =>
        `${EVENT}EXDATE:${'20260601T080000Z,'.repeat(count)}20260602T080000Z\nEND:VEVENT\nEND:VCALENDAR\n`,
    ],
    [
      'lines of exceptions',
      (count: number) =>
        `${EVENT}${'EXDATE:20260601T080000Z\n'.repeat(count / 4)}END:VEVENT\nEND:VCALENDAR\n`,
    ],
    ['timer', (count: number) => `[Timer]\nOnCalendar=${'Mon..Fri,'.repeat(count)}\n`],
    ['spans', (count: number) => `[Timer]\nOnUnitActiveSec=${'1w '.repeat(count)}x\n`],
  ])('[UA5] %s made to cost the square of its size is answered in time', (_, text) => {
    const before = process.cpuUsage();
    check(readUpkeepText(text(100_000), READ_ON));
    const { system, user } = process.cpuUsage(before);

    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  it('[UA6] a line that cannot be read is left behind with its place; the others are taken', () => {
    const whole = readUpkeepText(UPKEEP_FILES.crontab, READ_ON);
    const text = UPKEEP_FILES.crontab.replace('30 2 1,15', '61 2 1,15');
    const file = readUpkeepText(text, READ_ON);

    expect(file?.ok && file.value.notCarriedOver).toContainEqual({
      ...{ what: 'not read', path: 'line 6' },
      ...{ expected: 'a minute from 0 to 59', found: '"61"' },
    });
    expect(file?.ok && file.value.chores).toEqual(whole?.ok && whole.value.chores.slice(2));
  });

  it('[UA7] keys that occur twice are told apart, in the order of the file', () => {
    const twice = readUpkeepText('Same due:2026-05-01\nSame due:2026-05-02\n', READ_ON);
    const file = (twice?.ok ? twice.value : null) as UpkeepFile;

    expect(file.chores.map(({ key }) => key)).toEqual(['Same', 'Same#2']);
  });
});
