import { useState, type FormEvent, type ReactElement } from 'react';
import { nameOperator } from '#shared/commands/settings.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = { readonly operator: LogSettings['operator'] };

export function OperatorSetting({ operator }: Props): ReactElement {
  const run = useRun();
  const known = operator?.name ?? '';
  const [name, setName] = useState(known);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await run(nameOperator, { name });
    setProblem(answer.saved ? null : answer.sentence);
  };
  return (
    <form className="line-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Name"
        value={name}
        problem={problem}
        hint={
          known === '' ? 'Nobody has said yet.' : 'Earlier entries keep the name that they have.'
        }
        onChange={setName}
      />
      <Button type="submit" disabled={name.trim() === known}>
        Keep the name
      </Button>
    </form>
  );
}
