import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { anAcceptance, anIncident } from '#shared/samples/decision-builders.ts';
import { aChore, aChoreEntry } from './sample-chores.ts';
import { toilLedger, type LedgerRows } from './toil-ledger.ts';

const at = (on: string) => instant(Date.parse(`${on}T09:00:00Z`));
const done = (on: string, over: Parameters<typeof aChoreEntry>[0] = {}) =>
  aChoreEntry({ id: id(`entry ${on}`), at: at(on), on: day(on), occurrence: on, ...over });
const NOTHING = { entries: [], acceptances: [], incidents: [], services: [], assets: [] };
const ledger = (rows: Partial<LedgerRows>, from = '2026-01-01') =>
  toilLedger({ ...NOTHING, chores: [aChore()], ...rows }, day(from));

describe('the ledger of what was prevented', () => {
  it('[TO15] says what the operator said, with the day of the entry', () => {
    const entries = [done('2026-03-10', { prevented: 'A full disk' }), done('2026-03-11')];
    expect(ledger({ entries })).toMatchObject([
      { kind: 'said', text: '“A full disk”', evidence: 'said with the entry of Tue 10 March 2026' },
    ]);
    expect(ledger({ entries }, '2026-03-11')).toEqual([]);
  });

  it('[TO16] says how long before its end a deadline was done, and nothing of one done late', () => {
    const entries = [
      done('2026-03-10', { occurrence: '2026-03-15' }),
      done('2026-04-02', { occurrence: '2026-04-01' }),
      done('2026-05-02', { occurrence: '2026-05-20', kind: 'not-needed' }),
    ];
    const lines = ledger({ entries, chores: [aChore({ kind: 'deadline' })] });
    expect(lines.map(({ text }) => text)).toEqual([
      'Done 5 days before its end, Sun 15 March 2026.',
    ]);
    expect(ledger({ entries })).toEqual([]);
  });

  it('[TO17] says how often a control was shown to hold while its acceptance was in force', () => {
    const acceptance = anAcceptance({
      controls: [{ text: 'WAF rule 9041', choreId: aChore().id }],
      acceptedAt: at('2026-03-01'),
      expiresAt: at('2026-03-20'),
    });
    const entries = ['2026-02-20', '2026-03-05', '2026-03-12', '2026-03-25'].map((on) => done(on));
    expect(ledger({ entries, acceptances: [acceptance] })).toMatchObject([
      {
        text: 'Showed 2 times that “WAF rule 9041” holds, on which RA-31 rests.',
        evidence: 'RA-31, 2 entries, the last of Thu 12 March 2026',
      },
    ]);
    const revoked = { ...acceptance, revokedAt: at('2026-03-02') };
    expect(ledger({ entries, acceptances: [revoked] })).toEqual([]);
  });

  it('[TO18] names the incident that came of lateness, the latest one, and what was done since', () => {
    const late = (number: number, on: string) =>
      anIncident({
        ...{ id: id(`incident ${on}`), number, declaredAt: at(on), lateChoreIds: [aChore().id] },
      });
    const incidents = [late(9, '2026-03-08'), late(7, '2026-02-01')];
    const entries = ['2026-02-10', '2026-03-10', '2026-03-17'].map((on) => done(on));
    expect(ledger({ entries, incidents }).map(({ text }) => text)).toEqual([
      'Done 2 times since INC-9, which came because this was late. No later incident names it.',
    ]);
    expect(ledger({ entries, incidents: [anIncident({ declaredAt: at('2026-03-08') })] })).toEqual(
      [],
    );
  });
});
