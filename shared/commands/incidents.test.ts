import { describe, expect, it } from 'vitest';
import { after, before, hours, minutes } from '#shared/domain/time.ts';
import { checkoutLog } from '#shared/samples/checkout-log.ts';
import { declareIncident } from './declare-incident.ts';
import { reopenIncident, resolveIncident, stampIncident } from './incident-stamps.ts';
import { setIncidentSeverity, setLateChores } from './incidents.ts';
import { addChore, removeChore } from './chores.ts';
import { judgeMitigation, revertMitigation, startMitigation } from './mitigations.ts';
import { correctTimelineLine } from './timeline-lines.ts';

describe('incidents', () => {
  it('[CM50] are declared by a title alone; the clock runs at once, the number is the place', () => {
    const { log, now } = checkoutLog();
    log.run(declareIncident, { title: 'Something is slow' }, now);
    expect(log.rows('incidents').at(-1)).toMatchObject({
      number: log.entries().length,
      declaredAt: now,
      severity: null,
      serviceId: null,
    });
    const empty = log.run(declareIncident, { title: '   ' }, now);
    expect(empty.ok ? null : empty.refusal).toEqual({ kind: 'empty', field: 'the title' });
  });

  it('[CM51] are placed where a service has one environment only', () => {
    const { incidentId, log, placementId } = checkoutLog();
    expect(log.rows('incidents')).toMatchObject([{ id: incidentId, placementId }]);
  });

  it('[CM52] keep stamps in the order that time has, and write the first of each on the timeline', () => {
    const { incidentId: id, log, now } = checkoutLog();
    const started = before(now, hours(2));
    log.run(stampIncident, { id, stamp: 'startedAt', at: started }, now);
    const early = before(started, minutes(1));
    const wrong = log.run(stampIncident, { id, stamp: 'mitigatedAt', at: early }, now);
    expect(wrong.ok ? null : wrong.refusal).toEqual({
      kind: 'out-of-order',
      earlier: 'Started',
      later: 'Mitigated',
    });
    const lines = log.rows('timelineLines').length;
    log.run(stampIncident, { id, stamp: 'startedAt', at: before(now, hours(3)) }, now);
    expect(log.rows('timelineLines')).toHaveLength(lines);
  });

  it('[CM53] lose nothing when they are opened again', () => {
    const { incidentId: id, log, now } = checkoutLog();
    log.run(stampIncident, { id, stamp: 'mitigatedAt', at: now }, now);
    log.run(resolveIncident, { id }, now);
    log.run(reopenIncident, { id, reason: 'It came back' }, now);
    expect(log.rows('incidents')).toMatchObject([{ resolvedAt: null, mitigatedAt: now }]);
    expect(log.rows('timelineLines').map(({ text }) => text)).toEqual([
      'Declared',
      'Mitigated',
      'Resolved',
      'Opened again: It came back',
    ]);
  });

  it('[CM54] write each change of severity on the timeline, and none where nothing changed', () => {
    const { incidentId: id, log, now } = checkoutLog();
    log.run(setIncidentSeverity, { id, severity: 2 }, now);
    expect(log.run(setIncidentSeverity, { id, severity: 2 }, now)).toEqual({
      ok: true,
      value: null,
    });
    expect(log.rows('timelineLines').at(-1)?.text).toBe('Severity changed from not judged to SEV2');
  });

  it('[CM55] have lines whose text and time are corrected, while recorded-at stays', () => {
    const { log, now } = checkoutLog();
    const [line] = log.rows('timelineLines');
    const at = before(now, hours(2));
    log.run(correctTimelineLine, { id: line?.id ?? '', text: 'Declared by phone', at }, now);
    expect(log.rows('timelineLines')).toEqual([{ ...line, text: 'Declared by phone', at }]);
  });

  it('[CM56] are mitigated from when a mitigation restored the service, typed once', () => {
    const { incidentId, log, now, placementId } = checkoutLog();
    log.run(startMitigation, { kind: 'restart', text: 'Restarted', placementId, incidentId }, now);
    const [mitigation] = log.rows('mitigations');
    const later = after(now, minutes(11));
    log.run(judgeMitigation, { id: mitigation?.id ?? '', restored: true }, later);
    expect(log.rows('mitigations')).toMatchObject([{ restored: true, mitigatedAt: later }]);
    expect(log.rows('incidents')).toMatchObject([{ mitigatedAt: later }]);
  });

  it('[CM57] keep a temporary mitigation open until it is reverted, once', () => {
    const { log, now, placementId } = checkoutLog();
    const revertBy = after(now, hours(3));
    const plan = { kind: 'waf-rule', text: 'Filter off', weakensSecurity: true } as const;
    log.run(startMitigation, { ...plan, placementId, revertBy }, now);
    const id = log.rows('mitigations')[0]?.id ?? '';
    expect(log.run(revertMitigation, { id }, now).ok).toBe(true);
    const again = log.run(revertMitigation, { id }, now);
    expect(again.ok ? null : again.refusal.kind).toBe('already');
  });

  it('[AW33] may name the chores whose lateness brought them, and keep one that is gone since', () => {
    const { incidentId: id, log, now } = checkoutLog();
    const schedule = { kind: 'once', due: '2026-03-10', zone: null } as const;
    log.run(addChore, { title: 'Prune the queue', schedule, today: '2026-03-01' }, now);
    const chore = log.rows('chores').at(-1)?.id ?? '';

    const unknown = log.run(setLateChores, { id, choreIds: ['nothing'] }, now);
    expect(unknown.ok ? null : unknown.refusal).toMatchObject({
      kind: 'not-in-log',
      what: 'chore',
    });
    const none = log.run(setLateChores, { id, choreIds: [] }, now);
    expect(none.ok && none.value).toBeNull();

    log.run(setLateChores, { id, choreIds: [chore, chore] }, now);
    expect(log.rows('incidents')[0]?.lateChoreIds).toEqual([chore]);
    log.run(removeChore, { id: chore }, now);
    const again = log.run(setLateChores, { id, choreIds: [chore] }, now);
    expect(again.ok).toBe(true);
    log.run(setLateChores, { id, choreIds: [] }, now);
    expect(log.rows('incidents')[0]?.lateChoreIds).toEqual([]);
  });
});
