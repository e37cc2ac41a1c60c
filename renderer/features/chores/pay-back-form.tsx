import { useState, type ReactElement } from 'react';
import type { ParetoLine } from '#shared/rules/toil-pareto.ts';
import { payBack, payBackWords } from '#shared/rules/toil-pay-back.ts';
import { fullTitle } from '#shared/rules/toil-titles.ts';
import { lengthWords } from '#shared/rules/span-words.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { NO_ESTIMATE, type Estimate } from './pay-back-estimates.ts';
import { readMinutes, UNREADABLE_MINUTES } from './read-minutes.ts';
import { timesOf } from './toil-times.ts';
import { useEstimates } from './use-estimates.ts';

const DAYS_A_YEAR = 365.25;
const DAYS_A_WEEK = 7;

type Props = { readonly lines: readonly ParetoLine[] };

/** Whether automating one line of work pays back, and what that rests on. The log keeps none of it. */
export function PayBackForm({ lines }: Props): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const [estimates, estimate] = useEstimates();
  const line = lines.find((one) => one.line === chosen) ?? lines[0] ?? null;
  const typical = line?.medianMinutes ?? null;
  const { build, saved, upkeep } = estimates[line?.line ?? ''] ?? NO_ESTIMATE;
  const savedText = saved ?? (typical === null ? '' : String(Math.round(typical * 10) / 10));
  const say = (change: Partial<Estimate>): void => {
    if (line !== null) estimate(line.line, change);
  };

  return (
    <section aria-label="Pay-back of automating" className="tl-s payb">
      <div className="sec-h">
        <h2>Pay-back of automating</h2>
      </div>
      {line === null ? (
        <p className="tl-note">No work is logged that could be automated.</p>
      ) : (
        <div className="pb-f">
          <SelectField
            label="Work"
            value={line.line}
            choices={lines.map((one) => ({ value: one.line, label: fullTitle(one) }))}
            onChange={setChosen}
          />
          <MinutesField
            label="To build, in minutes"
            value={build}
            onChange={(typed) => say({ build: typed })}
          />
          <MinutesField
            label="Saved each time, in minutes"
            value={savedText}
            hint={
              typical === null
                ? undefined
                : `median ${lengthWords(typical)}, n = ${String(line.n - line.unknown)}`
            }
            onChange={(typed) => say({ saved: typed })}
          />
          <MinutesField
            label="Upkeep a week, in minutes"
            value={upkeep}
            onChange={(typed) => say({ upkeep: typed })}
          />
          <p className="q t12">
            These numbers stay on this device, with this line of work; the log keeps none of them.
          </p>
          <Answer line={line} build={build} saved={savedText} upkeep={upkeep} />
        </div>
      )}
    </section>
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
};

const MinutesField = ({ hint, ...field }: FieldProps): ReactElement => (
  <TextField
    {...field}
    {...(hint === undefined ? {} : { hint })}
    inputMode="decimal"
    problem={readMinutes(field.value) === 'unreadable' ? UNREADABLE_MINUTES : null}
  />
);

const isNumber = (read: ReturnType<typeof readMinutes>): read is number => typeof read === 'number';

type AnswerProps = {
  readonly line: ParetoLine;
  readonly build: string;
  readonly saved: string;
  readonly upkeep: string;
};

function Answer({ line, ...said }: AnswerProps): ReactElement {
  const build = readMinutes(said.build);
  const saved = readMinutes(said.saved);
  const upkeep = readMinutes(said.upkeep);
  if (!isNumber(build) || !isNumber(saved) || !isNumber(upkeep)) {
    return (
      <p role="status" className="pb-a q2">
        Say how long it takes to build, and the other two, to see when it pays back.
      </p>
    );
  }
  const timesADay = line.perYear === null ? null : line.perYear / DAYS_A_YEAR;
  const upkeepADay = upkeep / DAYS_A_WEEK;
  const answer = payBack({ build, timesADay, savedEachTime: saved, upkeepADay });
  return (
    <div role="status" className="pb-a">
      <p>
        <b>{payBackWords(answer)}</b>
      </p>
      <p className="q t12">
        {timesADay === null
          ? `${line.title} came ${line.n === 1 ? 'once' : `${String(line.n)} times`}: that says nothing of how often.`
          : `${String(build)} min ÷ (${timesADay.toFixed(3)} a day × ${String(saved)} min − ${upkeepADay.toFixed(2)} min a day). About ${timesOf(line.perYear ?? 0)} times a year, n = ${String(line.n)}.`}
      </p>
    </div>
  );
}
