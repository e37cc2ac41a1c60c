import { useEffect, useState } from 'react';
import { instant, type Instant } from '#shared/domain/time.ts';
import { dueListOf } from './due-list.ts';
import { useLog } from './log-context.ts';
import type { Live } from './use-live.ts';
import type { DueAnswers, DueKind } from './worker/due-messages.ts';

const LOADING = { state: 'loading' } as const;

/**
 * The current answer about all chores, kept up to date as the log changes.
 *
 * While a later one is worked out (another minute, another zone) the one before it is still shown.
 * A failure goes to the error boundary.
 *
 * @param kind `null`: nobody wants to know, and it is not worked out
 * @param previous for what lapsed since then
 */
export function useDue<Kind extends DueKind>(
  kind: Kind | null,
  now: Instant,
  zone: string,
  previous: Instant = instant(0),
): Live<DueAnswers[Kind]> {
  const { db } = useLog();
  const [shown, setShown] = useState<Live<DueAnswers[Kind]>>(LOADING);
  const [failure, setFailure] = useState<Error | null>(null);
  const [asked, setAsked] = useState(kind);
  if (asked !== kind) {
    // An answer from before nobody wanted to know is of then, and no answer to another question.
    setAsked(kind);
    setShown(LOADING);
  }

  useEffect(() => {
    if (kind === null) return undefined;
    return dueListOf(db).follow(
      { kind, now, zone, previous },
      { told: (value) => setShown({ state: 'ready', value }), failed: setFailure },
    );
  }, [db, kind, now, zone, previous]);

  if (failure !== null) throw failure;
  return shown;
}
