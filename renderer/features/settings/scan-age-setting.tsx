import { useState, type FormEvent, type ReactElement } from 'react';
import { setScanMaxAge } from '#shared/commands/settings.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export function ScanAgeSetting({ days }: { readonly days: number }): ReactElement {
  const run = useRun();
  const [text, setText] = useState(String(days));
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await run(setScanMaxAge, { days: Number(text) });
    setProblem(answer.saved ? null : answer.sentence);
  };
  return (
    <form className="line-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Days after which a scan is too old"
        value={text}
        inputMode="numeric"
        problem={problem}
        hint="30 unless you say otherwise."
        onChange={setText}
      />
      <Button type="submit" disabled={text.trim() === String(days)}>
        Set the limit
      </Button>
    </form>
  );
}
