import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { intakeWords } from './intake-words.ts';
import type { TakenIn } from './take-in-spool.ts';

const line = (text: string, seq: number): TakenIn => ({
  kind: 'taken-in',
  line: {
    v: 1,
    id: `${seq}`,
    kind: 'little-thing',
    text,
    at: instant(0),
    zone: 'UTC',
    service: null,
    severity: null,
  },
  entry: { seq } as JournalEntry,
});
const aside: TakenIn = { kind: 'set-aside', text: null, sentence: 'v: expected 1' };

describe('what was taken in from terminals', () => {
  it('[SP18] is named, and one alone can be taken back', () => {
    expect(intakeWords({ taken: [] })).toBeNull();
    expect(intakeWords({ taken: [line('restarted it', 7)] })).toEqual({
      tone: 'done',
      title: 'Taken in from the terminal: restarted it',
      undo: 7,
    });
    expect(intakeWords({ taken: ['a', 'b', 'c', 'd'].map(line) })).toEqual({
      tone: 'done',
      title: 'Taken in from the terminal: 4 lines',
      text: 'a; b; c; and 1 more',
      undo: null,
    });
  });

  it('[SP18] what was set aside is told with the reason, and where it is kept', () => {
    const alone = intakeWords({ taken: [aside] });
    expect(alone).toMatchObject({ tone: 'warn', title: 'Not taken in from the terminal' });
    expect(alone?.text).toContain('A line was set aside: v: expected 1. Kept in spool/set-aside');
    expect(intakeWords({ taken: [line('a', 1), aside, aside] })).toMatchObject({
      tone: 'warn',
      title: 'Taken in from the terminal: a',
      undo: 1,
    });
  });
});
