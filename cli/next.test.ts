import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const json = (args: readonly string[], environment?: Readonly<Record<string, string>>): unknown => {
  const { code, out } = runCli(['next', ...args, '--json'], environment);
  return code === 0 ? JSON.parse(out) : code;
};

describe('lightkeeper next', () => {
  it('[CL24] prints the days of a rule as an array, ten by default', () => {
    expect(json(['FREQ=MONTHLY;BYMONTHDAY=1', '--start', '2026-11-25', '--count', '2'])).toEqual([
      '2026-12-01',
      '2027-01-01',
    ]);
    expect(json(['rrule:freq=daily', '--start', '2026-11-25'])).toHaveLength(10);
  });

  it('[CL24] days are the same in any zone of the system', () => {
    const asked = ['FREQ=DAILY', '--start', '2026-03-28', '--count', '3'];

    expect(json(asked, { TZ: 'Pacific/Kiritimati' })).toEqual(json(asked, { TZ: 'America/Adak' }));
    expect(json([...asked, '--zone', 'Europe/Berlin'])).toEqual(json(asked));
  });

  it('[CL25] times carry the offset of the zone, and no offset without one', () => {
    const asked = ['FREQ=DAILY', '--start', '2026-03-29T02:30', '--count', '2'];

    expect(json([...asked, '--zone', 'Europe/Berlin'])).toEqual([
      '2026-03-29T03:30:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ]);
    expect(json(asked)).toEqual(['2026-03-29T02:30:00', '2026-03-30T02:30:00']);
  });

  it('[CL26] prints a line for each, with the weekday, and says what was moved', () => {
    const asked = ['FREQ=DAILY', '--start', '2026-03-28T02:30', '--zone', 'Europe/Berlin'];
    const { code, err, out } = runCli(['next', ...asked, '--until', '2026-03-29']);

    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      'Sat 2026-03-28 02:30:00 +01:00\n' +
        'Sun 2026-03-29 03:30:00 +02:00  moved: the clocks skip 2026-03-29 02:30:00\n',
    );
  });

  it('[CL27] --exdate leaves out, several times or as a list', () => {
    const asked = ['FREQ=DAILY;COUNT=4', '--start', '2026-06-01'];
    const left = ['--exdate', '2026-06-01,20260602', '--exdate', '2026-06-04'];

    expect(json([...asked, ...left])).toEqual(['2026-06-03']);
  });

  it('[CL28] a rule without an occurrence prints nothing, exits 0, and says so', () => {
    const never = ['next', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '--start', '2026-01-01'];
    const err = 'The rule has no occurrence from its start to the year 9999.\n';

    expect(runCli(never)).toEqual({ code: 0, out: '', err });
    expect(runCli([...never, '--json'])).toEqual({ code: 0, out: '[]\n', err });
    expect(
      runCli(['next', 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', '--start', '2026-01-01T09:00']),
    ).toEqual({
      ...{ code: 0, out: '' },
      err: 'The rule may have more occurrences, but none was found in the part that was searched.\n',
    });
  });

  it.each([
    [[], 'give a rule, e.g. "FREQ=MONTHLY;BYMONTHDAY=1"'],
    [['FREQ=DAILY'], 'give --start, e.g. 2026-03-01 or 2026-03-01T02:30'],
    [['FREQ=DAILY', '--start', '2026-02-30'], 'a day and an hour that exist, found "2026-02-30"'],
    [
      ['FREQ=DAILY;INTERVAL=0', '--start', '2026-01-01'],
      'the rule cannot be read: expected INTERVAL from 1 to 999999999, found "0"',
    ],
    [
      ['FREQ=HOURLY', '--start', '2026-01-01'],
      'the rule cannot be read: expected a start with a time beside FREQ=HOURLY, found a date',
    ],
    [
      [`FREQ=DAILY;BYMONTH=${'1,'.repeat(50_000)}1`, '--start', '2026-01-01'],
      'the rule cannot be read: expected a rule of at most 4000 characters, found 100020 characters',
    ],
    [['FREQ=DAILY', '--start', '2026-02-30'], 'found "2026-02-30"'],
    [['FREQ=DAILY', '--start', '2026-03-01T09:00Z'], 'for UTC, give --zone UTC'],
    [
      ['FREQ=DAILY', '--start', '2026-03-01T09:00', '--zone', 'Berlin'],
      'expected --zone as an IANA zone, e.g. Europe/Berlin, found "Berlin"',
    ],
    [['FREQ=DAILY', '--start', '2026-03-01', '--count', '0'], 'expected --count from 1 to 1000'],
    [['FREQ=DAILY', '--start', '2026-03-01', '--until', '2026-03-01T09:00'], '--until is a day'],
    [['FREQ=DAILY', '--start', '2026-03-01', '--exdate', '1 May'], 'found "1 May"'],
  ])('[CL29] %j is refused with a sentence alone, exit 2', (args, sentence) => {
    const { code, err, out } = runCli(['next', ...args]);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
