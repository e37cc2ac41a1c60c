import { describe, expect, it } from 'vitest';
import { instant, type Instant } from '#shared/domain/time.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import { choreCourse } from '#shared/rules/chore-course.ts';
import { deskRowOf } from '#shared/rules/desk-row.ts';
import { deskState } from '#shared/rules/desk-state.ts';
import { openFindings } from '#shared/rules/open-findings.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { tensions } from '#shared/rules/tensions.ts';
import { demonstrationEntries } from './demonstration.ts';
import { applyTo, emptyMemoryTables } from './memory-log.ts';

const NOW = instant(Date.UTC(2026, 4, 14, 2, 42, 7));
const counted = (): (() => string) => {
  let count = 0;
  return () => `id-${String((count += 1)).padStart(6, '0')}`;
};

function tablesAt(now: Instant) {
  const tables = emptyMemoryTables();
  for (const { changes } of demonstrationEntries(now, counted())) applyTo(tables, changes);
  return <Table extends TableName>(table: Table) =>
    [...(tables.get(table)?.values() ?? [])] as unknown as readonly RowOf<Table>[];
}

function deskAt(now: Instant) {
  const rows = tablesAt(now);
  return rows('placements').map((placement) => {
    const service = rows('services').find(({ id }) => id === placement.serviceId);
    if (!service) throw new Error('a placement without its service');
    const releases = rows('releases').filter(({ serviceId }) => serviceId === service.id);
    const openSets = releases.map((release) => {
      const scans = rows('scans')
        .filter(({ releaseId }) => releaseId === release.id)
        .map((scan) => ({
          scan,
          findings: rows('scanFindings').find(({ id }) => id === scan.id)?.findings ?? [],
        }));
      const vex = rows('vexStatements').filter(({ releaseId }) => releaseId === release.id);
      const set = openFindings({ release, scans, vex }, { kev: null, epss: null });
      return [release.id, set] as const;
    });
    const row = deskRowOf({
      service,
      placement,
      releases,
      deployments: rows('deployments').filter((one) => one.placementId === placement.id),
      openSets: new Map(openSets),
      acceptances: rows('riskAcceptances').filter((one) => one.scope.serviceId === service.id),
      chores: rows('chores').map((chore) =>
        choreCourse(
          chore,
          rows('choreEntries').filter(({ choreId }) => choreId === chore.id),
        ),
      ),
      incidents: rows('incidents').filter(({ serviceId }) => serviceId === service.id),
      mitigations: rows('mitigations').filter((one) => one.placementId === placement.id),
      decisions: rows('decisions').filter((one) => one.placementId === placement.id),
      neverAccept: rows('settings')[0]?.neverAccept ?? [],
    });
    return deskState(row, now, calendarAt(now, 'Europe/Berlin'));
  });
}

const row = (name: string) => {
  const state = deskAt(NOW).find((one) => one.row.serviceName === name);
  if (!state) throw new Error(`no ${name}`);
  return state;
};

describe('demonstration', () => {
  it('[DM1] is made by the real commands, in the order of their times, the same for the same ids', () => {
    const entries = demonstrationEntries(NOW, counted());

    expect(entries.length).toBeGreaterThan(300);
    expect(entries.every(({ at }, place) => at >= (entries[place - 1]?.at ?? at))).toBe(true);
    expect(entries.at(-1)?.at).toBeLessThanOrEqual(NOW);
    expect(demonstrationEntries(NOW, counted())).toEqual(entries);
    expect(entries.map(({ command }) => command)).toContain('entry.undo');
  });

  it('[DM2] gives each record the place of its entry as its number', () => {
    const entries = demonstrationEntries(NOW, counted());
    entries.forEach(({ changes }, place) => {
      for (const { after, before } of changes) {
        if (before === null && after && 'number' in after) expect(after.number).toBe(place + 1);
      }
    });
  });

  it('[DM3] shows both sides of every kind of conflict at once', () => {
    const desk = deskAt(NOW);
    expect(desk).toHaveLength(11);
    expect(new Set(tensions(desk, NOW).map(({ kind }) => kind))).toEqual(
      new Set([
        'never-accept-kept',
        'uncovered-findings',
        'acceptance-ending',
        'acceptance-suspended',
        'ping-pong',
        'secure-but-unstable',
        'mitigation-overdue',
      ]),
    );
  });

  it('[DM4] has the checkout overspent on a release that is proven and known exploited', () => {
    const { budget, row: line, security, soonestEnd } = row('checkout');
    expect(line).toMatchObject({ running: { version: '2.3.1' }, kevIds: ['CVE-2026-31337'] });
    expect(budget?.spentShare).toBeGreaterThan(1);
    expect(security).toBe('Flagged');
    expect(soonestEnd?.standing).toEqual({ kind: 'in-force', remaining: 19 * 3_600_000 });
  });

  it('[DM5] has three open incidents and, with them, every state of a service', () => {
    const desk = deskAt(NOW);
    expect(desk.flatMap(({ openIncidents }) => openIncidents)).toHaveLength(3);
    expect(new Set(desk.map(({ security }) => security))).toEqual(
      new Set(['Flagged', 'Uncovered', 'Shield off', 'Must fix', 'Covered', 'Clear']),
    );
    expect(row('payments-api').soonestEnd?.standing.kind).toBe('suspended');
    expect(row('identity').row.reversals.length).toBeGreaterThan(1);
  });

  it('[DM6] knows enough past rollbacks of the checkout to say a median', () => {
    const rows = tablesAt(NOW);
    const checkout = rows('services').find(({ name }) => name === 'checkout');
    const place = rows('placements').find(({ serviceId }) => serviceId === checkout?.id);
    const past = rows('mitigations').filter(
      ({ kind, placementId }) => kind === 'rollback' && placementId === place?.id,
    );
    expect(past.filter(({ restored }) => restored === true).length).toBeGreaterThanOrEqual(4);
    expect(past.filter(({ restored }) => restored === false)).toHaveLength(1);
  });

  it('[DM7] can begin at any moment of any year', () => {
    for (const now of [Date.UTC(2024, 1, 29, 23, 59), Date.UTC(2031, 11, 31, 0, 1)]) {
      expect(demonstrationEntries(instant(now), counted()).length).toBeGreaterThan(300);
    }
  });
});
