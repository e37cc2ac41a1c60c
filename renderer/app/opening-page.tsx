import type { ReactElement } from 'react';
import type { StartUpProgress, StartUpRefusal } from '#renderer/data/start-up.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Logo } from '#renderer/ui/logo.tsx';
import { Progress } from '#renderer/ui/progress.tsx';

/** While the log is being opened. A short start shows only the name, so that nothing flickers. */
export function OpeningPage({
  progress,
}: {
  readonly progress: StartUpProgress | null;
}): ReactElement {
  return (
    <main className="start-up">
      <h1 className="fl head1">
        <Logo size={32} /> Lightkeeper
      </h1>
      {progress && progress.of > 0 ? (
        <Progress label="Reading the log" done={progress.done} total={progress.of} unit="entries" />
      ) : (
        <p className="q" role="status">
          Opening the log…
        </p>
      )}
    </main>
  );
}

type Closed = {
  readonly refusal: StartUpRefusal;
  /** `null` where the shell did not even say that. */
  readonly dataFolder: string | null;
};

/** The log cannot be opened. It is left as it is. */
export function ClosedPage({ refusal, dataFolder }: Closed): ReactElement {
  const again = (
    <Button kind="primary" onClick={() => window.location.reload()}>
      Try again
    </Button>
  );
  const folder = dataFolder === null ? 'The data folder' : dataFolder;
  return (
    <main className="start-up">
      <h1 className="fl head1">
        <Logo size={32} /> Lightkeeper
      </h1>
      {refusal.kind === 'newer' ? (
        <ErrorBox
          happened="This log was written by a newer Lightkeeper"
          means={`Its entries have shape ${String(refusal.schemaVersion)}, which this version does not know. Nothing was opened or changed.`}
          todo={`Start the newer version again. ${folder} is untouched.`}
          actions={again}
        />
      ) : (
        <ErrorBox
          happened="The log could not be opened"
          means="What was saved is still on disk: nothing was changed by trying."
          todo={`Try again. If it stays so, close Lightkeeper and look at ${folder}. What was said: ${refusal.detail}`}
          actions={again}
        />
      )}
    </main>
  );
}
