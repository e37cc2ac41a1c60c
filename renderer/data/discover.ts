import type { Instant } from '#shared/domain/time.ts';
import { refused, ok, type Result } from '#shared/result.ts';
import type { LogDatabase } from './database.ts';
import type {
  Discovered,
  DiscoverStep,
  FromDiscover,
  ToDiscover,
} from './worker/discover-messages.ts';
import { startDiscoverWorker } from './worker/worker-address.ts';

export type DiscoverRefusal =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly because: string };

export type DiscoverOptions = {
  /** Stops at once; the answer is then `cancelled`. */
  readonly signal: AbortSignal;
  readonly onStep: (step: DiscoverStep) => void;
};

/** A worker, or what stands for it in a test. */
export type DiscoverWorker = Pick<Worker, 'terminate'> & {
  postMessage: (message: ToDiscover) => void;
  onmessage: ((event: MessageEvent<FromDiscover>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Longer than this it is stuck. */
const PATIENCE_MS = 60_000;

/** Looks through the little things of a log in a worker of its own, which is gone afterwards. */
export function discover(
  { name }: Pick<LogDatabase, 'name'>,
  now: Instant,
  { onStep, signal }: DiscoverOptions,
  start: () => DiscoverWorker = startDiscoverWorker,
): Promise<Result<Discovered, DiscoverRefusal>> {
  if (signal.aborted) return Promise.resolve(refused({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const worker = start();
    const end = (answer: Result<Discovered, DiscoverRefusal>): void => {
      clearTimeout(giveUp);
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(answer);
    };
    const fail = (because: string): void => end(refused({ kind: 'failed', because }));
    const cancel = (): void => end(refused({ kind: 'cancelled' }));
    const giveUp = setTimeout(() => fail('It took longer than a minute.'), PATIENCE_MS);
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if (data.kind === 'step') onStep(data.step);
      else if (data.kind === 'found') end(ok(data.discovered));
      else fail(data.because);
    };
    worker.onerror = ({ message }) => fail(message || 'A fault in it.');
    worker.postMessage({ name, now });
  });
}
