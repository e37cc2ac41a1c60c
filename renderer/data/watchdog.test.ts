import { describe, expect, it } from 'vitest';
import { DatabaseSilent, watched } from './watchdog.ts';

describe('the watchdog', () => {
  it('[P13] gives up on a request that never answers, and names it', async () => {
    const never = new Promise<never>(() => undefined);
    await expect(watched('opening', never, 10)).rejects.toThrow(DatabaseSilent);
    await expect(watched('opening', never, 10)).rejects.toThrow('opening');
  });

  it('[P14] hands on an answer, and an error', async () => {
    expect(await watched('reading', Promise.resolve(7))).toBe(7);
    await expect(watched('reading', Promise.reject(new Error('torn')))).rejects.toThrow('torn');
  });
});
