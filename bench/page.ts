import type { Measured } from '#renderer/app/measured.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';

/** What scripts that run in a page find there: in the console's, and in the bare window's. */
declare global {
  var bridge: Bridge;
  var measured: Measured;
  /** Of the bare window: appends a line to a file, syncs it, and answers its length. */
  var append: (line: string) => Promise<number>;
}
