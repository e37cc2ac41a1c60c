import { useState, type ReactElement } from 'react';
import { completeChore, moveChore, skipChore } from '#shared/commands/chore-entries.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { latestMove, moveMisfit, todayOn } from '#shared/rules/chore-move.ts';
import { dayFrom, dayWords } from '#shared/rules/day-words.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { formatCalendarDay } from '#renderer/ui/format-instant.ts';
import { QuickTimeField, useQuickTime, zoneName } from '#renderer/ui/quick-time-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { ChoreAct } from './chore-act.ts';
import { readMinutes, UNREADABLE_MINUTES } from './read-minutes.ts';
import { Suspends } from './suspends.tsx';

type Props = { readonly act: ChoreAct; readonly onClose: () => void };

/** Says more than a tick about an occurrence: when, how long, moved or left out and why. */
export function ChoreDialog({ act, onClose }: Props): ReactElement {
  switch (act.kind) {
    case 'done':
    case 'not-needed':
      return <DoneDialog act={act} kind={act.kind} onClose={onClose} />;
    case 'move':
      return <MoveDialog act={act} onClose={onClose} />;
    case 'skip':
      return <SkipDialog act={act} onClose={onClose} />;
  }
}

function DoneDialog({
  act: { line },
  kind,
  onClose,
}: Props & { readonly kind: 'done' | 'not-needed' }): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const zone = zoneName(useZone());
  const [when, setWhen] = useState('');
  const [minutes, setMinutes] = useState('');
  const [note, setNote] = useState('');
  const [prevented, setPrevented] = useState('');
  const typed = useQuickTime(when, now, 'past');
  const isNow = ['', 'now'].includes(when.trim().toLowerCase());
  const at = isNow ? now : typed;
  const took = readMinutes(minutes);
  const wasDone = kind === 'done';

  const submit = async (): Promise<string | null> => {
    if (at === null) return null;
    const moment: Instant = isNow ? now : at;
    const answer = await run(completeChore, {
      id: line.id,
      kind,
      at: isNow ? null : at,
      on: calendarAt(moment, zone).today,
      // What was done at another time answers what was due then.
      ...(isNow && line.due !== null ? { occurrence: line.due.occurrence.key } : {}),
      minutes: took === 'unreadable' ? null : took,
      note,
      prevented,
    });
    return answer.saved ? null : answer.sentence;
  };

  return (
    <FormDialog
      title={wasDone ? `Done: ${line.title}` : `Checked, not needed: ${line.title}`}
      submitLabel={wasDone ? 'Log it as done' : 'Log the check'}
      cancelLabel="Leave it open"
      missing={
        at === null
          ? 'The time does not read yet. Nothing was saved.'
          : took === 'unreadable'
            ? `${UNREADABLE_MINUTES} Nothing was saved.`
            : null
      }
      submit={submit}
      onClose={onClose}
    >
      <QuickTimeField
        label="When"
        text={when}
        now={now}
        direction="past"
        empty="Now"
        autoFocus
        onChange={setWhen}
      />
      <TextField
        label="Minutes, if you know"
        value={minutes}
        inputMode="decimal"
        placeholder={line.minutes === null ? '' : String(Math.round(line.minutes))}
        onChange={setMinutes}
      />
      <TextField label="Note" value={note} onChange={setNote} />
      {wasDone && (
        <TextField
          label="What it prevented, if you saw something coming"
          value={prevented}
          placeholder="The disk was at 96 %"
          onChange={setPrevented}
        />
      )}
    </FormDialog>
  );
}

function MoveDialog({ act: { line, until: proposed }, onClose }: Props): ReactElement | null {
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const calendar = calendarAt(now, zone);
  const isTimed = line.due !== null && line.due.due.at !== null;
  const key = line.due?.due.key ?? '';
  const [until, setUntil] = useState<string>(
    isTimed ? `${proposed ?? key.slice(0, 10)}${key.slice(10, 16)}` : (proposed ?? calendar.today),
  );
  const [because, setBecause] = useState('');
  if (line.due === null) return null;
  const { occurrence, due, next } = line.due;
  const day = until.slice(0, 10);
  const today = todayOn(line.zone, calendar.today, now);
  const misfit = moveMisfit(until, today);
  const reads = (isTimed ? /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u : /^\d{4}-\d\d-\d\d$/u).test(until);

  return (
    <FormDialog
      title={`Move: ${line.title}`}
      submitLabel="Move it"
      cancelLabel="Leave it where it is"
      missing={
        !reads
          ? 'A day is missing: when is it due instead?'
          : until === (isTimed ? key.slice(0, 16) : due.day)
            ? 'It is due then already. Choose another day, or leave it where it is.'
            : misfit !== null
              ? MISFITS[misfit](today)
              : because.trim() === ''
                ? 'Say in a few words why: the log keeps it.'
                : null
      }
      submit={async () => {
        const answer = await run(moveChore, {
          id: line.id,
          occurrence: occurrence.key,
          until,
          on: calendar.today,
          because,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        It is due on {formatCalendarDay(due.day)}.
        {next !== null && ' The one after it stays where it is.'}
      </p>
      <TextField
        label={isTimed ? 'Due instead, on the clock of its schedule' : 'Due instead on'}
        type={isTimed ? 'datetime-local' : 'date'}
        value={until}
        autoFocus
        onChange={setUntil}
      />
      {reads && misfit === null && (
        <p className="q" role="status">
          Due instead on {dayFrom(calendarDay(day), today)}.
        </p>
      )}
      <TextField
        label="Why"
        value={because}
        placeholder="The supplier is closed until Monday"
        onChange={setBecause}
      />
      {reads && misfit === null && (
        <Suspends line={line} by="move" from={calendar.startOf(calendarDay(day))} />
      )}
    </FormDialog>
  );
}

const MISFITS: Readonly<
  Record<NonNullable<ReturnType<typeof moveMisfit>>, (today: CalendarDay) => string>
> = {
  passed: () =>
    'That day has passed. Choose today or a later one; what was done before is logged with B.',
  'too-far': (today) =>
    `That is too far: choose a day up to ${dayWords(latestMove(today))}, or change its schedule.`,
};

function SkipDialog({ act: { line }, onClose }: Props): ReactElement | null {
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const calendar = calendarAt(now, zone);
  const [because, setBecause] = useState('');
  if (line.due === null) return null;
  const { due, next, occurrence } = line.due;

  return (
    <FormDialog
      title={`Skip: ${line.title}`}
      submitLabel={line.keeps.length > 0 ? 'Skip it all the same' : 'Skip this one'}
      cancelLabel="Keep it due"
      danger={line.keeps.length > 0}
      missing={because.trim() === '' ? 'Say in a few words why: the log keeps it.' : null}
      submit={async () => {
        const answer = await run(skipChore, {
          id: line.id,
          occurrence: occurrence.key,
          on: calendar.today,
          because,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        What was due on {formatCalendarDay(due.day)} is left out, knowingly.
        {next !== null && ` It is due again on ${formatCalendarDay(next.day)}.`}
      </p>
      <TextField
        label="Why"
        value={because}
        autoFocus
        placeholder="The host is switched off this month"
        onChange={setBecause}
      />
      <Suspends line={line} by="skip" from={null} />
    </FormDialog>
  );
}
