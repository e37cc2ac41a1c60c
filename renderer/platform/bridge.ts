import type { Bridge } from '#shared/ipc/bridge.ts';

let found: Bridge | null = null;

/** The shell's bridge; in a plain browser, which has none, the stand-in of the same type. */
export async function findBridge(): Promise<Bridge> {
  if (found !== null) return found;
  const { bridge: ofShell } = window as Window & { readonly bridge?: Bridge };
  if (ofShell !== undefined) {
    found = ofShell;
  } else {
    const { browserBridge } = await import('./browser-bridge.ts');
    found ??= browserBridge();
  }
  return found;
}
