import 'fake-indexeddb/auto';
import type { ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addService } from '#shared/commands/services.ts';
import { aJournal } from './a-journal.ts';
import { aLog, forgetLogs } from './a-log.ts';
import { LogContext } from './log-context.ts';
import { runCommand } from './run-command.ts';
import { useLive } from './use-live.ts';
import { useSaveState } from './use-save-state.ts';

let root: Root | null = null;
const drawn: unknown[] = [];

beforeEach(forgetLogs);
afterEach(() => root?.unmount());

function Names(): ReactElement {
  const services = useLive((db) => db.services.orderBy('name').toArray(), []);
  const saved = useSaveState();
  const names = services.state === 'loading' ? 'reading' : services.value.map(({ name }) => name);
  drawn.push(names);
  return (
    <p>
      {JSON.stringify(names)} {saved.kind} {saved.entries}
    </p>
  );
}

describe('live reads', () => {
  it('[P70] tell "not read yet" from "none", and follow what is saved', async () => {
    const { log } = await aLog(aJournal());
    const place = document.createElement('div');
    root = createRoot(place);
    const shown = (): string => place.textContent ?? '';

    root.render(<LogContext value={log}>{<Names />}</LogContext>);
    await vi.waitFor(() => expect(shown()).toBe('[] saved 0'));
    expect(drawn[0]).toBe('reading');

    await runCommand(log, addService, {
      name: 'payments',
      harmClass: { severity: 3, of: 'Money' },
      slo: null,
      environment: 'production',
    });
    await vi.waitFor(() => expect(shown()).toBe('["payments"] saved 1'));
  });
});
