import { CalendarDays, CalendarX2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { CalendarAnswer, TransportRefusal } from '#shared/ipc/channels.ts';
import type { Result } from '#shared/result.ts';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useCalendarPlace } from '#renderer/state/calendar-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';

/** Where the calendar file is kept up to date, or that it is not. */
export function CalendarFileSetting(): ReactElement {
  const bridge = useBridge();
  const { path, problem, placed } = useCalendarPlace();
  const [refusal, setRefusal] = useState<string | null>(null);
  const told = (given: Result<CalendarAnswer, TransportRefusal>): void => {
    const answer = answerOr(given);
    const done = answer.ok ? answer.value : answer;
    setRefusal(done.ok ? null : done.refusal.sentence);
    if (done.ok) placed(done.value.path);
  };
  const said = refusal ?? problem;

  return (
    <>
      <p>
        {path === null ? (
          'No calendar file is written.'
        ) : (
          <>
            Kept up to date at <code className="hash">{path}</code>
          </>
        )}
      </p>
      <div className="row">
        <Button icon={CalendarDays} onClick={() => void bridge.chooseCalendarFolder().then(told)}>
          {path === null ? 'Choose a folder' : 'Choose another folder'}
        </Button>
        {path !== null && (
          <Button icon={CalendarX2} onClick={() => void bridge.stopCalendar().then(told)}>
            Stop writing it
          </Button>
        )}
      </div>
      {said !== null && <ErrorBox happened="Not written" means={said} />}
      <p className="hint">
        Titles, steps and contacts of your chores stand in it: choose a folder that only you read. A
        file that was written stays when you stop.
      </p>
    </>
  );
}
