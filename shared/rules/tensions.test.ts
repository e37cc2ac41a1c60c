import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import { after, before, days, hours, instant } from '#shared/domain/time.ts';
import type { DeskRows } from './desk-rows.ts';
import { openFindings } from './open-findings.ts';
import { kept, leak, newer, older, rows, stateOf } from './sample-desk.ts';
import { aCourse, dueOnce } from './sample-chores.ts';
import {
  aDeployment,
  aFinding,
  aMitigation,
  aPlacement,
  aService,
  evidence,
  NOON,
} from './sample-rows.ts';
import { tensions } from './tensions.ts';

const tensionsOf = (given: DeskRows, now = NOON) => tensions([stateOf(given, now)], now);
const kindsOf = (given: DeskRows, now = NOON) => tensionsOf(given, now).map(({ kind }) => kind);
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

  it('[TE9] names the worst first, and counts the rest truly', () => {
    const low = (count: number) => aFinding(`CVE-1999-000${count}`, { severity: 'low' });
    const exploited = aFinding('CVE-2026-9999', { severity: 'medium', kev: true });
    const critical = aFinding('CVE-2026-8888', { severity: 'critical' });
    const twice = { ...critical, package: { ...critical.package, name: 'flask' } };
    const [found] = tensionsOf(rows([low(1), low(2), low(3), twice, critical, exploited]));
    expect(found?.headline).toContain('6 findings');
    expect(found?.detail).toBe(
      'Worst first: CVE-2026-9999 (medium, known exploited), CVE-2026-8888 (critical) and 3 more',
    );
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
    const chores = [aCourse(dueOnce('2026-05-11'))];
    const found = tensionsOf(rows([leak], { acceptances, chores }));
    expect(found.map(({ kind }) => kind)).toEqual(['acceptance-suspended']);
    expect(found[0]?.headline).toContain('“Rotate WAF rules” was due on Mon 11 May 2026');
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
      ['T2', 'harmful', 'uncovered-findings'],
      ['T3', 'exploited', 'uncovered-findings'],
      ['T4', 'plain', 'uncovered-findings'],
    ]);
  });
});
