import { logDatabase } from '../database.ts';
import { dueHolder, type DueHolder } from './due-holder.ts';
import type { FromDueWorker, ToDueWorker } from './due-messages.ts';

const tell = (message: FromDueWorker): void => postMessage(message);
let holder: DueHolder | null = null;

async function open(name: string): Promise<DueHolder> {
  const db = logDatabase(name);
  await db.open();
  return dueHolder(db);
}

/** Messages are taken in the order in which they were sent, also while the database opens. */
let opening: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToDueWorker>) => {
  if (data.kind === 'open') {
    opening = open(data.name).then((opened) => {
      holder = opened;
    });
    return;
  }
  if (data.kind === 'changed') {
    // Before it is opened nothing was read, and all of it will be.
    holder?.changed(data.changes);
    return;
  }
  const { ask, number } = data;
  opening
    .then(() => {
      if (holder === null) throw new Error('No log was opened.');
      return holder.answer(ask);
    })
    .then(
      (answer) => tell({ kind: 'answer', number, answer }),
      (error: unknown) => tell({ kind: 'failed', number, because: String(error) }),
    );
});
