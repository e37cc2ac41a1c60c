import Dexie, { type ObservabilitySet } from 'dexie';
import { keptBy } from '#shared/rules/kept-by.ts';
import type { LogDatabase } from './database.ts';
import { dueChangesIn, type DueChanges } from './due-changes.ts';
import type {
  DueAnswers,
  DueAsk,
  DueKind,
  FromDueWorker,
  ToDueWorker,
} from './worker/due-messages.ts';
import { startDueListWorker } from './worker/worker-address.ts';

/** What is done with an answer, or with what kept it from coming. */
export type DueFollower<Kind extends DueKind> = {
  readonly told: (answer: DueAnswers[Kind]) => void;
  readonly failed: (error: Error) => void;
};

/**
 * The one place where the window learns what is to be done. All of it is worked out in one worker,
 * which holds the rows that it read.
 */
export type DueList = {
  /**
   * Asks now, and again after every change of the rows that the answer is made of.
   *
   * Answers come in the order of asking: none is older than the one before it. After a failure
   * nothing more is told; who follows anew starts with a new worker.
   *
   * @returns ends it; nothing is told after that
   */
  readonly follow: <Kind extends DueKind>(
    ask: DueAsk<Kind>,
    follower: DueFollower<Kind>,
  ) => () => void;
};

/** A worker, or what stands for it in a test. */
export type DueWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<FromDueWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Longer than this it is stuck. */
const PATIENCE_MS = 30_000;
/** So long what was read is held when nobody looks at it. */
const KEPT_MS = 120_000;

/** The due list of a log; the worker is started by the first who follows. */
export const dueListOf = keptBy((db: LogDatabase) => dueList(db, startDueListWorker));

/**
 * For tests and measurements; others take `dueListOf`.
 *
 * @param keptMs so long a worker is held that nobody follows
 */
export function dueList(
  db: Pick<LogDatabase, 'name'>,
  start: () => DueWorker,
  keptMs: number = KEPT_MS,
): DueList {
  let running: Running | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const followers = new Set<Following>();

  const changed = (parts: ObservabilitySet): void => {
    const changes = dueChangesIn(parts, db);
    if (changes === null || running === null) return;
    running.post({ kind: 'changed', changes });
    for (const { again } of followers) again(changes);
  };
  const begin = (): Running => {
    clearTimeout(rest);
    if (running !== null) return running;
    Dexie.on.storagemutated.subscribe(changed);
    running = runningWorker(start(), db.name, (because) => {
      Dexie.on.storagemutated.unsubscribe(changed);
      running = null;
      // Whoever asks nothing now would keep an old answer, and hear of no change.
      if (because !== NOT_FOLLOWED) for (const { wake } of followers) wake();
    });
    return running;
  };

  return {
    follow(ask, { failed, told }) {
      let isFollowed = true;
      let isAsked = false;
      let isChanged = false;
      const stop = (): void => {
        if (!isFollowed) return;
        isFollowed = false;
        followers.delete(following);
        if (followers.size === 0) rest = setTimeout(() => running?.end(NOT_FOLLOWED), keptMs);
      };
      // One question at a time: many changes at once are answered together.
      const askNow = async (): Promise<void> => {
        isAsked = true;
        const worker = begin();
        try {
          do {
            isChanged = false;
            const answer = await worker.ask(ask);
            if (isFollowed) told(answer);
          } while (isFollowed && isChanged);
        } catch (error) {
          const because = error instanceof Error ? error : new Error(String(error));
          if (isFollowed) failed(because);
          stop();
        }
        isAsked = false;
      };
      const again = (changes: DueChanges): void => {
        if (!concerns(ask.kind, changes)) return;
        if (isAsked) isChanged = true;
        else void askNow();
      };
      const wake = (): void => {
        if (!isAsked) void askNow();
      };
      const following = { again, wake };
      followers.add(following);
      void askNow();
      return stop;
    },
  };
}

type Following = {
  readonly again: (changes: DueChanges) => void;
  /** Its worker has ended, and it waits for no answer. */
  readonly wake: () => void;
};

/** Whether an answer may be another one after these changes. */
function concerns(kind: DueKind, changes: DueChanges): boolean {
  const { absences, acceptances, chores, littleThings, services, upkeep } = changes;
  if (kind === 'earlier') return littleThings;
  if (chores.length > 0 || services || acceptances) return true;
  const isForecast = kind === 'forecast' || kind === 'away';
  return (absences && (isForecast || kind === 'desktop')) || (upkeep && isForecast);
}

const NOT_FOLLOWED = new Error('The list of chores is not followed any more.');

type Running = {
  readonly post: (message: ToDueWorker) => void;
  readonly ask: <Kind extends DueKind>(ask: DueAsk<Kind>) => Promise<DueAnswers[Kind]>;
  readonly end: (because: Error) => void;
};

type Waiting = {
  readonly resolve: (answer: DueAnswers[DueKind]) => void;
  readonly reject: (error: Error) => void;
};

function runningWorker(worker: DueWorker, name: string, onEnd: (because: Error) => void): Running {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const post = (message: ToDueWorker): void => worker.postMessage(message);
  let isOver = false;
  const end = (because: Error): void => {
    if (isOver) return;
    isOver = true;
    worker.terminate();
    onEnd(because);
    for (const { reject } of waiting.values()) reject(because);
    waiting.clear();
  };
  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === 'answer') asked?.resolve(data.answer);
    else asked?.reject(new Error(`The list of chores could not be worked out. ${data.because}`));
  };
  worker.onerror = ({ message }) =>
    end(new Error(`The list of chores could not be worked out. ${message || 'A fault in it'}`));
  post({ kind: 'open', name });

  return {
    post,
    end,
    ask: (ask) =>
      new Promise((resolve, reject) => {
        count += 1;
        const number = count;
        const giveUp = setTimeout(
          () => end(new Error('The list of chores was not worked out within 30 seconds.')),
          PATIENCE_MS,
        );
        waiting.set(number, {
          resolve(answer) {
            clearTimeout(giveUp);
            resolve(answer as Parameters<typeof resolve>[0]);
          },
          reject(error) {
            clearTimeout(giveUp);
            reject(error);
          },
        });
        post({ kind: 'ask', number, ask });
      }),
  };
}
