import { Link2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { VerifyAnswer } from '#shared/ipc/channels.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';

type Result =
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly answer: VerifyAnswer }
  | { readonly kind: 'failed'; readonly problem: string };

/** Reads the whole journal from disk again and checks that every entry follows its predecessor. */
export function VerifyChain(): ReactElement {
  const { journal } = useLog();
  const [result, setResult] = useState<Result | null>(null);

  const verify = (): void => {
    setResult({ kind: 'checking' });
    journal
      .verify()
      .then((answer) => setResult({ kind: 'checked', answer }))
      .catch((error: unknown) => setResult({ kind: 'failed', problem: String(error) }));
  };

  return (
    <>
      <Button small icon={Link2} onClick={verify}>
        Verify the chain
      </Button>
      {result && (
        <Dialog
          wide
          title="The chain of entries"
          onClose={() => setResult(null)}
          actions={
            <Button keys={['Esc']} onClick={() => setResult(null)}>
              Close
            </Button>
          }
        >
          <Verdict result={result} />
        </Dialog>
      )}
    </>
  );
}

function Verdict({ result }: { readonly result: Result }): ReactElement {
  if (result.kind === 'checking') {
    return <p role="status">Reading every entry from disk and checking its hash…</p>;
  }
  if (result.kind === 'failed') {
    return (
      <ErrorBox
        happened="The chain could not be checked"
        means={`Nothing is known about it for now: ${result.problem}`}
        todo="Try again. If it stays so, copy the data folder to a safe place."
      />
    );
  }
  const { entries, broken, head } = result.answer;
  if (broken) {
    return (
      <ErrorBox
        happened={`The chain breaks at entry ${formatCount(broken.seq)}`}
        means={`${broken.file}: ${broken.problem}. The entries before it hold.`}
        todo="Nothing was changed. Copy the data folder to a safe place before anything else; then compare it with a copy from before."
      />
    );
  }
  return (
    <>
      <p role="status">
        <b>
          {entries === 1
            ? 'The only entry holds'
            : `All ${countOf(entries, 'entry', 'entries')} hold`}
        </b>
        : each was read from disk, its hash recomputed, and it follows the one before it.
      </p>
      <p>
        Head <code className="hash">{head.hash ?? 'none yet'}</code>
      </p>
    </>
  );
}
