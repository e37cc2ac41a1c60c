import type { CertificateFacts } from '#shared/domain/asset.ts';
import type { ReadingDay } from '#shared/importers/upkeep-draft.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';

/** What a certificate says of itself; the later `which`, the later its end. */
export const aCertificate = (which: number): CertificateFacts => ({
  subject: 'O=Example\nCN=api.example.org',
  issuer: 'CN=Example CA',
  serial: `0${which}`,
  sha256: which.toString(16).padStart(64, '0'),
  names: ['api.example.org', 'www.example.org'],
  validFrom: instant(Date.UTC(2026, 0, 1)),
  validTo: instant(Date.UTC(2026, 5, 30 + which, 12)),
});

/** When and where the files below are read, in tests. */
export const READ_ON: ReadingDay = {
  now: instant(Date.UTC(2026, 4, 14, 9)),
  today: calendarDay('2026-05-14'),
  zone: 'Europe/Berlin',
};

const RDAP = {
  objectClassName: 'domain',
  rdapConformance: ['rdap_level_0'],
  ldhName: 'EXAMPLE.ORG.',
  events: [
    { eventAction: 'registration', eventDate: '1995-08-31T04:00:00Z' },
    { eventAction: 'expiration', eventDate: '2026-08-30T23:30:00Z' },
  ],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrar'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'Names Ltd'],
        ],
      ],
    },
  ],
};

const TASK = { entry: '20260101T080000Z', modified: '20260101T080000Z' };
const TASKWARRIOR = [
  {
    ...TASK,
    id: 1,
    uuid: '6a0f4b1e-0000-4000-8000-000000000001',
    description: 'Rotate the deploy key',
    status: 'recurring',
    recur: 'quarterly',
    due: '20260331T220000Z',
    project: 'gateway',
    tags: ['keys', 'ops'],
    annotations: [{ entry: '20260102T080000Z', description: 'Ask Noor first.' }],
  },
  {
    ...TASK,
    uuid: '6a0f4b1e-0000-4000-8000-000000000002',
    parent: '6a0f4b1e-0000-4000-8000-000000000001',
    description: 'Rotate the deploy key',
    status: 'completed',
    due: '20260331T220000Z',
    end: '20260401T100000Z',
  },
  {
    ...TASK,
    uuid: '6a0f4b1e-0000-4000-8000-000000000003',
    description: 'Restart the worker',
    status: 'completed',
    end: '20260420T100000Z',
  },
  {
    ...TASK,
    uuid: '6a0f4b1e-0000-4000-8000-000000000004',
    description: 'Read a book',
    status: 'pending',
  },
];

const SUPER_PRODUCTIVITY = {
  timestamp: 1_733_000_000_000,
  crossModelVersion: 4.5,
  data: {
    project: { ids: ['P'], entities: { P: { id: 'P', title: 'billing' } } },
    task: {
      ids: ['t1', 't2', 't3', 't4'],
      entities: {
        t1: {
          ...{ id: 't1', title: 'Check the invoices', projectId: 'P', timeEstimate: 1_800_000 },
          ...{ isDone: false, dueDay: '2026-06-01', subTaskIds: ['t2'], notes: 'By hand.' },
        },
        t2: { id: 't2', title: 'Open the archive', parentId: 't1', isDone: false },
        t3: { id: 't3', title: 'Someday', isDone: false },
        t4: { id: 't4', title: 'Weekly check', repeatCfgId: 'r1', isDone: false },
      },
    },
    taskRepeatCfg: {
      ids: ['r1', 'r2'],
      entities: {
        r1: {
          ...{ id: 'r1', title: 'Weekly check', projectId: 'P', isPaused: false },
          ...{ repeatCycle: 'WEEKLY', repeatEvery: 2, startDate: '2026-05-04', monday: true },
        },
        r2: {
          ...{ id: 'r2', title: 'Empty the bin', isPaused: false, repeatFromCompletionDate: true },
          ...{ repeatCycle: 'DAILY', repeatEvery: 10 },
        },
      },
    },
    archiveYoung: {
      task: {
        ids: ['a1', 'a2'],
        entities: {
          a1: {
            ...{ id: 'a1', title: 'Cleared the disk', isDone: true },
            ...{ doneOn: 1_777_000_000_000, timeSpent: 1_500_000 },
          },
          a2: {
            ...{ id: 'a2', title: 'Weekly check', isDone: true, repeatCfgId: 'r1' },
            ...{ doneOn: 1_777_500_000_000, timeSpent: 600_000 },
          },
        },
      },
    },
  },
};

const CRONTAB = `# m h dom mon dow command
MAILTO=ops@example.org
CRON_TZ=UTC

# Check that the backup can be restored
30 2 1,15 * 5 /opt/backup/verify.sh --token=hunter2
*/5 * * * * /opt/poll.sh
@weekly root /usr/bin/certbot-report --password x
@reboot /opt/start.sh
`;

const TIMER = `# /etc/systemd/system/scrub.timer
[Unit]
Description=Scrub the pool

[Timer]
OnCalendar=Mon..Fri *-*-* 02:00
OnCalendar=*-*~01 23:00 UTC
OnUnitActiveSec=2w
OnBootSec=15min
Unit=scrub.service
`;

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Someone//EN
BEGIN:VTODO
UID:todo-1
SUMMARY:Renew\\, then test
DUE;VALUE=DATE:20260601
DESCRIPTION:Two lines\\nof words
CATEGORIES:gateway,keys
END:VTODO
BEGIN:VEVENT
UID:event-1
SUMMARY:Patch window
DTSTART;TZID=America/New_York:20260107T220000
DURATION:PT1H30M
RRULE:FREQ=MONTHLY;BYDAY=1WE
EXDATE;TZID=America/New_York:20260603T220000
END:VEVENT
BEGIN:VEVENT
UID:event-2
SUMMARY:Odd
DTSTART:20260601T100000Z
RRULE:FREQ=WEEKLY;BYDAY=2MO
END:VEVENT
BEGIN:VTODO
UID:todo-2
SUMMARY:Done
DUE;VALUE=DATE:20260101
STATUS:COMPLETED
END:VTODO
END:VCALENDAR
`;

const TODOIST = `TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT
section,Gateway,,,,,,,,,,
task,Check the quotas,"On the ""main"" page",2,1,,,every! 3 weeks,en,,20,minute
task,Open the page,,4,2,,,,,,,
note,Ask in the channel,,,,,,,,,,
task,Rotate logs,,4,1,,,every mon and thu at 9am,en,America/New_York,,
task,Pay,,4,1,,,2026-06-01,en,,,
task,Odd,,4,1,,,jeden Montag,de,,,
task,No date,,4,1,,,,,,,
`;

const TICKTICK = `"Date: 2026-05-01+0000"
"Version: 7.1"
"Status: 
0 Normal
1 Completed
2 Archived"
"Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Start Date","Due Date","Reminder","Repeat","Priority","Status","Created Time","Completed Time","Order","Timezone","Is All Day","Is Floating","taskId","parentId"
"","Ops","Renew the licence","TEXT","legal","Ask first","N","2026-06-29T22:00:00+0000","2026-06-29T22:00:00+0000","","RRULE:FREQ=YEARLY;INTERVAL=1","5","0","2026-01-01T08:00:00+0000","","1","Europe/Berlin","true","false","11",""
"","Ops","Watch the deploy","TEXT","","","N","","2026-06-02T07:30:00+0000","","","0","0","2026-01-01T08:00:00+0000","","2","Europe/Berlin","false","false","12",""
"","Ops","Cleaned","TEXT","","","N","","","","","0","2","2026-01-01T08:00:00+0000","2026-02-01T08:00:00+0000","3","Europe/Berlin","true","false","13",""
"","Ops","Thoughts","NOTE","","","N","","","","","0","0","2026-01-01T08:00:00+0000","","4","Europe/Berlin","true","false","14",""
`;

const TODO_TXT = `(A) 2026-05-01 Rotate the keys +gateway @office due:2026-06-30 rec:+1m
Water the plants due:2026-05-20 rec:10d
x 2026-05-02 2026-05-01 Paid
2026-05-03 Someday +dreams
Odd due:2026-05-21 rec:3b
`;

/** One file of every format, as text. */
export const UPKEEP_FILES = {
  rdap: JSON.stringify(RDAP),
  taskwarrior: JSON.stringify(TASKWARRIOR),
  'super-productivity': JSON.stringify(SUPER_PRODUCTIVITY),
  crontab: CRONTAB,
  'systemd-timer': TIMER,
  icalendar: CALENDAR,
  todoist: TODOIST,
  ticktick: TICKTICK,
  'todo-txt': TODO_TXT,
} as const;
