import { useState, type ReactElement } from 'react';
import type { CalendarDay } from '#shared/domain/time.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import type { FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { foundMinutes, foundWords } from '#shared/rules/pattern-words.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFoundAnswers } from './use-found-answers.ts';

type Props = {
  readonly found: FoundPattern;
  readonly today: CalendarDay;
  readonly onClose: () => void;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DUE_IN_DAYS = 14;

/** What is to be done once about a cause. Left empty, it is only remembered that it will be. */
export function FixCauseDialog({ found, onClose, today }: Props): ReactElement {
  const { fixCause } = useFoundAnswers();
  const [title, setTitle] = useState(`Fix the cause: ${found.title}`);
  const [due, setDue] = useState<string>(daysAfter(today, DUE_IN_DAYS));
  const isChore = title.trim() !== '';
  return (
    <FormDialog
      title="Fix the cause"
      submitLabel={isChore ? 'Add it as a chore' : 'Remember it'}
      cancelLabel="Leave it"
      missing={isChore && !DAY.test(due) ? 'A day is missing: by when is it to be fixed?' : null}
      submit={async () => {
        const answer = await fixCause(found, isChore ? { title, due } : null, today);
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        “{found.title}”: {foundWords(found)}; {foundMinutes(found)}. What comes after today is
        counted anew: where it comes again, it is asked again.
      </p>
      <TextField
        label="What is to be done about it"
        hint="Left empty, no chore is made of it."
        value={title}
        autoFocus
        onChange={setTitle}
      />
      {isChore && <TextField label="Due on" type="date" value={due} onChange={setDue} />}
    </FormDialog>
  );
}
