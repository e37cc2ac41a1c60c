import { useState, type ReactElement } from 'react';
import { changeAbsence, planAbsence } from '#shared/commands/absences.ts';
import type { Absence } from '#shared/domain/absence.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { count } from '#shared/rules/span-words.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { tripLength, usualTrip } from '#shared/rules/absence-trip.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = {
  /** The trip to change; `null`: a new one. */
  readonly absence: Absence | null;
  readonly today: CalendarDay;
  readonly onClose: () => void;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The days of a trip. Both ends are days away. */
export function TripDialog({ absence, today, onClose }: Props): ReactElement {
  const run = useRun();
  const usual = absence ?? usualTrip(today);
  const [from, setFrom] = useState<string>(usual.from);
  const [to, setTo] = useState<string>(usual.to);
  const [note, setNote] = useState(absence?.note ?? '');
  const areDays = DAY.test(from) && DAY.test(to);
  const losesForecast =
    absence !== null && absence.forecast !== null && (absence.from !== from || absence.to !== to);

  const submit = async (): Promise<string | null> => {
    const days = { from, to, note };
    const answer =
      absence === null
        ? await run(planAbsence, days)
        : await run(changeAbsence, { id: absence.id, ...days });
    return answer.saved ? null : answer.sentence;
  };

  return (
    <FormDialog
      title={absence === null ? 'Plan a trip' : 'Change the trip'}
      submitLabel={absence === null ? 'Plan the trip' : 'Change the trip'}
      cancelLabel={absence === null ? 'Not now' : 'Keep it as it is'}
      missing={areDays ? null : 'A day is missing: say the first and the last day away.'}
      submit={submit}
      onClose={onClose}
    >
      <div className="two">
        <TextField label="First day away" type="date" value={from} autoFocus onChange={setFrom} />
        <TextField
          label="Last day away"
          type="date"
          value={to}
          hint={lengthHint(from, to, areDays)}
          onChange={setTo}
        />
      </div>
      <TextField
        label="Note for who stands in, if there is one"
        value={note}
        hint="It stands at the head of the hand-over sheet."
        onChange={setNote}
      />
      {losesForecast && (
        <p className="hint" role="status">
          The forecast that was kept is for other days, so it is let go. Keep it again afterwards.
        </p>
      )}
    </FormDialog>
  );
}

function lengthHint(from: string, to: string, areDays: boolean): string {
  const length = areDays ? tripLength({ from: from as CalendarDay, to: to as CalendarDay }) : 0;
  return length > 0 ? `${count(length, 'day')} away` : 'The last day is a day away too.';
}
