import { logDatabase } from '../database.ts';
import { discoverIn } from './discover-in.ts';
import type { Discovered, FromDiscover, ToDiscover } from './discover-messages.ts';

const tell = (message: FromDiscover): void => postMessage(message);

async function look({ name, now }: ToDiscover): Promise<Discovered> {
  const db = logDatabase(name);
  await db.open();
  return discoverIn(db, now, (step) => tell({ kind: 'step', step }));
}

addEventListener('message', ({ data }: MessageEvent<ToDiscover>) => {
  look(data).then(
    (discovered) => tell({ kind: 'found', discovered }),
    (error: unknown) => tell({ kind: 'failed', because: String(error) }),
  );
});
