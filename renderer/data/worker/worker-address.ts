import discoverAddress from './discover.worker.ts?worker&url';
import dueListAddress from './due-list.worker.ts?worker&url';
import readingAddress from './read-file.worker.ts?worker&url';

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

const OURS: readonly string[] = [readingAddress, dueListAddress, discoverAddress];

/** Lets exactly our own bundled workers be started; the content security policy names it. */
const policy = trustedTypes?.createPolicy('lightkeeper-worker', {
  createScriptURL(asked) {
    if (!OURS.includes(asked)) throw new TypeError(`Not a worker of ours: ${asked}`);
    return asked;
  },
});

const start = (address: string): Worker =>
  new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });

export const startReadingWorker = (): Worker => start(readingAddress);

export const startDueListWorker = (): Worker => start(dueListAddress);

export const startDiscoverWorker = (): Worker => start(discoverAddress);
