import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chore, ChoreEntry, Schedule } from '#shared/domain/chore.ts';
import { instant } from '#shared/domain/time.ts';
import { aChore, aChoreEntry } from '#shared/rules/sample-chores.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { closePage, openPage, show } from '#renderer/ui/a-page.tsx';
import { ZoneContext } from '#renderer/ui/zone-context.ts';
import { ProofMoves } from './proof-moves.tsx';

beforeEach(() => {
  useNowStore.getState().noteChange(instant(Date.parse('2026-05-14T09:00:00Z')));
  openPage();
});
afterEach(closePage);

const once = (due: string): Schedule => ({ kind: 'once', due, zone: null });
const weekly = (start: string): Schedule => ({
  ...{ kind: 'rule', rule: 'FREQ=WEEKLY', start, zone: null, except: [] },
});
type Shown = {
  readonly from: Schedule;
  readonly to: Schedule;
  readonly keeps?: readonly number[];
  readonly entries?: readonly ChoreEntry[];
  readonly grace?: number;
};

/** What stands on the page where a schedule becomes another one; `null`: nothing. */
function sentence({ entries = [], from, grace = 0, keeps = [31], to }: Shown): string | null {
  const chore: Chore = aChore({ schedule: from });
  const when = { schedule: to, grace: { before: 0, after: grace }, missed: 'keep-one' } as const;
  show(
    <ZoneContext value="UTC">
      <ProofMoves known={{ chore, entries }} when={when} keeps={keeps} />
    </ZoneContext>,
  );
  return document.querySelector('[role="status"]')?.textContent ?? null;
}

const DONE = [aChoreEntry()];
const THE_20TH = once('2026-05-20');

describe('what a new schedule does to a control that hangs on the chore', () => {
  it('[CE13] is not said where nothing hangs on it, or nothing moves', () => {
    expect(sentence({ from: THE_20TH, to: once('2026-05-25'), keeps: [] })).toBeNull();
    expect(sentence({ from: THE_20TH, to: THE_20TH })).toBeNull();
  });

  it('[CE13] says when it lapses now, and when it would have', () => {
    expect(sentence({ from: THE_20TH, to: once('2026-05-25') })).toBe(
      'Not done, it suspends RA-31 at Tue 26 May 2026, 00:00 UTC, and no longer at Thu 21 May 2026, 00:00 UTC.',
    );
    expect(sentence({ from: THE_20TH, to: once('2026-05-25'), entries: DONE })).toBe(
      'Not done, it suspends RA-31 at Tue 26 May 2026, 00:00 UTC.',
    );
  });

  it('[CE13] says that it is suspended at once, and that it stays so', () => {
    const atOnce = { from: THE_20TH, to: once('2026-05-10') };
    expect(sentence(atOnce)).toBe(
      'With this schedule RA-31 is suspended at once, until it is done.',
    );
    expect(sentence({ ...atOnce, keeps: [31, 32] })).toContain('RA-31 and RA-32 are suspended');
    const late = { from: weekly('2026-05-01'), to: weekly('2026-05-01'), grace: 2 };
    expect(sentence(late)).toBe('RA-31 stays suspended until it is done.');
    expect(sentence({ ...late, keeps: [31, 32] })).toContain('RA-31 and RA-32 stay suspended');
  });

  it('[CE13] says that it would stand again without having been done, or never lapse', () => {
    expect(sentence({ from: once('2026-05-10'), to: once('2026-05-25') })).toBe(
      'RA-31 is suspended since Mon 11 May 2026, 00:00 UTC. By this chore it would stand again until Tue 26 May 2026, 00:00 UTC, without its having been done.',
    );
    expect(sentence({ from: weekly('2026-05-15'), to: THE_20TH, entries: DONE })).toBe(
      'RA-31 would not be suspended any more where it is not done.',
    );
  });
});
