import { logDatabase } from '../database.ts';
import { discoverIn } from './discover-in.ts';
import type { FromDiscover, ToDiscover } from './discover-messages.ts';

const tell = (message: FromDiscover): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToDiscover>) => {
  const db = logDatabase(data.name);
  discoverIn(db, data.now, (step) => tell({ kind: 'step', step })).then(
    (discovered) => tell({ kind: 'found', discovered }),
    (error: unknown) => tell({ kind: 'failed', because: String(error) }),
  );
});
