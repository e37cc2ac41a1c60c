import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Draft } from '#shared/ipc/channels.ts';
import { ok } from '#shared/result.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import type { ParetoLine } from '#shared/rules/toil-pareto.ts';
import { BridgeContext } from '#renderer/app/bridge-context.ts';
import { closePage, openPage, show } from '#renderer/ui/a-page.tsx';
import { estimatesFrom, withEstimate } from './pay-back-estimates.ts';
import { PayBackForm } from './pay-back-form.tsx';

let kept: readonly Draft[] = [];
const device: Pick<Bridge, 'listDrafts' | 'saveDraft'> = {
  listDrafts: async () => ok(kept),
  saveDraft: async ({ key, value }) => {
    kept = [{ key, savedAt: instant(0), value }];
    return ok(ok(null));
  },
};

beforeEach(() => {
  kept = [];
});
afterEach(closePage);

const line = (name: string): ParetoLine => ({
  ...{ line: `chore ${name}`, kind: 'chore', title: name, beside: null, n: 9 },
  ...{ imputed: 0, unknown: 0, medianMinutes: 10, perYear: 52, yearlyMinutes: 520 },
  ...{ firstOn: calendarDay('2026-01-01'), lastOn: calendarDay('2026-05-01') },
  ...{ cumulative: 0.5, why: null },
});

async function open(): Promise<void> {
  openPage();
  show(
    <BridgeContext value={device as Bridge}>
      <PayBackForm lines={[line('Rotate'), line('Prune')]} />
    </BridgeContext>,
  );
  await act(async () => undefined);
}
const field = (name: string): HTMLInputElement => {
  const label = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(name),
  );
  const found =
    document.getElementById(label?.htmlFor ?? '') ?? label?.querySelector('input,select');
  return found as HTMLInputElement;
};
const type = (name: string, value: string): void => {
  const input = field(name);
  act(() => {
    const { prototype } = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(
      new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
};
const answer = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

describe('the pay-back of automating', () => {
  it('[TO25] reads hours as well, and says beside a field what does not read', async () => {
    await open();
    type('To build', '4h 30m');
    expect(answer()).toContain('270 min ÷');
    type('To build', 'a day');
    expect(document.body.textContent).toContain('The minutes do not read. Write 90, 1h 30m');
    expect(answer()).toContain('Say how long');
  });

  it('[TO25] keeps what was typed with each line of work, also when the window comes again', async () => {
    await open();
    type('To build', '240');
    type('Upkeep', '5');
    type('Work', 'chore Prune');
    expect([field('To build').value, field('Upkeep').value]).toEqual(['', '0']);
    type('To build', '1 h');
    type('Saved', '7');
    type('Work', 'chore Rotate');
    expect([field('To build').value, field('Saved').value]).toEqual(['240', '10']);
    closePage();
    expect(kept.map(({ key }) => key)).toEqual(['pay-back']);

    await open();
    expect([field('To build').value, field('Upkeep').value]).toEqual(['240', '5']);
    type('Work', 'chore Prune');
    expect([field('To build').value, field('Saved').value]).toEqual(['1 h', '7']);
  });

  it('[TO25] keeps it while the window stays, a moment after the last key', async () => {
    vi.useFakeTimers();
    await open();
    type('To build', '240');
    expect(kept).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(kept).toHaveLength(1);
    vi.useRealTimers();
  });

  it('[TO25] forgets what says nothing, and the oldest of more than 200', () => {
    const one = withEstimate({}, 'a', { build: '90' });
    expect(withEstimate(one, 'a', { build: '' })).toEqual({});
    const lines = Array.from({ length: 201 }, (_, place) => `line ${String(place)}`);
    // One that is not to be read takes none of the others with it.
    const odd = { a: one['a'], b: { build: 7 }, c: null };
    expect(estimatesFrom(odd)).toEqual(one);
    const long = withEstimate(one, 'b', { build: '1'.repeat(500) });
    expect(estimatesFrom(JSON.parse(JSON.stringify(long)))).toEqual(long);
    const many = lines.reduce((all, name) => withEstimate(all, name, { build: '1' }), {});
    expect(Object.keys(many)).toHaveLength(200);
    expect(Object.keys(withEstimate(many, 'line 1', { build: '2' })).at(-1)).toBe('line 1');
    for (const odd of [null, 'x', [1], { a: 1 }, { a: { build: 1, saved: null, upkeep: '' } }]) {
      expect(estimatesFrom(odd)).toEqual({});
    }
  });
});
