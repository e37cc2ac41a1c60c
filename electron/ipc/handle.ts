import { ipcMain, type WebFrameMain } from 'electron';
import { z } from 'zod';
import type { RequestChannel, Requests } from '#shared/ipc/channels.ts';
import { requestInputs } from '#shared/ipc/contract.ts';
import { ok, refused } from '#shared/result.ts';
import { isOwnAddress } from '../security/app-address.ts';

/** The longest problem that is told; a hostile sender could otherwise have it grow with its input. */
const PROBLEM_LIMIT = 2000;

/**
 * Answers one channel, after the sender and the input have been checked.
 *
 * A refusal is returned, not thrown: Electron carries only the message of an error from one process
 * to the other. What does throw is a bug; its message is kept from the page and from the terminal,
 * since it may quote a record.
 */
export function handle<Channel extends RequestChannel>(
  channel: Channel,
  answer: (
    input: Requests[Channel]['input'],
  ) => Requests[Channel]['output'] | Promise<Requests[Channel]['output']>,
): void {
  ipcMain.handle(channel, async (event, raw: unknown) => {
    if (!isOwnMainFrame(event.senderFrame)) return refused({ kind: 'untrusted-sender' });

    const input = requestInputs[channel].safeParse(raw);
    if (!input.success) return refused({ kind: 'malformed-request', problem: told(input.error) });
    try {
      return ok(await answer(input.data));
    } catch (error) {
      throw new Error(`${channel} failed: ${nameOf(error)}`);
    }
  });
}

/** A frame inside our page is not our page, whatever its address says. */
function isOwnMainFrame(frame: WebFrameMain | null): boolean {
  return frame?.parent === null && isOwnAddress(frame.url);
}

function told(error: z.ZodError): string {
  return z.prettifyError(error).slice(0, PROBLEM_LIMIT);
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : error.name;
}
