import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { parsePastTime } from './spoken-time.ts';

/** Thursday 14 May 2026, 10:48 in Berlin. */
const here = { now: instant(Date.UTC(2026, 4, 14, 8, 48)), zone: 'Europe/Berlin' };
const at = (text: string): string => {
  const read = parsePastTime(text, here);
  return read.ok ? new Date(read.value).toISOString().slice(0, 16) : read.refusal.kind;
};

describe('a time that is over, in words', () => {
  it.each([
    ['-15m', '2026-05-14T08:33'],
    ['14:05', 'in-the-future'],
    ['9:30am', '2026-05-14T07:30'],
    ['yesterday 2pm', '2026-05-13T12:00'],
    ['yesterday', '2026-05-13T08:48'],
    ['last monday', '2026-05-11T08:48'],
    ['on Friday', '2026-05-08T08:48'],
    ['friday', '2026-05-08T08:48'],
    ['2026-05-12', '2026-05-12T08:48'],
    ['20 min ago', '2026-05-14T08:28'],
    ['12 May at 9 pm', '2026-05-12T19:00'],
    ['thursday', 'not-a-time'],
    ['yesterday the queue', 'not-a-time'],
    ['soon', 'not-a-time'],
    ['', 'empty'],
  ])('[QT9] %j is %s', (text, read) => {
    expect(at(text)).toBe(read);
  });
});
