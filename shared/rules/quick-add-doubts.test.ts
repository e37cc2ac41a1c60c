import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { type QuickAdd, readQuickAdd } from './quick-add.ts';
import { scheduleWords } from './schedule-words.ts';

/** Thursday 14 May 2026, 10:48 in Berlin. */
const NOW = instant(Date.UTC(2026, 4, 14, 8, 48));

const read = (text: string): QuickAdd =>
  readQuickAdd(text, { now: NOW, zone: 'Europe/Berlin', services: [], assets: [] });

describe('what a line leaves open', () => {
  it.each([
    ['pay on 3/4', 'Which day is 3/4?', ['once on 3 April 2027', 'once on 4 March 2027']],
    [
      'ask next Friday',
      'Which day is next Friday?',
      ['once on 15 May 2026', 'once on 22 May 2026'],
    ],
    [
      'monthly on the 31st',
      'Not every month has a 31st. What holds in the others?',
      ['every month on the 31st or last day', 'every month on the 31st only'],
    ],
    [
      'audit every year on 29 February',
      'Not every February has a 29th. What holds in the others?',
      ['every year on 29 February or last day', 'every year on 29 February only'],
    ],
    [
      'test every second Tuesday',
      'Is it every 2 weeks, or the 2nd Tuesday of each month?',
      ['every 2 weeks on Tuesday', 'every month on the second Tuesday'],
    ],
    [
      'look tomorrow at 9',
      'Is “at 9” in the morning or in the evening?',
      ['once on 15 May 2026 at 09:00 Europe/Berlin', 'once on 15 May 2026 at 21:00 Europe/Berlin'],
    ],
    [
      'patch on the last Friday',
      'How often is it due on the last Friday?',
      ['every month on the last Friday'],
    ],
    [
      'check every 90 days on 3 March',
      'What is 3 March beside what recurs?',
      ['every 90 days', 'every 90 days'],
    ],
    [
      'sweep every weekend',
      'On which day of the weekend is it due?',
      ['every week on Saturday', 'every week on Sunday', 'every week on Saturday and Sunday'],
    ],
    [
      'sweep twice a week',
      'When is it due, twice a week?',
      ['every week on Monday and Thursday', 'every week on Tuesday and Friday'],
    ],
    [
      'pay on the 1st and the 15th of each month',
      'One line says one day of the month. Which is it? For several, write a rule in the editor.',
      ['every month on the 1st', 'every month on the 15th', 'every month on the 1st'],
    ],
    [
      'check every 1 March and the 15th',
      'One line says one day of the month. Which is it? For several, write a rule in the editor.',
      ['every year on 1 March', 'every year on 15 March', 'every year on 1 March'],
    ],
    [
      'pay every month on the 15th and the last day',
      'One line says one day of the month. Which is it? For several, write a rule in the editor.',
      ['every month on the 15th', 'every month on the last day'],
    ],
    [
      'check every 31st of the month',
      'Not every month has a 31st. What holds in the others?',
      ['every month on the 31st or last day', 'every month on the 31st only'],
    ],
    [
      'back up daily at 09:00 Europe/Berln',
      'No zone is called “Europe/Berln”. In which one is the time?',
      ['every day at 09:00 Europe/Berlin', 'every day at 09:00 Europe/Berlin'],
    ],
  ])('[QA4] asks about "%s", and each answer is read in one way', (text, question, answers) => {
    const { doubts, schedule } = read(text);
    const [doubt] = doubts;
    if (doubt === undefined) throw new Error('no doubt');

    expect(schedule).toBeNull();
    expect(doubt.question).toBe(question);
    const read2 = doubt.choices.map((one) =>
      read(text.slice(0, doubt.from) + one.text + text.slice(doubt.to)),
    );
    expect(read2.flatMap((one) => one.doubts)).toEqual([]);
    expect(
      read2.flatMap((one) => (one.schedule === null ? [] : [scheduleWords(one.schedule)])),
    ).toEqual(answers);
  });

  it.each([
    'every 30 min',
    'three times a week',
    'every month on the 15th and 30th',
    'every month on the first and third Monday',
    'every month on the last day and the 15th',
    'the 2nd batch, every month on the 15th',
    'every Monday or Friday',
    'every other week Mon-Fri',
    'monthly Mon-Fri',
    '1st and 3rd Monday of every month',
    'on weekends',
    'daily 09:00 PST',
    'daily at 09:00 GMT+2',
    'every now and then',
    'every 0 days',
    'biannually',
    'every day except Sunday',
    'every Friday until 3 June',
    'every month on the second last Friday',
    'every year in March',
    'in 900,000,000 hours',
    '3 times every day',
  ])('[QA4] asks what "%s" means, and may be told that it is title', (text) => {
    const [doubt] = read(`look ${text}`).doubts;

    expect(doubt).toBeDefined();
    expect(read(`look ${text}`).schedule).toBeNull();
  });
});
