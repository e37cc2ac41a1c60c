import { describe, expect, it } from 'vitest';
import type { EntryId } from '#shared/domain/ids.ts';
import { checkoutLog, type CheckoutLog } from '#shared/samples/checkout-log.ts';
import { rollBackInput } from '#shared/samples/roll-back-input.ts';
import type { MemoryAnswer } from '#shared/samples/memory-log.ts';
import { stampIncident } from './incident-stamps.ts';
import { renameIncident } from './incidents.ts';
import { tellNotice } from './notices.ts';
import { recordDecision } from './record-decision.ts';
import { addTimelineLine } from './timeline-lines.ts';

const entryOf = (answer: MemoryAnswer): EntryId => {
  if (!answer.ok || !answer.value) throw new Error('nothing was recorded');
  return answer.value.id;
};

const decided = (given: CheckoutLog): EntryId =>
  entryOf(given.log.run(recordDecision, rollBackInput(given), given.now));

describe('undo', () => {
  it('[UN2] is refused once a row has moved on, and names the row', () => {
    const given = checkoutLog();
    const { incidentId: id, log, now } = given;
    const renamed = entryOf(log.run(renameIncident, { id, title: 'Cards fail' }, now));
    log.run(stampIncident, { id, stamp: 'startedAt', at: now }, now);

    const answer = log.undo(renamed, now);
    expect(answer.ok ? null : answer.refusal).toMatchObject({
      kind: 'changed-since',
      rows: [{ table: 'incidents', label: expect.stringContaining('“Cards fail”') }],
    });
  });

  it('[UN3] is refused while something later needs a row that would go', () => {
    const given = checkoutLog();
    const { incidentId, log, now } = given;
    const declared = log.entries().find(({ command }) => command === 'incident.declare');
    log.run(addTimelineLine, { incidentId, text: 'Retries pile up' }, now);

    const answer = log.undo(declared?.id ?? ('' as EntryId), now);
    expect(answer.ok ? null : answer.refusal).toMatchObject({
      kind: 'depended-on',
      rows: [{ label: 'timeline line “Retries pile up”' }],
    });
  });

  it('[UN4] keeps a notice that was told, and queues its retraction in the same entry', () => {
    const given = checkoutLog();
    const { log, now } = given;
    const entry = decided(given);
    const [notice] = log.rows('notices');
    log.run(tellNotice, { id: notice?.id ?? '', how: 'by phone' }, now);

    expect(log.undo(entry, now).ok).toBe(true);
    expect(log.rows('decisions')).toEqual([]);
    expect(log.rows('notices')).toMatchObject([
      { id: notice?.id, told: { how: 'by phone' } },
      { retracts: notice?.id, to: 'security', told: null, number: log.entries().length },
    ]);
  });

  it('[UN5] done again takes the retraction back while nobody was told of it', () => {
    const given = checkoutLog();
    const { log, now } = given;
    const entry = decided(given);
    const [notice] = log.rows('notices');
    log.run(tellNotice, { id: notice?.id ?? '', how: 'by phone' }, now);
    const before = structuredClone(log.tables());

    const undone = log.undo(entry, now);
    const redone = log.undo(entryOf(undone), now);
    expect(redone.ok && redone.value).toMatchObject({ command: 'entry.redo' });
    expect(log.tables()).toEqual(before);
  });

  it('[UN6] cannot be done twice', () => {
    const given = checkoutLog();
    const entry = decided(given);
    expect(given.log.undo(entry, given.now).ok).toBe(true);
    const again = given.log.undo(entry, given.now);
    expect(again.ok ? null : again.refusal.kind).toBe('changed-since');
  });
});
