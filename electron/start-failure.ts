import { app, dialog } from 'electron';
import type { StartFailure } from './data-folder/start-failure.ts';

const EXIT_CODE = 1;

/**
 * Says why the console cannot start, in a window of the system and on the terminal, then ends.
 *
 * The exit code tells a failure, whether the operator closes the message or a session manager ends
 * the process.
 */
export async function tellStartFailure(failure: StartFailure): Promise<void> {
  const { happened, means, toDo } = failure;
  process.stderr.write(`${happened}\n${means}\n${toDo}\n`);
  const end = (): void => {
    app.exit(EXIT_CODE);
  };
  app.on('will-quit', end);
  // Before it is ready the system's own handling would end it without a code.
  process.on('SIGTERM', end);

  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    title: 'Lightkeeper cannot start',
    message: happened,
    detail: `${means}\n\n${toDo}`,
    buttons: ['Close'],
    noLink: true,
  });
  end();
}

/** The journal could not be opened at all, not even for reading. */
export const logFailure = (why: string): StartFailure => ({
  happened: `The log could not be opened. ${why}`,
  means: 'Nothing can be shown or saved. Nothing was changed.',
  toDo: 'Resolve what is named above, then start again.',
});

/** A fault that nobody foresaw; its message may quote a record, so only its kind is told. */
export const unexpected = (error: unknown): StartFailure => ({
  happened: `Lightkeeper could not start: ${kindOf(error)}.`,
  means: 'Nothing can be shown or saved. What was saved before is in the journal on disk.',
  toDo: 'Check that the disk is not full and that the data folder belongs to this user, then start again.',
});

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  return 'code' in error ? String(error.code) : error.name;
}
