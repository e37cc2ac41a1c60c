import { describe, expect, it } from 'vitest';
import type { FollowUp, Notice } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import { after, before, days, hours, minutes } from '#shared/domain/time.ts';
import { dueToday, type DueRows } from './due-today.ts';
import { calendarInUtc } from './operator-calendar.ts';
import { aChoreEntry, aCourse, dueOnce } from './sample-chores.ts';
import { aMitigation, anAcceptance, anIncident, aPlacement, NOON } from './sample-rows.ts';

const due = (given: Partial<DueRows>) =>
  dueToday(
    {
      acceptances: [],
      standingOf: () => ({ kind: 'in-force', remaining: hours(1) }),
      mitigations: [],
      followUps: [],
      notices: [],
      chores: [],
      incidents: [],
      lastUpdateOf: () => null,
      ...given,
    },
    NOON,
    calendarInUtc(NOON),
  );
const notice: Notice = {
  id: id('n'),
  number: 5,
  to: 'security',
  subject: 'checkout was rolled back',
  text: '',
  queuedAt: NOON,
  told: null,
  decisionId: null,
  retracts: null,
};
const followUp: FollowUp = {
  id: id('f'),
  kind: 'return-to-secure-release',
  text: 'Return to 2.4.1',
  placementId: aPlacement().id,
  releaseId: null,
  dueAt: after(NOON, hours(3)),
  doneAt: null,
  decisionId: null,
};

describe('due today', () => {
  it('[DR1] holds what is due before the end of the day, and what is late', () => {
    const ending = (length: number) => anAcceptance({ expiresAt: after(NOON, hours(length)) });
    expect(due({ acceptances: [ending(11)] })).toMatchObject([
      { kind: 'acceptance-ends', words: 'in 11 h', isLate: false },
    ]);
    expect(due({ acceptances: [ending(13)] })).toEqual([]);
    const chore = aCourse(dueOnce('2026-05-11'));
    expect(due({ chores: [chore] })).toMatchObject([{ words: '3 d late', isLate: true }]);
    expect(due({ chores: [aCourse(dueOnce('2026-05-15'))] })).toEqual([]);
  });

  it('[DR2] leaves out what is done, reverted, told or resolved, and acceptances that are over', () => {
    const revert = aMitigation({ revertBy: NOON, revertedAt: NOON });
    const told = { ...notice, told: { at: NOON, how: 'by phone' } };
    const over = due({
      chores: [aCourse(dueOnce('2026-05-11'), [aChoreEntry({ occurrence: '2026-05-11' })])],
      mitigations: [revert, aMitigation()],
      notices: [told],
      incidents: [anIncident({ resolvedAt: NOON })],
      followUps: [{ ...followUp, doneAt: NOON }],
      acceptances: [anAcceptance({ expiresAt: NOON })],
      standingOf: () => ({ kind: 'expired', since: NOON }),
    });
    expect(over).toEqual([]);
  });

  it('[DR3] is ordered by when it is due, the latest first, and what has no time last', () => {
    const items = due({
      chores: [
        aCourse({ id: id('other'), title: 'Prune', ...dueOnce('2026-05-13') }),
        aCourse(dueOnce('2026-05-14')),
      ],
      acceptances: [
        anAcceptance({
          expiresAt: after(NOON, hours(10)),
          controls: [{ text: 'WAF', choreId: id('rotate') }],
        }),
        anAcceptance({ id: id('ra-2'), number: 2, expiresAt: after(NOON, hours(2)) }),
      ],
      mitigations: [aMitigation({ revertBy: before(NOON, days(6)) })],
      followUps: [followUp],
      notices: [notice],
      incidents: [anIncident()],
    });
    expect(items.map(({ about, kind, words }) => [kind, about, words])).toEqual([
      ['revert', null, '6 d late'],
      ['chore', null, '1 d late'],
      ['incident-update', null, 'in 30 min'],
      ['acceptance-ends', null, 'in 2 h'],
      ['follow-up', null, 'in 3 h'],
      ['acceptance-ends', null, 'in 10 h'],
      ['control-chore', 'RA-1', 'today'],
      ['notice', 'N-5', 'to be told'],
    ]);
  });

  it('[DR4] asks for an update every 30, 60 or 120 minutes by severity, from the last one', () => {
    const at = (severity: 1 | 2 | 3 | 4 | null, last: number) =>
      due({
        incidents: [anIncident({ severity, declaredAt: before(NOON, hours(9)) })],
        lastUpdateOf: () => before(NOON, minutes(last)),
      })[0]?.words;
    expect([at(2, 24), at(3, 24), at(4, 24), at(null, 24), at(1, 32)]).toEqual([
      'in 6 min',
      'in 36 min',
      'in 1 h',
      'in 36 min',
      '2 min late',
    ]);
  });
});
