import { ok } from '#shared/result.ts';
import type { Spool } from '../spool/spool.ts';
import type { Workspaces } from '../workspaces.ts';
import { handle } from './handle.ts';

/** What terminals logged belongs to the operator's own log: it waits while the other one is open. */
export function answerSpool(spool: Spool, workspaces: Promise<Workspaces>): void {
  handle('spool:read', async () =>
    (await workspaces).current() === 'own' ? spool.read() : ok({ items: [] }),
  );
  handle('spool:taken', ({ through, aside }) => spool.taken(through, aside));
}
