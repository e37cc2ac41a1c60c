import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutatedBytes, seeded } from '#shared/samples/mutations.ts';
import { READ_ON } from '#shared/samples/upkeep-files.ts';
import { readUpkeepText } from './read-upkeep.ts';

/** A format whose items stand one after the other: how one is written, and ones that cannot be read. */
type Lines = {
  readonly before: readonly string[];
  readonly good: (title: string) => readonly string[];
  readonly bad: readonly (readonly string[])[];
  readonly after: readonly string[];
  readonly between?: string;
  /** How the place of an item is named, by its number in the file and its first line. */
  readonly path?: (place: number, line: number) => string;
};

const TASK = { entry: '20260101T080000Z', status: 'pending' };
const task = (over: Readonly<Record<string, unknown>>): readonly string[] => [
  JSON.stringify({ ...TASK, uuid: 'u', description: 'x', due: '20260601T220000Z', ...over }),
];
const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...lines,
  'END:VEVENT',
];
const FIRST = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN'];

const FORMATS: Readonly<Record<string, Lines>> = {
  crontab: {
    before: ['# m h dom mon dow command', '0 1 * * 1 /opt/first'],
    good: (title) => [`0 2 * * 1 /opt/${title}`],
    bad: [['61 2 * * * /opt/x'], ['0 2 * * noday /opt/x'], ['hello'], ['@someday /opt/x']],
    after: ['1 2 3 * * /opt/last', '1 2 4 * * /opt/last2', '1 2 5 * * /opt/last3'],
  },
  'systemd-timer': {
    before: ['[Unit]', 'Description=t', '[Timer]', 'OnCalendar=daily'],
    good: (title) => ['[Unit]', `Description=${title}`, '[Timer]', 'OnCalendar=weekly'],
    bad: [['OnCalendar=Someday'], ['OnUnitActiveSec=soon'], ['OnCalendar'], ['OnCalender=daily']],
    after: [],
  },
  'todo-txt': {
    before: ['First due:2026-06-01'],
    good: (title) => [`${title} due:2026-06-01`],
    bad: [['Odd due:2026-02-30'], ['Odd due:soon t:2026-01-01'], ['Odd rec:blue']],
    after: Array.from({ length: 10 }, (_, place) => `Last${place} due:2026-06-02`),
  },
  todoist: {
    before: ['TYPE,CONTENT,DATE,DATE_LANG', 'task,First,2026-06-01,en'],
    good: (title) => [`task,"${title}",2026-06-01,en`],
    bad: [
      ['task,Odd,every blue moon,en'],
      ['task,"Odd"x,2026-06-01,en'],
      ['task,Odd, really,2026-06-01,en'],
      ['task,Odd,2026-06-01,en,stray'],
      [',Odd,2026-06-01,en'],
      ['task,"Odd,2026-06-01,en'],
    ],
    after: ['task,Last,"2026-06-01",en'],
  },
  ticktick: {
    before: ['"Folder Name","List Name","Title","Due Date"', '"","A","First","2026-06-01T00:00Z"'],
    good: (title) => [`"","A","${title}","2026-06-01T00:00:00Z"`],
    bad: [['"","A","Odd","soon"'], ['"","A","Odd"x,""'], ['"","A","Odd","2026-02-30T00:00:00Z"']],
    after: [],
  },
  icalendar: {
    before: [...FIRST, ...event('SUMMARY:First', 'DTSTART;VALUE=DATE:20260601')],
    good: (title) => event(`SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20260601'),
    bad: [
      event('SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260230'),
      event('SUMMARY:Odd', 'DTSTART:20260601T250000Z'),
      event('SUMMARY:Odd', 'a line without its mark', 'DTSTART;VALUE=DATE:20260601'),
      ['BEGIN:VEVENT', 'SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260601'],
    ],
    after: [...event('SUMMARY:Last', 'DTSTART;VALUE=DATE:20260601'), 'END:VCALENDAR'],
  },
  'taskwarrior lines': {
    before: [...task({ uuid: 'first' })],
    good: (title) => task({ description: title, uuid: title }),
    bad: [['{"uuid":'], task({ due: 'soon' }), task({ description: 7 }), ['[1']],
    after: [],
    path: (_, line) => `line ${line}`,
  },
  taskwarrior: {
    before: ['[', ...task({ uuid: 'first' })],
    good: (title) => task({ description: title, uuid: title }),
    bad: [task({ due: 'soon' }), task({ uuid: null }), ['null'], ['[]'], task({ tags: 'x' })],
    after: [...task({ uuid: 'last' }), ']'],
    between: ',',
    path: (place) => `$[${place + 1}]`,
  },
};

/** The text, the titles of what is good, and the places of what is bad. */
function fileOf(lines: Lines, choices: readonly number[]) {
  const { after, before, between = '', path = (_: number, line: number) => `line ${line}` } = lines;
  const all = [...before];
  const [titles, places]: [string[], string[]] = [[], []];
  for (const [place, choice] of choices.entries()) {
    const bad = choice < 0 ? undefined : lines.bad[choice % lines.bad.length];
    if (bad) places.push(path(place, all.length + 1));
    else titles.push(`job${place}`);
    all.push(...(bad ?? lines.good(`job${place}`)));
  }
  all.push(...after);
  const joined = all
    .map((line, place) =>
      between !== '' && place > 0 && place < all.length - 2 ? `${line}${between}` : line,
    )
    .join('\n');
  return { text: `${joined}\n`, titles, places };
}

const answerTo = (text: string) => {
  const answer = readUpkeepText(text, READ_ON);
  if (!answer?.ok) throw new Error(`${JSON.stringify(answer)}\n${text}`);
  return answer.value;
};

describe('lines and items of a file about upkeep', () => {
  it.each(Object.keys(FORMATS))(
    '[UA25] %s: all that can be read is taken, and each of the others is listed by its place',
    (name) => {
      const lines = FORMATS[name] as Lines;
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: -6, max: 5 }), { maxLength: 9 }),
          (choices: readonly number[]) => {
            const { places, text, titles } = fileOf(lines, choices);
            const { chores, notCarriedOver } = answerTo(text);
            const unread = notCarriedOver.filter(({ expected }) => expected !== undefined);
            const of = (path: string): string => /^(?:line \d+|\$\[\d+\])/.exec(path)?.[0] ?? path;

            expect(unread.map(({ path }) => of(path)).sort()).toEqual([...places].sort());
            expect(
              chores.map(({ title }) => title).filter((title) => title.startsWith('job')),
            ).toEqual(titles);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    // A comment, and a setting of the clock, are the only lines that are not told.
    [
      'crontab',
      [],
      (name: string, place: number) => `${place} 2 * * 1 /opt/${name}`,
      /^#|^CRON_TZ/,
    ],
    ['todo.txt', [], (name: string) => `${name} due:2026-06-01 rec:2w`, null],
    [
      'Todoist',
      ['TYPE,CONTENT,DATE,DATE_LANG'],
      (name: string) => `task,"${name}",2026-06-01,en`,
      /^meta/i,
    ],
    [
      'TickTick',
      ['"Folder Name","List Name","Title","Due Date","Status"'],
      (name: string) => `"","A","${name}","2026-06-01T00:00:00Z","0"`,
      null,
    ],
    ['Taskwarrior', [], (name: string) => task({ description: name, uuid: name })[0] ?? '', null],
  ] as const)(
    '[UA25] %s: whatever becomes of one line, none of the others is lost, and it is told itself',
    (_, before, lineOf, quiet) => {
      const next = seeded(77);
      const lines = Array.from({ length: 9 }, (__, place) => lineOf(`job${place}`, place));
      for (let run = 0; run < 400; run += 1) {
        const place = run % lines.length;
        const odd = mutatedBytes(new TextEncoder().encode(lines[place]), next);
        const line = new TextDecoder().decode(odd).replace(/[\n\r]/g, ' ');
        const file = answerTo([...before, ...lines.with(place, line)].join('\n'));
        const path = `line ${place + 1 + before.length}`;
        const isTold =
          line.replace(/[",\s]/g, '') === '' ||
          quiet?.test(line.trim()) === true ||
          file.chores.length + file.littleThings.length > 8 ||
          file.notCarriedOver.some((one) => one.path.startsWith(path)) ||
          file.chores.some(({ notes, steps }) => `${notes ?? ''}${steps ?? ''}`.includes('job'));

        const names = new Set(file.chores.map((one) => /job\d/.exec(JSON.stringify(one))?.[0]));
        for (const [other] of lines.entries()) {
          if (other !== place && !names.has(`job${other}`))
            throw new Error(`${line}: lost ${other}`);
        }
        if (!isTold) throw new Error(`${line}: not told`);
      }
    },
  );

  it('[UA25] Super Productivity and RDAP: one that cannot be read takes none of the others', () => {
    const [good, odd] = [
      { title: 'A', dueDay: '2026-06-01' },
      { title: 'B', dueWithTime: 'soon' },
    ];
    const entities = { good, odd, none: 7, done: { ...good, isDone: true, doneOn: 1e12 } };
    const backup = answerTo(
      JSON.stringify({ task: { entities }, taskRepeatCfg: { entities: { r: [] } } }),
    );
    expect(backup).toMatchObject({ chores: [{ title: 'A' }], littleThings: [{ text: 'A' }] });
    expect(backup.notCarriedOver.map(({ path }) => path).sort()).toEqual([
      '$.task.entities.none',
      '$.task.entities.odd.dueWithTime',
      '$.taskRepeatCfg.entities.r',
    ]);

    const ends = { events: [{ eventAction: 'expiration', eventDate: '2026-06-01T00:00:00Z' }] };
    const domainSearchResults = [{ ldhName: 'a.test' }, { ldhName: 'b.test', ...ends }, null];
    const domains = answerTo(JSON.stringify({ domainSearchResults }));
    expect(domains.deadlines.map(({ name }) => name)).toEqual(['b.test']);
    expect(domains.notCarriedOver.map(({ path }) => path)).toEqual([
      '$.domainSearchResults[0].events',
      '$.domainSearchResults[2]',
    ]);
  });

  it('[UA25] iCalendar: what ends and never began, and what is no to-do and no event, is listed', () => {
    const odd = ['BEGIN:VJOURNAL', 'SUMMARY:x', 'END:VJOURNAL', 'END:VEVENT'];
    const text = [...FIRST, ...odd, ...event('SUMMARY:Last', 'DTSTART;VALUE=DATE:20260601')];

    expect(answerTo([...text, 'END:VCALENDAR'].join('\n'))).toMatchObject({
      chores: [{ title: 'Last' }],
      notCarriedOver: [
        { path: 'line 7', expected: 'BEGIN:VEVENT before it', found: '"END:VEVENT"' },
        { path: 'line 4', what: 'no to-do and no event', found: 'VJOURNAL' },
      ],
    });
  });

  it.each([
    ['a CSV with nothing under its columns', 'TYPE,CONTENT,\n"x\n', 'line 2'],
    ['a CSV without one of its columns', '"Folder Name","List Name","Title",x\n', 'line 1'],
    ['a calendar without its end', [...FIRST, 'BEGIN:VTODO', 'SUMMARY:x'].join('\n'), '$'],
    ['one line that cannot be read', '61 2 * * * x\n', 'line 1'],
    ['one timer that cannot be read', '[Timer]\nOnCalendar=x\n', 'line 2'],
    ['one task that cannot be read', `[${task({ due: 'x' })[0] ?? ''}]`, '$[0].due'],
    ['a model that is none', '{"task":{"entities":{}},"project":7}', '$.project'],
  ])('[UA26] %s refuses the file', (_, text, path) => {
    const answer = readUpkeepText(text, READ_ON);
    expect(answer).toMatchObject({ ok: false, refusal: [{ path }] });
  });
});
