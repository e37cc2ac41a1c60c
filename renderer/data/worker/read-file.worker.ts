import '../../zod-without-eval.ts';
import type { FileToRead, FromWorker } from './messages.ts';
import { readBytes } from './read-bytes.ts';

const tell = (message: FromWorker): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FileToRead>) => {
  readBytes(data, (step) => tell({ kind: 'step', step })).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) => {
      // An uncaught rejection would not reach the window's `error` event.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
