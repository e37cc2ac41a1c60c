import type { Missing } from '#shared/rules/decide-sheet.ts';

const WORDS: Readonly<Record<Missing, string>> = {
  case: 'No past case in this log',
  fraction: 'Impact not estimated yet',
  objective: 'No objective set',
  scan: 'Unknown: not scanned',
  release: 'Unknown: no release named',
  feed: 'Unknown: no EPSS values',
  run: 'Unknown: never ran here',
};

/** What stands where a figure is missing. Never a number. */
export const unknownWords = (missing: Missing): string => WORDS[missing];
