import type { ReactElement } from 'react';
import { shortDayWords } from '#shared/rules/day-words.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import type { ParetoLine } from '#shared/rules/toil-pareto.ts';
import { fullTitle } from '#shared/rules/toil-titles.ts';
import {
  hoursWords,
  NOT_YEARLY_WORDS,
  paretoSentence,
  TOIL_KIND_NAMES,
} from '#shared/rules/toil-words.ts';
import { YearPareto } from '#renderer/ui/charts/year-pareto.tsx';
import { countOf, formatShare } from '#renderer/ui/format-number.ts';
import { timesOf } from './toil-times.ts';

/** So many lines are drawn; the table has all. */
const DRAWN = 10;

type Props = { readonly lines: readonly ParetoLine[] };

/** What takes the most hours in a year: how often it comes, times its median minutes. */
export function ToilYear({ lines }: Props): ReactElement {
  const yearly = lines.filter(({ yearlyMinutes }) => yearlyMinutes !== null);
  const others = lines.length - yearly.length;
  return (
    <section aria-label="Hours a year" className="tl-s">
      <div className="sec-h">
        <h2>Hours a year</h2>
        <span className="sub">{paretoSentence(lines)}</span>
      </div>
      {lines.length > 0 && (
        <YearPareto
          about="Hours a year"
          finding={paretoSentence(lines)}
          bars={barsOf(yearly)}
          table={{
            columns: [
              ...['Work', 'Kind', 'n', 'Median', 'Filled in', 'Times a year', 'Hours a year'],
              ...['Together', 'Last'],
            ],
            rows: lines.map((line) => ({ key: line.line, cells: cellsOf(line) })),
          }}
        />
      )}
      <p className="tl-note">
        From the last 52 weeks: times a year × median minutes. The dashed line is the share that the
        lines hold together.
        {others > 0 && ` ${countOf(others, 'line')} not drawn: how often or how long is not known.`}
      </p>
    </section>
  );
}

function barsOf(yearly: readonly ParetoLine[]) {
  const shown = yearly.slice(0, yearly.length > DRAWN ? DRAWN - 1 : DRAWN);
  const rest = yearly.slice(shown.length);
  const minutes = rest.reduce((sum, line) => sum + (line.yearlyMinutes ?? 0), 0);
  return [
    ...shown.map((line) => ({
      key: line.line,
      label: line.title,
      beside: line.beside,
      minutes: line.yearlyMinutes ?? 0,
      cumulative: line.cumulative ?? 0,
      said: `${hoursWords(line.yearlyMinutes ?? 0)}, n ${String(line.n - line.unknown)}`,
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            ...{ key: 'others', label: `${String(rest.length)} others`, beside: null },
            ...{ minutes, cumulative: 1 },
            said: hoursWords(minutes),
          },
        ]),
  ];
}

const cellsOf = (line: ParetoLine): readonly string[] => [
  fullTitle(line),
  TOIL_KIND_NAMES[line.kind],
  line.unknown === 0
    ? String(line.n)
    : `${String(line.n)}, ${String(line.unknown)} without minutes`,
  line.medianMinutes === null ? '—' : lengthWords(line.medianMinutes),
  String(line.imputed),
  line.perYear === null ? NOT_YEARLY_WORDS[line.why ?? 'once'] : timesOf(line.perYear),
  line.yearlyMinutes === null ? 'unknown' : hoursWords(line.yearlyMinutes),
  line.cumulative === null ? '—' : formatShare(line.cumulative),
  // Without its weekday: the table is wide.
  shortDayWords(line.lastOn).replace(/^\w+ /u, ''),
];
