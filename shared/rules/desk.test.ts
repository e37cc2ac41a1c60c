import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, before, days, hours, instant } from '#shared/domain/time.ts';
import { deskRowOf } from './desk-row.ts';
import { deskState } from './desk-state.ts';
import { calendarInUtc } from './operator-calendar.ts';
import { kept, leak, rows, stateOf } from './sample-desk.ts';
import { aChoreEntry, aCourse, dueOnce } from './sample-chores.ts';
import { aFinding, aMitigation, anIncident, aService, covered, NOON } from './sample-rows.ts';

const open = (given = {}) => anIncident({ startedAt: before(NOON, hours(1)), ...given });

describe('a line of the desk', () => {
  it('[DK1] never says clear or covered without a vulnerability scan of what runs', () => {
    expect(stateOf(rows(null)).security).toBe('Unknown');
    expect(stateOf(rows([])).security).toBe('Clear');
    expect(stateOf(rows([], { deployments: [] }))).toMatchObject({
      security: 'Unknown',
      reliability: 'Unknown',
    });
  });

  it('[DK9] says unknown rather than clear or covered once the scan is older than the limit', () => {
    const scannedAt = before(NOON, days(1));
    const later = (day: number) => stateOf(rows([]), after(scannedAt, days(day)));
    expect(later(30).security).toBe('Clear');
    expect(later(31)).toMatchObject({ security: 'Unknown', isScanStale: true });
    expect(stateOf(rows([leak]), after(scannedAt, days(31))).security).toBe('Uncovered');
  });

  it('[DK2] is covered only while an acceptance in force covers every open finding', () => {
    expect(stateOf(rows([leak])).security).toBe('Uncovered');
    const accepted = rows([leak], { acceptances: [kept] });
    expect(stateOf(accepted).security).toBe('Covered');
    expect(stateOf(accepted, kept.expiresAt)).toMatchObject({
      security: 'Uncovered',
      uncoveredCount: 1,
    });
  });

  it('[DK3] is made once, and shows another standing as time goes on', () => {
    const row = deskRowOf(rows([leak], { acceptances: [kept] }));
    const at = (now = NOON) => deskState(row, now, calendarInUtc(now)).uncoveredCount;
    expect([at(), at(instant(kept.expiresAt - 1)), at(kept.expiresAt)]).toEqual([0, 0, 1]);
  });

  it('[DK4] must be fixed where a running finding is never accepted, and is flagged before that', () => {
    const exploited = aFinding('CVE-2026-0001', { kev: true });
    expect(stateOf(rows([exploited], { acceptances: [kept] })).security).toBe('Flagged');
    const service = aService({ harmClass: { severity: 2, of: 'Money' } });
    expect(stateOf(rows([exploited], { service })).security).toBe('Must fix');
  });

  it('[DK8] takes the harm that an acceptance in force judged, and the class again once it ended', () => {
    const exploited = aFinding('CVE-2026-0001', { kev: true });
    const harm = { scale: 'MIL-STD-882E', severity: 4, likelihood: 'B', text: '' } as const;
    const snapshot = [covered('CVE-2026-0001', { kev: true })];
    const given = rows([exploited], {
      service: aService({ harmClass: { severity: 2, of: 'Money' } }),
      acceptances: [{ ...kept, covered: snapshot, harm }],
    });
    expect(stateOf(given).security).toBe('Flagged');
    expect(stateOf(given, kept.expiresAt).security).toBe('Must fix');
  });

  it('[DK5] has its shield off while a mitigation that weakens security is not reverted', () => {
    const off = aMitigation({ weakensSecurity: true });
    expect(stateOf(rows([], { mitigations: [off] })).security).toBe('Shield off');
    const reverted = { ...off, revertedAt: NOON };
    expect(stateOf(rows([], { mitigations: [reverted] })).security).toBe('Clear');
  });

  it('[DK6] is down, degraded, watching or healthy by its open incidents', () => {
    const word = (given: Parameters<typeof anIncident>[0]) =>
      stateOf(rows([], { incidents: [open(given)] })).reliability;
    expect(word({ severity: 1 })).toBe('Down');
    expect(word({ severity: 3 })).toBe('Degraded');
    expect(word({ severity: 1, mitigatedAt: NOON })).toBe('Watching');
    expect(word({ mitigatedAt: NOON, resolvedAt: NOON })).toBe('Healthy');
    expect(word({ severity: 1, kind: 'exercise' })).toBe('Healthy');
  });

  it('[DK7] counts own chores past their grace, and the days of the latest', () => {
    const chores = [
      aCourse(dueOnce('2026-05-11')),
      aCourse({ id: id('b'), ...dueOnce('2026-05-14') }),
      aCourse({ id: id('c'), ...dueOnce('2026-05-01') }, [
        aChoreEntry({ choreId: id('c'), occurrence: '2026-05-01' }),
      ]),
      aCourse({ id: id('d'), grace: { before: 0, after: 4 }, ...dueOnce('2026-05-10') }),
    ];
    expect(stateOf(rows([], { chores })).choresLate).toEqual({ count: 1, days: 3 });
  });
});
