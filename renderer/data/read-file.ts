import { refused, type Result } from '#shared/result.ts';
import type {
  FileToRead,
  FromWorker,
  ReadAnswer,
  ReadingStep,
  Unreadable,
} from './worker/messages.ts';
import { startReadingWorker } from './worker/worker-address.ts';

export type ReadFileOptions = {
  /** Stops at once; the answer is then `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: ReadingStep) => void;
};

export type ReadRefusal =
  | { readonly kind: 'cancelled' }
  /** What the reader found wrong: path, expected, found. */
  | ({ readonly kind: 'unreadable' } & Unreadable);

type Read = Extract<ReadAnswer, { readonly ok: true }>['value'];

/** A file that takes longer is hostile, or broken in a way that we did not think of. */
const PATIENCE_MS = 30_000;
/** So long a worker waits for the next file; what a larger file took is given back at once. */
const KEPT_MS = 5000;
const KEPT_UP_TO_BYTES = 8_388_608;

/**
 * Reads a report or a feed in a worker, so that the window stays responsive and whatever the reading
 * took is given back soon after.
 *
 * @param file its bytes are moved to the worker and are empty afterwards
 */
export async function readFile(
  file: FileToRead,
  { signal, onStep }: ReadFileOptions = {},
): Promise<Result<Read, ReadRefusal>> {
  if (signal?.aborted === true) return refused({ kind: 'cancelled' });
  const isLarge = file.bytes.length > KEPT_UP_TO_BYTES;
  const worker = waiting.take() ?? startReadingWorker();
  const { answer, isIdle } = await answerOf(worker, file, signal, onStep);
  if (isIdle && !isLarge) waiting.keep(worker);
  else worker.terminate();

  if (answer === null) return refused({ kind: 'cancelled' });
  return answer.ok ? answer : refused({ kind: 'unreadable', ...answer.refusal });
}

/** A worker that has read one file reads the next much quicker, and files come several at once. */
const waiting = waitingWorker();

function waitingWorker() {
  let worker: Worker | null = null;
  let end: ReturnType<typeof setTimeout> | undefined;
  const take = (): Worker | null => {
    clearTimeout(end);
    const taken = worker;
    worker = null;
    return taken;
  };
  return {
    take,
    keep(idle: Worker): void {
      take()?.terminate();
      worker = idle;
      end = setTimeout(() => take()?.terminate(), KEPT_MS);
    },
  };
}

type Answered = {
  /** `null`: it was cancelled. */
  readonly answer: ReadAnswer | null;
  /** Whether the worker has nothing left to do, and can be trusted with more. */
  readonly isIdle: boolean;
};

const answerOf = (
  worker: Worker,
  file: FileToRead,
  signal: AbortSignal | undefined,
  onStep: ReadFileOptions['onStep'],
): Promise<Answered> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const once = { signal: listening.signal };
    const end = (answer: ReadAnswer | null, isIdle = false): void => {
      clearTimeout(giveUp);
      listening.abort();
      resolve({ answer, isIdle });
    };
    const giveUp = setTimeout(
      () => end(problem('a file that is read within 30 seconds', 'none')),
      PATIENCE_MS,
    );
    signal?.addEventListener('abort', () => end(null), once);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'step') onStep?.(data.step);
        else end(data.answer, true);
      },
      once,
    );
    worker.addEventListener(
      'error',
      ({ message }) => {
        end(problem('a file that our reader can read', message || 'a fault in the reader'));
      },
      once,
    );
    worker.postMessage(file, [file.bytes.buffer]);
  });

const problem = (expected: string, found: string): ReadAnswer =>
  refused({ of: 'unknown', problems: [{ path: '$', expected, found }] });
