import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, before, minutes } from '#shared/domain/time.ts';
import { clockStart } from '#shared/rules/incident-clock.ts';
import { anIncident } from '#shared/samples/decision-builders.ts';
import { THEN } from '#shared/samples/release-builders.ts';
import { incidentOrder, incidentState, nextStamp, stampSteps, stampTimers } from './stamps.ts';

const now = after(THEN, minutes(45));

describe('the stamps of an incident', () => {
  it('[IN1] counts from the declaration while nobody knows the start, and says so', () => {
    expect(clockStart(anIncident())).toEqual({ at: THEN, from: 'declaration' });
    expect(stampTimers(anIncident(), now)[0]).toMatchObject({
      label: 'Since declaration',
      length: minutes(45),
      running: true,
    });
  });

  it('[IN2] names both stamps of every length', () => {
    const incident = anIncident({
      startedAt: before(THEN, minutes(9)),
      acknowledgedAt: after(THEN, minutes(3)),
      mitigatedAt: after(THEN, minutes(31)),
    });
    expect(stampTimers(incident, now).map(({ label, length }) => [label, length])).toEqual([
      ['Since start', minutes(54)],
      ['Start to declared', minutes(9)],
      ['Declared to acknowledged', minutes(3)],
      ['Start to mitigated', minutes(40)],
    ]);
  });

  it('[IN3] leaves out a length whose stamps are missing or the wrong way round, never 0', () => {
    const wrong = anIncident({ mitigatedAt: before(THEN, minutes(5)) });
    expect(stampTimers(wrong, now).map(({ label }) => label)).toEqual(['Since declaration']);
  });

  it('[IN4] stops counting when it is resolved', () => {
    const over = anIncident({ mitigatedAt: after(THEN, minutes(5)), resolvedAt: now });
    expect(stampTimers(over, after(now, minutes(90))).every(({ running }) => !running)).toBe(true);
    expect(incidentState(over)).toBe('resolved');
  });

  it('[IN5] marks the furthest stamp reached as the latest, whatever is missing before it', () => {
    const steps = stampSteps(anIncident({ mitigatedAt: now }));
    expect(steps.map(({ is }) => is)).toEqual([
      'open',
      'open',
      'done',
      'open',
      'latest',
      'open',
      'open',
    ]);
  });

  it('[IN6] lists open incidents first, then past ones, the newest first', () => {
    const old = anIncident({ id: id('a'), resolvedAt: now });
    const open = anIncident({ id: id('b'), declaredAt: before(THEN, minutes(600)) });
    const newer = anIncident({ id: id('c'), declaredAt: before(THEN, minutes(5)) });
    expect(incidentOrder([old, open, newer]).map((one) => one.id)).toEqual(['c', 'b', 'a']);
  });

  it('[IN14] names the next stamp: acknowledged, mitigated, resolved, reviewed', () => {
    const one = anIncident();
    const acknowledged = { ...one, acknowledgedAt: THEN };
    const mitigated = { ...acknowledged, mitigatedAt: THEN };
    const resolved = { ...mitigated, resolvedAt: THEN };
    expect(
      [one, acknowledged, mitigated, resolved, { ...resolved, reviewedAt: THEN }].map(
        (incident) => nextStamp(incident)?.label ?? null,
      ),
    ).toEqual(['Acknowledge', 'Mark mitigated', 'Resolve', 'Mark reviewed', null]);
  });
});
