import { refused, type Result } from '#shared/result.ts';
import type { FileToRead, FromWorker, ReadAnswer, ReadingStep } from './worker/messages.ts';
import { startReadingWorker } from './worker/worker-address.ts';

export type ReadFileOptions = {
  /** Stops at once; the answer is then `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: ReadingStep) => void;
};

export type ReadRefusal =
  | { readonly kind: 'cancelled' }
  /** What the reader found wrong: path, expected, found. */
  | { readonly kind: 'unreadable'; readonly problems: Problems };

type Problems = Extract<ReadAnswer, { readonly ok: false }>['refusal'];
type Read = Extract<ReadAnswer, { readonly ok: true }>['value'];

/** A file that takes longer is hostile, or broken in a way that we did not think of. */
const PATIENCE_MS = 30_000;

/**
 * Reads a report or a feed in a worker of its own, so that the window stays responsive and whatever
 * the reading took is given back at its end.
 *
 * @param file its bytes are moved to the worker and are empty afterwards
 */
export async function readFile(
  file: FileToRead,
  { signal, onStep }: ReadFileOptions = {},
): Promise<Result<Read, ReadRefusal>> {
  if (signal?.aborted === true) return refused({ kind: 'cancelled' });
  const worker = startReadingWorker();
  try {
    const answer = await answerOf(worker, file, signal, onStep);
    if (answer === null) return refused({ kind: 'cancelled' });
    return answer.ok ? answer : refused({ kind: 'unreadable', problems: answer.refusal });
  } finally {
    worker.terminate();
  }
}

const answerOf = (
  worker: Worker,
  file: FileToRead,
  signal: AbortSignal | undefined,
  onStep: ReadFileOptions['onStep'],
): Promise<ReadAnswer | null> =>
  new Promise((resolve) => {
    const giveUp = setTimeout(
      () => resolve(problem('a file that is read within 30 seconds', 'none')),
      PATIENCE_MS,
    );
    const end = (answer: ReadAnswer | null): void => {
      clearTimeout(giveUp);
      resolve(answer);
    };
    signal?.addEventListener('abort', () => end(null), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'step') onStep?.(data.step);
      else end(data.answer);
    });
    worker.addEventListener('error', ({ message }) => {
      end(problem('a file that our reader can read', message || 'a fault in the reader'));
    });
    worker.postMessage(file, [file.bytes.buffer]);
  });

const problem = (expected: string, found: string): ReadAnswer =>
  refused([{ path: '$', expected, found }]);
