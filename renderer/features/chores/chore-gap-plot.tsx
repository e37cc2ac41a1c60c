import { useMemo, type ReactElement } from 'react';
import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { choreGaps } from '#shared/rules/chore-gaps.ts';
import { dayWords, shortDayWords } from '#shared/rules/day-words.ts';
import { count } from '#shared/rules/span-words.ts';
import { gapsSentence, plannedWords } from '#shared/rules/toil-words.ts';
import { GapBars } from '#renderer/ui/charts/gap-bars.tsx';

/** So many of the newest are drawn; the table has all. */
const DRAWN = 40;

type Props = {
  readonly chore: Chore;
  readonly entries: readonly ChoreEntry[];
  readonly today: CalendarDay;
};

/** How far apart it was done, against how far it is planned; nothing before there is a gap. */
export function ChoreGapPlot({ chore, entries, today }: Props): ReactElement | null {
  const gaps = useMemo(() => choreGaps(chore, entries, today), [chore, entries, today]);
  if (gaps.median === null) return null;
  const sentence = gapsSentence(gaps);
  return (
    <section aria-label="Gaps" className="gp">
      <h3>Gaps</h3>
      <p className="q2 t12">{sentence}</p>
      <GapBars
        about="Gaps"
        finding={sentence}
        gaps={gaps.gaps.slice(-DRAWN).map(({ days, to }) => ({ key: to, label: barDay(to), days }))}
        median={gaps.median}
        planned={gaps.planned}
        table={{
          columns: ['Done on', 'Days since the time before'],
          rows: gaps.gaps.toReversed().map(({ days, to }) => ({
            key: to,
            cells: [dayWords(to), String(days)],
          })),
        }}
      />
      {gaps.open !== null && (
        <p className="q t12">
          {count(gaps.open, 'day')} since the last time, not counted.
          {gaps.planned !== null && ` Planned ${plannedWords(gaps.planned)}, as it is now.`}
          {gaps.gaps.length > DRAWN && ` The newest ${String(DRAWN)} gaps are drawn.`}
        </p>
      )}
    </section>
  );
}

/** "11 May": the weekday would take the place of the next label. */
const barDay = (day: CalendarDay): string => shortDayWords(day).replace(/^\w+ /u, '');
