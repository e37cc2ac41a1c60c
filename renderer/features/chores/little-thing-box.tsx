import { Sprout } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { logLittleThing } from '#shared/commands/little-things.ts';
import { earlierTimes, likeLines } from '#shared/rules/earlier-times.ts';
import { mayBelongTo } from '#shared/rules/little-thing-incident.ts';
import { readLittleThing } from '#shared/rules/little-thing-line.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useLineDraft } from '#renderer/app/use-line-draft.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { LineDoubts } from './line-doubts.tsx';
import { LittleThingReads } from './little-thing-reads.tsx';
import { useLittleThings } from './use-little-things.ts';

type Props = { readonly autoFocus?: boolean; readonly onLogged?: () => void };

const MOST_OFFERED = 5;

/** A little thing in one line: Enter logs it, the arrows take over what was logged before. */
export function LittleThingBox({ autoFocus = false, onLogged }: Props): ReactElement {
  const run = useRun();
  const now = useNow();
  const { circumstances } = useLog();
  const zone = zoneName(useZone());
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useLineDraft('little-thing');
  const [chosen, setChosen] = useState(-1);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { assets, incident, lines, services } = useLittleThings();
  const read = readLittleThing(text, { now, zone, services, assets });
  const isTyped = text.trim() !== '';
  const onTimeline = wanted ?? (incident !== null && mayBelongTo(incident, read));
  const offered = isTyped ? likeLines(read.text, lines, MOST_OFFERED) : [];
  const today = calendarAt(now, zone).today;

  const type = (next: string): void => {
    setText(next);
    setChosen(-1);
    setProblem(null);
  };
  const answer = (next: string): void => {
    type(next);
    field.current?.focus();
  };
  const take = (place: number): void => {
    const line = offered[place];
    if (line !== undefined) answer(line);
  };
  const log = async (): Promise<void> => {
    // What is shown is of this minute; what is logged counts back from this moment.
    const moment = { now: circumstances.now(), zone, services, assets };
    const { at, isTimed, problems, ...said } = readLittleThing(text, moment);
    const [open] = problems;
    if (open) return setProblem(`${open.question} Choose an answer, or say it in other words.`);
    const answer = await run(logLittleThing, {
      ...said,
      at: isTimed ? at : null,
      incidentId: incident === null || !onTimeline ? null : incident.id,
      onTimeline: incident !== null && onTimeline,
    });
    if (!answer.saved) return setProblem(answer.sentence);
    type('');
    setWanted(null);
    return onLogged?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && offered.length > 0) {
      event.preventDefault();
      setChosen(((chosen + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen >= 0) take(chosen);
      else void log();
    } else if (event.key === 'Tab' && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
  };

  return (
    <div className="ql">
      <div className="wr-i">
        <Icon of={Sprout} size={16} />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Log a little thing"
          aria-expanded={offered.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${list}-${String(chosen)}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder="restarted billing-worker 5m"
          data-autofocus={autoFocus ? '' : undefined}
          autoFocus={autoFocus}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button small kind="ghost" keys={['Enter']} disabled={!isTyped} onClick={() => void log()}>
          Log it
        </Button>
      </div>
      {offered.length > 0 && (
        <div id={list} role="listbox" aria-label="Logged before" className="ql-l">
          {offered.map((line, place) => (
            <div
              key={line}
              id={`${list}-${String(place)}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === chosen}
              onClick={() => take(place)}
            >
              {line}
            </div>
          ))}
        </div>
      )}
      {problem !== null && <ErrorBox happened="Not logged" means={problem} />}
      {isTyped && (
        <LittleThingReads
          read={read}
          services={services}
          earlier={earlierTimes(read.text, lines, today)}
        />
      )}
      <LineDoubts line={text} doubts={isTyped ? read.problems : []} onAnswer={answer} />
      {isTyped && incident !== null && (
        <Checkbox
          label={`Add it to the timeline of INC-${String(incident.number)}, ${incident.title}`}
          checked={onTimeline}
          onChange={setWanted}
        />
      )}
    </div>
  );
}
