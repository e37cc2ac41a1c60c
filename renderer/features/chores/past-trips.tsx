import { useState, type ReactElement } from 'react';
import { answerAbsence } from '#shared/commands/absences.ts';
import type { Absence } from '#shared/domain/absence.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { chanceWords } from '#shared/rules/absence-forecast-words.ts';
import { forecastScore } from '#shared/rules/absence-score.ts';
import { tripStanding } from '#shared/rules/absence-trip.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

type Props = { readonly absences: readonly Absence[]; readonly today: CalendarDay };

/** Trips that are over: what came of what was expected, and how well the forecast held. */
export function PastTrips({ absences, today }: Props): ReactElement | null {
  const over = absences.filter((trip) => tripStanding(trip, today) === 'over');
  if (over.length === 0) return null;
  return (
    <section aria-label="Past trips">
      <h3 className="cl-g">
        <b>Past trips</b>
        <span className="q">{over.length}</span>
      </h3>
      {over.map((absence) => (
        // Answers of another day are another form.
        <PastTrip key={`${absence.id} ${String(absence.scoredAt ?? '')}`} absence={absence} />
      ))}
    </section>
  );
}

type Answer = 'yes' | 'no' | 'unknown';
const ANSWERS = [
  { value: 'yes', label: 'Happened' },
  { value: 'no', label: 'Did not' },
  { value: 'unknown', label: 'Not known' },
] as const;

const answerOf = (happened: boolean | null | undefined): Answer =>
  happened === true ? 'yes' : happened === false ? 'no' : 'unknown';

function PastTrip({ absence }: { readonly absence: Absence }): ReactElement {
  const run = useRun();
  // What is scored is asked for first.
  const forecast = (absence.forecast ?? []).toSorted(
    (one, other) => Number(one.probability === null) - Number(other.probability === null),
  );
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(
    () =>
      new Map(absence.outcomes.map(({ about, happened }) => [about, answerOf(happened)] as const)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const name = `${dayWords(absence.from)} to ${dayWords(absence.to)}`;
  const answer = (about: string): Answer => answers.get(about) ?? 'unknown';

  const save = async (): Promise<void> => {
    const outcomes = forecast.map(({ about }) => ({
      about,
      happened: answer(about) === 'unknown' ? null : answer(about) === 'yes',
    }));
    const saved = await run(answerAbsence, { id: absence.id, outcomes });
    setProblem(saved.saved ? null : saved.sentence);
  };

  return (
    <section className="past" aria-label={`Trip ${name}`}>
      <p>
        <b>{name}</b>
        {absence.note !== null && <span className="q2"> · {absence.note}</span>}
      </p>
      {forecast.length === 0 ? (
        <p className="q2">
          No forecast was kept for it, so there is none to score. Keep it before you leave.
        </p>
      ) : (
        <>
          <p className="q2">{scoreWords(absence)}</p>
          <ul>
            {forecast.map(({ about, probability, title }) => (
              <li key={about}>
                <span>
                  {title}{' '}
                  <span className="q2">
                    {probability === null ? 'no chance was given' : chanceWords(probability)}
                  </span>
                </span>
                <Segmented
                  label={`What happened: ${title}`}
                  segments={ANSWERS}
                  value={answer(about)}
                  onChange={(value) => setAnswers(new Map(answers).set(about, value))}
                />
              </li>
            ))}
          </ul>
          {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
          <Button small onClick={() => void save()}>
            Save what happened
          </Button>
        </>
      )}
    </section>
  );
}

/** "Brier score 0.12 over 5 lines with a chance": 0 is perfect, 0.25 is what "half" always gets. */
function scoreWords({ forecast, outcomes }: Absence): string {
  const { brier, n, unanswered } = forecastScore(forecast ?? [], outcomes);
  const open = unanswered === 0 ? '' : `, ${String(unanswered)} not answered`;
  return brier === null
    ? `Brier score — (n = 0${open})`
    : `Brier score ${brier.toFixed(2)} (n = ${String(n)}${open}); 0 is perfect, 0.25 is what a coin gets`;
}
