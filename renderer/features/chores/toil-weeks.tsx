import type { ReactElement } from 'react';
import { weekName } from '#shared/rules/calendar-week.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import { TOIL_KINDS } from '#shared/rules/toil-item.ts';
import { REFERENCE_SHARE, type ToilWeek } from '#shared/rules/toil-weeks.ts';
import {
  leftOutSentence,
  TOIL_KIND_NAMES,
  weeksSentence,
  weekWords,
} from '#shared/rules/toil-words.ts';
import { WeekStack } from '#renderer/ui/charts/week-stack.tsx';
import { formatShare } from '#renderer/ui/format-number.ts';

type Props = { readonly weeks: readonly ToilWeek[] };

/** Minutes by week and kind, with half of what was logged where that is known. */
export function ToilWeeks({ weeks }: Props): ReactElement {
  const leftOut = leftOutSentence(weeks);
  const total = (of: (week: ToilWeek) => number): number =>
    weeks.reduce((sum, week) => sum + of(week), 0);
  return (
    <section aria-label="Toil by week" className="tl-s">
      <div className="sec-h">
        <h2>By week</h2>
        <span className="sub">{weeksSentence(weeks)}</span>
      </div>
      <p className="tl-key" aria-hidden="true">
        {TOIL_KINDS.map((kind) => (
          <span key={kind}>
            <i className={`k-${kind}`} />
            {TOIL_KIND_NAMES[kind]} <b>{lengthWords(total(({ minutes }) => minutes[kind]))}</b>
          </span>
        ))}
        <span>
          <i className="k-project" />
          Project work <b>{lengthWords(total(({ project }) => project))}</b>
        </span>
        <span>
          <i className="k-half" />
          half of what was logged that week
        </span>
      </p>
      <WeekStack
        about="Toil by week"
        finding={weeksSentence(weeks)}
        weeks={weeks.map((week) => ({
          key: week.monday,
          label: `${weekName(week.monday)}${week.isPartial ? ' so far' : ''}`,
          chores: week.minutes.chore,
          littleThings: week.minutes['little-thing'],
          incidents: week.minutes.incident,
          project: week.project > 0 ? week.project : null,
          half: week.share === null ? null : REFERENCE_SHARE * (week.toil + week.project),
        }))}
        table={{
          columns: [
            ...['Week', ...TOIL_KINDS.map((kind) => TOIL_KIND_NAMES[kind]), 'Toil', 'n'],
            ...['Filled in', 'Without minutes', 'Project work', 'Share of toil'],
          ],
          rows: weeks.map((week) => ({ key: week.monday, cells: cellsOf(week) })),
        }}
      />
      <p className="tl-note">
        Half is a line to read by, not a grade. Where no project work was logged the share is
        unknown, and the week has no line.
        {leftOut !== null && ` ${leftOut}`}
      </p>
    </section>
  );
}

/** Nothing logged is not zero minutes. */
function cellsOf(week: ToilWeek): readonly string[] {
  const said = (minutes: number): string => (week.n === week.unknown ? '—' : lengthWords(minutes));
  return [
    weekWords(week),
    ...TOIL_KINDS.map((kind) => said(week.minutes[kind])),
    said(week.toil),
    String(week.n),
    said(week.imputed),
    String(week.unknown),
    week.projectN === 0 ? '—' : lengthWords(week.project),
    week.share === null ? 'unknown' : formatShare(week.share),
  ];
}
