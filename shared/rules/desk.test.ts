import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import { after, before, calendarDay, days, hours, instant } from '#shared/domain/time.ts';
import { deskRowOf } from './desk-row.ts';
import type { DeskRows } from './desk-rows.ts';
import { deskState } from './desk-state.ts';
import { DEFAULT_NEVER_ACCEPT } from './never-accept.ts';
import { openFindings } from './open-findings.ts';
import { calendarInUtc } from './operator-calendar.ts';
import {
  aChore,
  aDeployment,
  aFinding,
  aMitigation,
  anAcceptance,
  anIncident,
  aPlacement,
  aRelease,
  aService,
  covered,
  evidence,
  NOON,
} from './sample-rows.ts';
import { tensions } from './tensions.ts';

const older = aRelease('2.3.1');
const newer = aRelease('2.4.0', { stability: { is: 'unstable', reason: 'drops carts', at: NOON } });
const leak = aFinding('CVE-2026-0001');
const kept = anAcceptance({ covered: [covered('CVE-2026-0001')] });

const rows = (findings: readonly Finding[] | null, given: Partial<DeskRows> = {}): DeskRows => ({
  service: aService(),
  placement: aPlacement(),
  releases: [older, newer],
  deployments: [aDeployment({ releaseId: older.id, cause: 'rollback', motive: 'reliability' })],
  openSets: new Map(
    findings === null
      ? []
      : [[older.id, openFindings(evidence(older, findings), { kev: null, epss: null })]],
  ),
  acceptances: [],
  chores: [],
  incidents: [],
  mitigations: [],
  decisions: [],
  neverAccept: DEFAULT_NEVER_ACCEPT,
  ...given,
});
const stateOf = (given: DeskRows, now = NOON) =>
  deskState(deskRowOf(given), now, calendarInUtc(now));
const tensionsOf = (given: DeskRows, now = NOON) => tensions([stateOf(given, now)], now);
const kindsOf = (given: DeskRows, now = NOON) => tensionsOf(given, now).map(({ kind }) => kind);
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

  it('[DK7] counts own chores past their day, and the days of the latest', () => {
    const chores = [
      aChore({ dueOn: calendarDay('2026-05-11') }),
      aChore({ id: id('b'), dueOn: calendarDay('2026-05-14') }),
      aChore({ id: id('c'), dueOn: calendarDay('2026-05-01'), doneAt: NOON }),
    ];
    expect(stateOf(rows([], { chores })).choresLate).toEqual({ count: 1, days: 3 });
  });
});

describe('tensions', () => {
  it('[TE1] is one for all findings of a placement that nobody accepted', () => {
    const found = tensionsOf(rows([leak, aFinding('CVE-2026-0002')]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      tag: 'T1',
      kind: 'uncovered-findings',
      headline: 'checkout runs 2.3.1 with 2 findings that nobody accepted',
      reliability: '2.3.1 has run for 24 h',
      opens: { placementId: aPlacement().id },
    });
  });

  it('[TE2] says that an acceptance ends soon only while a rollback stands on it', () => {
    const ending = { ...kept, expiresAt: after(NOON, hours(19)) };
    const standing = rows([leak], { acceptances: [ending] });
    expect(tensionsOf(standing)[0]).toMatchObject({
      kind: 'acceptance-ending',
      headline: 'checkout still runs 2.3.1 after its rollback, and RA-1 ends in 19 h',
      dueAt: ending.expiresAt,
    });
    expect(kindsOf(rows([leak], { acceptances: [kept] }))).toEqual([]);
    const rollout = { ...standing, deployments: [aDeployment({ releaseId: older.id })] };
    expect(kindsOf(rollout)).toEqual([]);
  });

  it('[TE3] names the lapsed chore of a suspended acceptance, once, and not its findings again', () => {
    const acceptances = [
      { ...kept, controls: [{ text: 'WAF rules', choreId: id<'ChoreId'>('rotate') }] },
    ];
    const chores = [aChore({ dueOn: calendarDay('2026-05-11') })];
    const found = tensionsOf(rows([leak], { acceptances, chores }));
    expect(found.map(({ kind }) => kind)).toEqual(['acceptance-suspended']);
    expect(found[0]?.headline).toContain('“Rotate WAF rules” was due on 2026-05-11');
  });

  it('[TE4] says that an acceptance expired while what it names still runs', () => {
    const given = rows([leak], { acceptances: [kept] });
    expect(kindsOf(given, after(kept.expiresAt, hours(1)))).toEqual(['acceptance-expired']);
    expect(kindsOf(rows([], { acceptances: [kept] }), after(kept.expiresAt, hours(1)))).toEqual([]);
  });

  it('[TE5] shows both reasons of a ping-pong', () => {
    const ran = (place: number, version: string, day: number, side: 'reliability' | 'security') =>
      aDeployment({
        id: id(`d${place}`),
        releaseId: id(version),
        startedAt: instant(NOON - days(day)),
        endedAt: place === 3 ? null : NOON,
        motive: side,
        reason: `${version} for ${side}`,
      });
    const deployments = [
      ran(0, '2.3.1', 9, 'security'),
      ran(1, '2.4.0', 8, 'security'),
      ran(2, '2.3.1', 7, 'reliability'),
      ran(3, '2.4.0', 6, 'security'),
    ];
    const found = tensionsOf(rows(null, { deployments }));
    expect(found[0]).toMatchObject({
      kind: 'ping-pong',
      reliability: '2.3.1 for reliability',
      security: '2.4.0 for security',
    });
  });

  it('[TE6] is one for every temporary mitigation past its revert-by', () => {
    const late = aMitigation({
      text: 'WAF off',
      revertBy: before(NOON, days(6)),
      weakensSecurity: true,
    });
    const [found] = tensionsOf(rows([], { mitigations: [late] }));
    expect(found?.headline).toBe('“WAF off” on checkout is not reverted, 6 d late');
    const ahead = { ...late, revertBy: after(NOON, hours(1)) };
    expect(kindsOf(rows([], { mitigations: [ahead] }))).toEqual([]);
  });

  it('[TE7] names a safer release that is marked unstable', () => {
    const openSets = new Map([
      ...rows([leak]).openSets,
      [newer.id, openFindings(evidence(newer, []), { kev: null, epss: null })] as const,
    ]);
    const found = tensionsOf(rows([leak], { acceptances: [kept], openSets }));
    expect(found[0]).toMatchObject({
      kind: 'secure-but-unstable',
      detail: 'drops carts',
      security: '2.4.0 closes 1 finding',
    });
  });

  it('[TE8] puts never-accept first, then harm, then known exploited, then kind and time left', () => {
    const exploited = aFinding('CVE-2026-0001', { kev: true });
    const state = (name: string, severity: 1 | 2 | 3, findings: readonly Finding[]) =>
      stateOf(
        rows(findings, {
          service: aService({ name, harmClass: { severity, of: 'Money' } }),
          placement: aPlacement({ id: id(name) }),
        }),
      );
    const found = tensions(
      [
        state('plain', 3, [leak]),
        state('exploited', 3, [exploited]),
        state('harmful', 2, [leak]),
        state('never', 2, [exploited]),
      ],
      NOON,
    );
    expect(found.map(({ kind, serviceName, tag }) => [tag, serviceName, kind])).toEqual([
      ['T1', 'never', 'never-accept-kept'],
      ['T2', 'never', 'uncovered-findings'],
      ['T3', 'harmful', 'uncovered-findings'],
      ['T4', 'exploited', 'uncovered-findings'],
      ['T5', 'plain', 'uncovered-findings'],
    ]);
  });
});
