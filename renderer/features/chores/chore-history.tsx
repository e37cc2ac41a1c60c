import type { ReactElement } from 'react';
import type { ChoreMark } from '#shared/rules/chore-marks.ts';

const CLASSES: Readonly<Record<ChoreMark, string>> = {
  'on-time': '',
  late: 'l',
  'not-needed': 'c',
  skipped: 's',
  missed: 'm',
};

const WORDS: Readonly<Record<ChoreMark, string>> = {
  'on-time': 'on time',
  late: 'late',
  'not-needed': 'checked, not needed',
  skipped: 'skipped',
  missed: 'missed',
};

/** The last occurrences as marks, the oldest first. */
export function ChoreHistory({ marks }: { readonly marks: readonly ChoreMark[] }): ReactElement {
  const words =
    marks.length === 0
      ? 'not done yet'
      : `last ${String(marks.length)}: ${marks.map((mark) => WORDS[mark]).join(', ')}`;
  return (
    <span className="hist" role="img" aria-label={words} title={words}>
      {marks.map((mark, place) => (
        <i key={place} className={CLASSES[mark]} />
      ))}
    </span>
  );
}
