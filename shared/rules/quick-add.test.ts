import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import { type QuickAdd, readQuickAdd } from './quick-add.ts';
import { scheduleWords, startWords } from './schedule-words.ts';

const services = ['infusion-gateway', 'checkout', 'edge', 'edge-cache', 'edge cache'].map(
  (name) => ({
    ...{ id: id<'ServiceId'>(name), name },
  }),
);
const assets = [
  { id: id<'AssetId'>('cert'), name: 'pay.example', serviceId: id<'ServiceId'>('checkout') },
];

/** Thursday 14 May 2026, 10:48 in Berlin. */
const NOW = instant(Date.UTC(2026, 4, 14, 8, 48));

const read = (text: string, { now = NOW, zone = 'Europe/Berlin' } = {}): QuickAdd =>
  readQuickAdd(text, { now, zone, services, assets });

function saidOf(text: string, here: { zone?: string } = {}): string {
  const { doubts, schedule } = read(text, here);
  expect(doubts).toEqual([]);
  if (schedule === null) return 'nothing';
  return [scheduleWords(schedule), startWords(schedule)].filter((one) => one !== '').join(', ');
}

const questionsOf = (text: string): readonly string[] =>
  read(text).doubts.map(({ question }) => question);

describe('a chore in one line', () => {
  it.each([
    ['renew TLS every 90 days', 'every 90 days, from 14 May 2026'],
    ['check WAF rule 9041 every 4h', 'every 4 hours, from 14 May 2026 at 11:00 Europe/Berlin'],
    ['look every 4 hours from 11:30', 'every 4 hours, from 14 May 2026 at 11:30 Europe/Berlin'],
    ['patch runners every 2 weeks on Friday', 'every 2 weeks on Friday, from 15 May 2026'],
    ['sweep every other Tuesday', 'every 2 weeks on Tuesday, from 19 May 2026'],
    ['sweep on Fridays', 'every week on Friday, from 15 May 2026'],
    ['walk every weekday at 09:30', 'every weekday at 09:30 Europe/Berlin, from 15 May 2026'],
    ['walk every weekday at 2pm', 'every weekday at 14:00 Europe/Berlin, from 14 May 2026'],
    [
      'restore test on the last Friday of each month',
      'every month on the last Friday, from 29 May 2026',
    ],
    ['rotate, first Monday of the month', 'every month on the first Monday, from 1 June 2026'],
    [
      'close the books, last weekday of the month',
      'every month on the last weekday, from 29 May 2026',
    ],
    ['review every quarter', 'every 3 months on the 14th, from 14 May 2026'],
    ['review quarterly on the 3rd', 'every 3 months on the 3rd, from 3 June 2026'],
    ['audit every year on March 3', 'every year on 3 March, from 3 March 2027'],
    ['prune 21 days after last done', '21 days after it was last done, from 14 May 2026'],
    ['prune 3 weeks after it was done', '3 weeks after it was last done, from 14 May 2026'],
    ['look every 3 weeks from 1 June', 'every 3 weeks on Monday, from 1 June 2026'],
    ['sweep every 2nd week', 'every 2 weeks on Thursday, from 14 May 2026'],
    ['sweep on Mondays and Thursdays', 'every week on Monday and Thursday, from 14 May 2026'],
    ['look Monday to Friday at 08:00', 'every weekday at 08:00 Europe/Berlin, from 15 May 2026'],
    [
      'sweep every second Tuesday of the month',
      'every month on the second Tuesday, from 9 June 2026',
    ],
    ['sweep every 1st Monday', 'every month on the first Monday, from 1 June 2026'],
    ['sweep every last Friday of May', 'every year on the last Friday of May, from 29 May 2026'],
    ['close the books at the end of every month', 'every month on the last day, from 31 May 2026'],
    ['audit every half year', 'every 6 months on the 14th, from 14 May 2026'],
    ['sweep every Monday & Friday', 'every week on Monday and Friday, from 15 May 2026'],
    ['look weekly Mon-Fri', 'every weekday, from 14 May 2026'],
    ['sweep at the beginning of every month', 'every month on the 1st, from 1 June 2026'],
    ['pay on the first of every month', 'every month on the 1st, from 1 June 2026'],
    ['audit semi-annually', 'every 6 months on the 14th, from 14 May 2026'],
    ['walk every weekday 9am', 'every weekday at 09:00 Europe/Berlin, from 15 May 2026'],
    ['look Monday 14:30', 'once on 18 May 2026 at 14:30 Europe/Berlin'],
    ['look 14:30 Monday', 'once on 18 May 2026 at 14:30 Europe/Berlin'],
    ['sweep alternate Fridays', 'every 2 weeks on Friday, from 15 May 2026'],
    ['back up nightly at 02:00', 'every day at 02:00 Europe/Berlin, from 15 May 2026'],
    ['pay every 10th of the month', 'every month on the 10th, from 10 June 2026'],
    ['audit every 3 March', 'every year on 3 March, from 3 March 2027'],
    ['patch every last Friday', 'every month on the last Friday, from 29 May 2026'],
    ['report by the end of the month', 'once on 31 May 2026'],
    ['look in 90 min', 'once on 14 May 2026 at 12:18 Europe/Berlin'],
    ['call ward tomorrow', 'once on 15 May 2026'],
    ['ask in 3 days', 'once on 17 May 2026'],
    ['ask on Friday', 'once on 15 May 2026'],
    ['report on 3 March', 'once on 3 March 2027'],
    ['report on 14 May', 'once on 14 May 2026'],
    ['report on 2026-06-01', 'once on 1 June 2026'],
    ['report on 13/6', 'once on 13 June 2026'],
    ['report at 15:00', 'once on 14 May 2026 at 15:00 Europe/Berlin'],
    ['report at 09:00', 'once on 15 May 2026 at 09:00 Europe/Berlin'],
  ])('[QA1] %s', (text, said) => {
    expect(saidOf(text)).toBe(said);
  });

  it('[QA2] leaves as the title what is not understood, without what was around it', () => {
    expect(read('restore test on the last Friday of each month, 20m').title).toBe('restore test');
    expect(read('renew TLS for infusion-gateway every 90 days').title).toBe(
      'renew TLS for infusion-gateway',
    );
    expect(read('write the Friday report').schedule).toBeNull();
    expect(read('write the Friday report tomorrow')).toMatchObject({
      title: 'write the Friday report',
      schedule: { due: '2026-05-15' },
    });
    expect(read('check each host').title).toBe('check each host');
    expect(read('meet the Monday team tomorrow at 10:00').title).toBe('meet the Monday team');
    expect(read('read 3 am mails daily').title).toBe('read 3 am mails');
    expect(read('was ist daily 09:00').title).toBe('was ist');
    expect(read('test the front end every month').title).toBe('test the front end');
    expect(read('write the weekly report every Monday').title).toBe('write the weekly report');
    expect(read('read the Asia/Pacific sheet every month').title).toBe(
      'read the Asia/Pacific sheet',
    );
    expect(read('upgrade runners to 3.4').title).toBe('upgrade runners to 3.4');
  });

  it('[QA2] leaves in the title what is between double quotes', () => {
    const { schedule, title } = read('read "the daily 5m sheet" every week');

    expect(title).toBe('read the daily 5m sheet');
    expect(schedule).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TH' });
  });

  it('[QA3] says how each part reads, and where it stands', () => {
    const text = 'patch runners every 2 weeks on Friday 3 days grace 1h30';
    const shown = read(text).readAs.map(({ spans, what, words }) => ({
      ...{ what, words },
      at: spans.map(({ from, to }) => text.slice(from, to)),
    }));

    expect(shown).toEqual([
      { what: 'title', words: 'patch runners', at: [] },
      {
        ...{ what: 'schedule', words: 'every 2 weeks on Friday, from 15 May 2026' },
        at: ['every 2 weeks', 'on Friday'],
      },
      { what: 'grace', words: "3 days' grace", at: ['3 days grace'] },
      { what: 'minutes', words: 'takes 90 minutes', at: ['1h30'] },
    ]);
  });

  it('[QA5] does not take what has passed', () => {
    expect(questionsOf('report on 3 March 2025')).toEqual([
      '“on 3 March 2025” has passed. When is it due?',
    ]);
    expect(questionsOf('report today at 09:00')).toEqual([
      '“today” at 09:00 has passed. When is it due?',
    ]);
    expect(questionsOf('report on 30 February')).toEqual([
      'No calendar has 30 February. Which day is it?',
    ]);
  });

  it('[QA6] knows services and assets as whole words, the longest first', () => {
    expect(read('purge edge-cache daily').serviceId).toBe('edge-cache');
    expect(read('purge edge cache daily').serviceId).toBe('edge cache');
    expect(read('purge edges daily').serviceId).toBeNull();
    expect(read('renew pay.example daily')).toMatchObject({
      assetId: 'cert',
      serviceId: 'checkout',
    });
    expect(read('look @Checkout daily')).toMatchObject({ title: 'look', serviceId: 'checkout' });
    expect(questionsOf('look at checkout and edge')).toEqual(['Which service is it?']);
  });

  it('[QA7] says grace in days for a day, and in minutes for a time', () => {
    expect(read('x daily, up to 2 days early').grace).toEqual({ before: 2, after: 0 });
    expect(read('x daily at 14:00 1 day grace').grace).toEqual({ before: 0, after: 1440 });
    expect(read('x every 4 h grace of 30 min').grace).toEqual({ before: 0, after: 30 });
    expect(questionsOf('x daily 2 hours grace')).toEqual([
      'What is due on a day has its grace in days. How many are they?',
    ]);
  });

  it('[QA8] takes what has an end for a deadline', () => {
    expect(read('renew by 3 June').kind).toBe('deadline');
    expect(read('pay.example expires on 3 June').kind).toBe('deadline');
    expect(read('look #reactive tomorrow')).toMatchObject({ title: 'look', kind: 'reactive' });
    expect(read('look on 3 June').kind).toBeNull();
  });

  it('[QA9] counts days where the operator is', () => {
    // 13:30 UTC: in Auckland it is Friday already, in New York still Thursday.
    const now = instant(Date.UTC(2026, 4, 14, 13, 30));

    expect(read('x today', { now, zone: 'Pacific/Auckland' }).schedule).toMatchObject({
      due: '2026-05-15',
    });
    expect(read('x today', { now, zone: 'America/New_York' }).schedule).toMatchObject({
      due: '2026-05-14',
    });
    expect(read('x daily at 09:00', { now, zone: 'Australia/Lord_Howe' }).schedule).toMatchObject({
      ...{ start: '2026-05-15T09:00', zone: 'Australia/Lord_Howe' },
    });
    expect(read('x daily at 09:00 America/New_York', { now, zone: 'UTC' }).schedule).toMatchObject({
      ...{ start: '2026-05-15T09:00', zone: 'America/New_York' },
    });
  });
});
