import address from './read-file.worker.ts?worker&url';

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** Lets exactly our own bundled worker be started; the content security policy names it. */
const policy = trustedTypes?.createPolicy('lightkeeper-worker', {
  createScriptURL(asked) {
    if (asked !== address) throw new TypeError(`Not a worker of ours: ${asked}`);
    return asked;
  },
});

export const startReadingWorker = (): Worker =>
  new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
