import { CalendarPlus, FileText } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { cancelAbsence, keepForecast } from '#shared/commands/absences.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import { linesToKeep } from '#shared/rules/absence-outlook.ts';
import { tripStanding } from '#shared/rules/absence-trip.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { count } from '#shared/rules/span-words.ts';
import { helpWords } from '#shared/exporters/handover-words.ts';
import { useRun } from '#renderer/app/use-run.ts';
import type { AwayRead } from '#renderer/data/worker/due-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { AwayForecast } from './away-forecast.tsx';
import { BeforeYouLeave } from './away-before.tsx';
import type { ChoreAct } from './chore-act.ts';
import { HandoverView } from './handover-view.tsx';
import { PastTrips } from './past-trips.tsx';
import { TripDialog } from './trip-dialog.tsx';
import { useAway } from './use-away.ts';

type Props = {
  /** The sheet is shown instead of the forecast. */
  readonly isWriting: boolean;
  readonly onWriting: (isWriting: boolean) => void;
  readonly onOpen: (id: ChoreId) => void;
  readonly onAct: (act: ChoreAct) => void;
};

/** A trip: what to expect of it, what to do before, what to hand over, and how the forecast held. */
export function AwayTab(props: Props): ReactElement {
  const away = useAway();
  if (away.state === 'loading') return <Skeleton>Reading the forecast…</Skeleton>;
  return props.isWriting ? (
    <HandoverView away={away.value} onClose={() => props.onWriting(false)} />
  ) : (
    <Away away={away.value} {...props} />
  );
}

function Away({
  away,
  onAct,
  onOpen,
  onWriting,
}: Props & { readonly away: AwayRead }): ReactElement {
  const run = useRun();
  const [dialog, setDialog] = useState<'plan' | 'change' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { absence, absences, outlook, today } = away;
  const write = (): void => onWriting(true);
  useKeys({ w: write, t: () => setDialog(absence === null ? 'plan' : 'change') });

  const keep = async (): Promise<void> => {
    if (absence === null) return;
    const lines = [...linesToKeep(outlook.expectations)];
    const answer = await run(keepForecast, { id: absence.id, lines });
    setProblem(answer.saved ? null : answer.sentence);
  };
  const cancel = async (): Promise<void> => {
    if (absence === null) return;
    const answer = await run(cancelAbsence, { id: absence.id });
    setProblem(answer.saved ? null : answer.sentence);
  };

  return (
    <div className="aw-tab">
      <section aria-label="Trip" className="trip">
        <div>
          <h2>{titleOf(away)}</h2>
          <p className="q2">{stateWords(away)}</p>
          {absence?.note != null && <p>{absence.note}</p>}
          <p>{helpWords(outlook.help)}</p>
        </div>
        <div className="acts">
          {absence === null ? (
            <Button
              kind="primary"
              icon={CalendarPlus}
              keys={['T']}
              onClick={() => setDialog('plan')}
            >
              Plan a trip
            </Button>
          ) : (
            <>
              {absence.forecast === null && (
                <Button kind="primary" onClick={() => void keep()}>
                  Keep this forecast
                </Button>
              )}
              <Button keys={['T']} onClick={() => setDialog('change')}>
                Change the days…
              </Button>
              <Button kind="ghost" onClick={() => void cancel()}>
                Cancel the trip
              </Button>
              <Button kind="ghost" onClick={() => setDialog('plan')}>
                Plan another
              </Button>
            </>
          )}
          <Button icon={FileText} keys={['W']} onClick={write}>
            Write hand-over
          </Button>
        </div>
      </section>
      {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
      <AwayForecast away={away} onOpen={onOpen} />
      {standingWord(away) !== 'on' && <BeforeYouLeave away={away} onAct={onAct} onWrite={write} />}
      <PastTrips absences={absences} today={today} />
      {dialog !== null && (
        <TripDialog
          absence={dialog === 'change' ? absence : null}
          today={today}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

const titleOf = ({ absence, outlook: { length, trip } }: AwayRead): string =>
  `${absence === null ? 'Were you away from ' : ''}${dayWords(trip.from)} to ${dayWords(trip.to)}, ${count(length, 'day')}`;

const standingWord = ({ absence, today }: AwayRead) =>
  absence === null ? null : tripStanding(absence, today);

function stateWords(away: AwayRead): string {
  if (away.absence === null) return 'No trip is planned. This is what two weeks would bring.';
  const state =
    standingWord(away) === 'on'
      ? 'On now: nothing nags, and a control that lapses is still told.'
      : 'Planned.';
  return away.absence.forecast === null
    ? `${state} The forecast is not kept yet: what is not kept cannot be scored afterwards.`
    : `${state} The forecast was kept, and is scored after the trip.`;
}
