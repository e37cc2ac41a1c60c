import { useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = {
  readonly name: string | null;
  /** Answers `null` when it is saved, else why not. */
  readonly onName: (name: string) => Promise<string | null>;
};

/** Asks once who writes this log. Nothing waits for the answer. */
export function OperatorForm({ name, onName }: Props): ReactElement {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  if (name !== null) {
    return (
      <p className="fr-name q2">
        Entries of this log carry the name <b>{name}</b>. It can be changed in Settings.
      </p>
    );
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(await onName(text));
  };
  return (
    <form className="fr-name" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Who keeps this log?"
        hint="The name that entries carry. No account; you can say it later."
        value={text}
        problem={problem}
        onChange={setText}
      />
      <Button type="submit">Keep the name</Button>
    </form>
  );
}
