import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { readLittleThing, type LittleThingHere } from './little-thing-line.ts';

const service = (name: string) => ({ id: id<'ServiceId'>(name), name });
const here: LittleThingHere = {
  now: instant(Date.UTC(2026, 4, 14, 8, 48)),
  zone: 'Europe/Berlin',
  services: ['search', 'billing', 'billing-worker', 'Ledger Core'].map(service),
  assets: [
    { id: id('gateway'), name: 'gateway.test', serviceId: id('search') },
    { id: id('runner'), name: 'runner-7', serviceId: null },
  ],
};
const read = (text: string, over: Partial<LittleThingHere> = {}) =>
  readLittleThing(text, { ...here, ...over });
const at = (text: string, over: Partial<LittleThingHere> = {}): string =>
  new Date(read(text, over).at).toISOString();

describe('a little thing in one line', () => {
  it('[LT1] takes how long it took out of the text, and leaves the rest as it was typed', () => {
    expect(read('Restarted billing-worker 5m')).toEqual({
      text: 'Restarted billing-worker',
      minutes: 5,
      at: here.now,
      isTimed: false,
      on: '2026-05-14',
      work: 'upkeep',
      serviceId: 'billing-worker',
      assetId: null,
      problems: [],
    });
    const minutes = (text: string): unknown => [read(text).minutes, read(text).text];
    expect(minutes('cleared the queue 1h20')).toEqual([80, 'cleared the queue']);
    expect(minutes('1 h 5 min cleared the queue')).toEqual([65, 'cleared the queue']);
    expect(minutes('cleared the queue, took 1,5h')).toEqual([90, 'cleared the queue']);
    expect(minutes('cleared the queue for half an hour')).toEqual([30, 'cleared the queue']);
    expect(minutes('cleared the queue - 90 minutes.')).toEqual([90, 'cleared the queue']);
    expect(minutes('2h backlog cleared ~ 15m')).toEqual([15, '2h backlog cleared']);
    expect(minutes('deleted 10M rows')).toEqual([null, 'deleted 10M rows']);
    expect(minutes('freed 40 GB on search-2')).toEqual([null, 'freed 40 GB on search-2']);
  });

  it('[LT2] reads when it was: ago, back from now, an hour of today or of a day', () => {
    expect(at('restarted it 20 min ago')).toBe('2026-05-14T08:28:00.000Z');
    expect(at('1h20 ago restarted it 5m')).toBe('2026-05-14T07:28:00.000Z');
    expect(at('restarted it a week ago')).toBe('2026-05-07T08:48:00.000Z');
    expect(read('resized it to 500m').minutes).toBeNull();
    expect(at('restarted it 1 day 2h ago')).toBe('2026-05-13T06:48:00.000Z');
    expect(read('restarted it 5m 20 min ago')).toMatchObject({
      ...{ text: 'restarted it', minutes: 5, at: Date.UTC(2026, 4, 14, 8, 28) },
    });
    expect(at('restarted it half an hour ago')).toBe('2026-05-14T08:18:00.000Z');
    expect(at('restarted it 2 weeks ago')).toBe('2026-04-30T08:48:00.000Z');
    expect(at('-15m restarted it')).toBe('2026-05-14T08:33:00.000Z');
    expect(at('yesterday 14:05 restarted it')).toBe('2026-05-13T12:05:00.000Z');
    expect(at('restarted it on Mon at 09:00, 5m')).toBe('2026-05-11T07:00:00.000Z');
    expect(at('restarted it at 03:05Z')).toBe('2026-05-14T03:05:00.000Z');
    expect(at('restarted it 2026-05-01 14:05')).toBe('2026-05-01T12:05:00.000Z');
    expect(read('restarted it on Mon at 09:00, 5m')).toMatchObject({
      ...{ text: 'restarted it', minutes: 5, isTimed: true, on: '2026-05-11' },
    });
  });

  it('[LT3] gives the day of that moment where the operator is', () => {
    const midnight = { now: instant(Date.UTC(2026, 4, 14, 10, 20)) };
    expect(read('swept up', { ...midnight, zone: 'Pacific/Auckland' }).on).toBe('2026-05-14');
    expect(read('swept up', { ...midnight, zone: 'Pacific/Kiritimati' }).on).toBe('2026-05-15');
    expect(read('swept up 30 min ago', { now: instant(Date.UTC(2026, 4, 13, 22, 10)) }).on).toBe(
      '2026-05-13',
    );
    expect(read('swept up 23:30', { ...midnight, zone: 'America/New_York' }).problems).toHaveLength(
      1,
    );
  });

  it('[LT4] asks where the clocks passed an hour twice or not at all, and where it is to come', () => {
    const autumn = { now: instant(Date.UTC(2026, 9, 25, 12)) };
    const twice = read('restarted it 02:30', autumn);
    expect(twice).toMatchObject({ at: autumn.now, isTimed: false, text: 'restarted it 02:30' });
    expect(twice.problems[0]?.choices.map(({ text }) => text)).toEqual([
      '2026-10-25 00:30Z',
      '2026-10-25 01:30Z',
      '"02:30"',
    ]);
    expect(at('restarted it 2026-10-25 01:30Z', autumn)).toBe('2026-10-25T01:30:00.000Z');
    const spring = { now: instant(Date.UTC(2026, 2, 29, 12)) };
    expect(read('restarted it 02:30', spring).problems[0]?.question).toContain('was skipped');
    expect(read('moved the call 15:30').problems).toEqual([
      {
        from: 15,
        to: 20,
        question: '“15:30” is still to come. When was it?',
        choices: [
          { label: 'Yesterday 15:30', text: 'yesterday 15:30' },
          { label: 'Part of the text', text: '"15:30"' },
        ],
      },
    ]);
    expect(read('moved the call "15:30"')).toMatchObject({
      ...{ text: 'moved the call 15:30', problems: [] },
    });
  });

  it('[LT5] asks which of two times, and about more than a day', () => {
    const two = read('14:05 failed, back 07:20');
    expect(two.problems.map(({ question }) => question)).toContain(
      '“14:05” is still to come. When was it?',
    );
    expect(read('07:05 failed, back 07:20').problems[0]?.choices[1]?.text).toBe(
      '"07:05" failed, back 07:20',
    );
    expect(read('rebuilt it 50h').problems[0]?.question).toContain('more than a day');
    expect(read('ratio 16:90 of 3:1').problems).toEqual([]);
  });

  it('[LT6] knows services and assets as whole words, the longest name, the first of several', () => {
    const named = (text: string): unknown => [read(text).serviceId, read(text).assetId];
    expect(named('BILLING-WORKER restarted')).toEqual(['billing-worker', null]);
    expect(named('swept the ledger  core')).toEqual(['Ledger Core', null]);
    expect(named('freed space on search-2')).toEqual([null, null]);
    expect(named('told billing about search')).toEqual(['billing', null]);
    expect(named('told billing about @search')).toEqual(['search', null]);
    expect(named('renewed @gateway.test')).toEqual(['search', 'gateway']);
    expect(named('renewed gateway.test.example')).toEqual([null, null]);
    expect(read('told billing about @search').text).toBe('told billing about search');
    expect(read('rebooted @runner-7 5m').text).toBe('rebooted @runner-7');
  });

  it('[LT7] marks project work', () => {
    expect(read('built the importer #project 2h')).toMatchObject({
      ...{ work: 'project', text: 'built the importer', minutes: 120 },
    });
    expect(read('tidied #projects').work).toBe('upkeep');
  });

  it('[LT9] a day alone, at an end of the line, is this hour of it', () => {
    // It is a Thursday.
    const reads = (text: string): unknown => [read(text).text, at(text).slice(0, 16)];
    expect(reads('restarted it yesterday 5m')).toEqual(['restarted it', '2026-05-13T08:48']);
    expect(reads('yesterday: restarted it')).toEqual(['restarted it', '2026-05-13T08:48']);
    expect(reads('restarted it last monday')).toEqual(['restarted it', '2026-05-11T08:48']);
    expect(reads('restarted it last thu')).toEqual(['restarted it', '2026-05-07T08:48']);
    expect(reads('on Fri restarted it')).toEqual(['restarted it', '2026-05-08T08:48']);
    expect(reads('On Thu, 7 May restarted it')).toEqual(['restarted it', '2026-05-07T08:48']);
    expect(reads('Friday, 1 May: restarted it')).toEqual(['restarted it', '2026-05-01T08:48']);
    expect(reads('on Thursday 9:00 restarted it')).toEqual(['restarted it', '2026-05-14T07:00']);
    expect(reads('restarted it on 24 Dec')).toEqual(['restarted it', '2025-12-24T09:48']);
    expect(reads('restarted it today')).toEqual(['restarted it', '2026-05-14T08:48']);
    for (const text of [
      ...['prepared the report for Monday', "read yesterday's report", 'Friday deploy checked'],
      ...['checked backups from yesterday', 'the server sat'],
      ...[
        'checked logs since last Friday',
        'the release of last Friday',
        'rebooted after on Friday',
      ],
      ...['moved the report for Monday 9am', 'booked it for Monday at 14:05', 'moved it to 9am'],
      ...['found 3 am mails', 'down 09:00 to 09:20'],
    ]) {
      expect(read(text)).toMatchObject({ text, isTimed: false, problems: [] });
    }
    expect(read('restarted it on Thursday').problems[0]).toMatchObject({
      question: 'Is “on Thursday” today or a week ago?',
      choices: [{ text: 'today' }, { text: 'on 2026-05-07' }, { text: '"on Thursday"' }],
    });
    for (const text of ['applied Patch Tuesday 20m', 'restarted it tuesday']) {
      expect(read(text).problems[0]).toMatchObject({
        ...{ question: expect.stringMatching(/^Is “tuesday” when it was/iu) },
        choices: [
          { text: expect.stringMatching(/^last tuesday$/iu) },
          { label: 'Part of the text' },
        ],
      });
    }
    expect(read('restored 2026-05-12').problems[0]?.choices[0]?.text).toBe('on 2026-05-12');
    expect(reads('restarted it last tuesday 20m')).toEqual(['restarted it', '2026-05-12T08:48']);
    expect(read('restarted it on 30 Feb').problems[0]?.question).toContain('No calendar has');
    expect(read('restarted it on Mon, 12 May').problems[0]?.question).toContain('another day');
    expect(read('restarted it Mon, 12 May 10:00').problems[0]?.question).toContain('another day');
    const autumn = { now: instant(Date.UTC(2026, 9, 26, 1, 30)) };
    expect(read('restarted it yesterday', autumn).problems[0]?.choices[0]?.text).toBe(
      'yesterday 02:30',
    );
    expect(read('restarted it on 2026-12-24').problems[0]?.question).toContain('still to come');
  });

  it('[LT10] reads am and pm, and a day that is said apart from its hour', () => {
    expect(at('restarted it 9:30 am')).toBe('2026-05-14T07:30:00.000Z');
    expect(at('restarted it yesterday 2:30pm, 10m')).toBe('2026-05-13T12:30:00.000Z');
    expect(at('restarted it yesterday at 12am')).toBe('2026-05-12T22:00:00.000Z');
    expect(at('restarted it yesterday at 12 pm')).toBe('2026-05-13T10:00:00.000Z');
    expect(read('restarted it 2pm').problems[0]?.choices[0]?.text).toBe('yesterday 2pm');
    expect(read('13pm is no time').problems).toEqual([]);
    expect(read('yesterday restarted it at 14:05 5m')).toMatchObject({
      ...{ text: 'restarted it', minutes: 5, at: Date.UTC(2026, 4, 13, 12, 5) },
    });
    expect(at('restarted it last thu at 14:05')).toBe('2026-05-07T12:05:00.000Z');
    expect(at('restarted it yesterday 9am UTC')).toBe('2026-05-13T09:00:00.000Z');
    expect(at('restarted it at 9:30 pm Z yesterday')).toBe('2026-05-13T21:30:00.000Z');
    expect(read('yesterday, 9am: restarted it')).toMatchObject({
      ...{ text: 'restarted it', at: Date.UTC(2026, 4, 13, 7), problems: [] },
    });
    expect(at('restarted it 9am tuesday')).toBe('2026-05-12T07:00:00.000Z');
    expect(at('9am restarted it')).toBe('2026-05-14T07:00:00.000Z');
  });

  it('[LT8] reads whatever is typed without an error, and never as later than now', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-15m', '2h', 'ago', '14:05', 'yesterday', '@', '"', '#project', '99d ago'),
      fc.constantFrom('on mon', 'last sun', 'thursday', '12am', '2 pm', 'on 30 Feb', 'today', ':'),
      fc.constantFrom('999999999d ago', '31 Feb 10:00', 'search', '0000-01-01 00:00', '−1h'),
    );
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York');
    const now = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), zone, now, (parts, where, time) => {
        const reading = read(parts.join(' '), { zone: where, now: instant(time) });
        expect(reading.at).toBeGreaterThanOrEqual(0);
        expect(reading.at).toBeLessThanOrEqual(time);
        expect(reading.on).toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const { from, to } of reading.problems) expect(from).toBeLessThan(to);
      }),
      { numRuns: 400 },
    );
    expect(read('x'.repeat(600)).text).toHaveLength(600);
  });
});
