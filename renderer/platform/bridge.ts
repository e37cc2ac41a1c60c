import type { Bridge } from '#shared/ipc/channels.ts';

/** The shell's bridge; in a plain browser, which has none, the stand-in of the same type. */
export async function findBridge(): Promise<Bridge> {
  const { bridge } = window as Window & { readonly bridge?: Bridge };
  if (bridge !== undefined) return bridge;
  const { browserBridge } = await import('./browser-bridge.ts');
  return browserBridge();
}
