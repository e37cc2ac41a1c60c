import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { saveSentence } from './save-sentence.ts';

describe('the status line', () => {
  it('[UI25] says how many entries are saved, and nothing before there are any', () => {
    expect(saveSentence({ kind: 'saved', entries: 0 }, 'UTC')).toBe('Nothing to save yet');
    expect(saveSentence({ kind: 'saved', entries: 1 }, 'UTC')).toBe('The first entry is saved');
    expect(saveSentence({ kind: 'saved', entries: 12_408 }, 'UTC')).toBe(
      'All 12,408 entries saved',
    );
    expect(saveSentence({ kind: 'saving', entries: 3 }, 'UTC')).toBe('Saving…');
  });

  it('[UI26] says since when, in which zone, and why nothing is saved', () => {
    const since = instant(Date.UTC(2026, 4, 14, 12, 5));

    expect(
      saveSentence({ kind: 'not-saved', entries: 3, since, because: 'disk full' }, 'Europe/Berlin'),
    ).toBe('Not saved since 14:05 CEST: disk full');
  });
});
