import { useLiveQuery } from 'dexie-react-hooks';
import type { LogDatabase } from './database.ts';
import { useLog } from './log-context.ts';

export type Live<Value> =
  { readonly state: 'loading' } | { readonly state: 'ready'; readonly value: Value };

const LOADING = { state: 'loading' } as const;

/**
 * The current answer to `read`, kept up to date as the log changes.
 *
 * "Not read yet" and "read, and there is none" stay apart, which the bare `useLiveQuery` cannot
 * tell: both are `undefined` there. A read that fails goes to the error boundary.
 *
 * @param inputs what `read` depends on; a change of it reads anew and keeps showing the old answer
 *   until the new one is there
 */
export function useLive<Value>(
  read: (db: LogDatabase) => Promise<Value>,
  inputs: readonly unknown[],
): Live<Value> {
  const { db } = useLog();
  return (
    useLiveQuery(
      async () => ({ state: 'ready' as const, value: await read(db) }),
      [db, ...inputs],
    ) ?? LOADING
  );
}
