import { describe, expect, it } from 'vitest';
import { decisionInput } from '#shared/commands/decision-input.ts';
import { id } from '#shared/domain/ids.ts';
import { after, calendarDay, days, hours, minutes } from '#shared/domain/time.ts';
import { aDeployment, aPlacement, aService, NOON } from '#shared/rules/sample-rows.ts';
import { acceptsOf } from './accepted.ts';
import { EMPTY_DRAFT, type DecideDraft } from './decide-draft.ts';
import { acceptanceEnd, proposedMotive, recordInput, type RecordContext } from './record-input.ts';
import { sampleOption, sampleSheet, older, running, theIncident } from './sample-sheet.ts';
import { SHEET_ROWS } from './sheet-rows.ts';

const back = sampleOption('roll-back');
const forward = sampleOption('fix-forward');
const stay = sampleOption('stay');

const recorded = (draft: Partial<DecideDraft> = {}, over: Partial<RecordContext> = {}) =>
  recordInput({
    subject: { service: aService(), placement: aPlacement(), chores: [] },
    sheet: sampleSheet(),
    option: back,
    accepts: acceptsOf(over.option ?? back, [], true),
    draft: { ...EMPTY_DRAFT, reason: 'It holds', ...draft },
    question: 'How do we restore checkout?',
    motive: 'reliability',
    pingPong: null,
    intel: { kev: null, epss: null },
    zone: 'Europe/Berlin',
    now: NOON,
    typedEnd: null,
    revertBys: [],
    choreDueOn: calendarDay('2026-05-15'),
    ...over,
  });

describe('what recording hands to the command', () => {
  it('[DS1] is what the command takes, with the release that ran when the sheet was seen', () => {
    const input = recorded();
    expect(decisionInput.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({
      runningReleaseId: running.id,
      incidentId: theIncident.id,
      chosen: back.key,
      reason: 'It holds',
    });
    expect(input.options.find(({ key }) => key === back.key)).toMatchObject({
      releaseId: older.id,
      verdict: 'needs acceptance',
    });
  });

  it('[DS2] keeps every figure of every option as the words that were seen', () => {
    for (const [place, option] of sampleSheet().options.entries()) {
      const cells = recorded().options[place]?.cells;
      expect(cells?.map(({ row }) => row)).toEqual(SHEET_ROWS.map(({ title }) => title));
      expect(cells?.map(({ value }) => value)).toEqual(
        SHEET_ROWS.map((row) => row.words(option).main),
      );
    }
  });

  it('[DS3] holds an acceptance only where one is needed', () => {
    expect(recorded().acceptance).not.toBeNull();
    expect(recorded({}, { option: stay }).acceptance).toBeNull();
    expect(recorded({}, { option: forward }).acceptance).toBeNull();
  });

  it('[DS4] leaves out controls without words, and names the chore that keeps the others', () => {
    const controls = [
      { text: ' ', choreId: null, newChore: true, every: null },
      { text: 'WAF rule 9041', choreId: null, newChore: true, every: 7 },
      { text: 'Egress closed', choreId: 'chore-7', newChore: false, every: null },
      { text: 'Watched by hand', choreId: null, newChore: false, every: null },
    ];
    expect(recorded({ controls }).acceptance?.controls).toEqual([
      {
        text: 'WAF rule 9041',
        keptBy: { kind: 'new-chore', title: 'WAF rule 9041', dueOn: '2026-05-15', every: 7 },
      },
      { text: 'Egress closed', keptBy: { kind: 'chore', id: 'chore-7' } },
      { text: 'Watched by hand', keptBy: null },
    ]);
  });

  it('[DS5] joins a back and forth only where the operator says so', () => {
    const deployments = [aDeployment({ id: id('d1') }), aDeployment({ id: id('d2') })];
    const pingPong = { deployments, joinedBy: null } as unknown as RecordContext['pingPong'];
    expect(recorded({ joins: false }, { pingPong }).joins).toEqual([]);
    expect(recorded({ joins: true }, { pingPong }).joins).toEqual(['d1', 'd2']);
  });
});

describe('the end of an acceptance', () => {
  const end = (draft: Partial<DecideDraft>, typedEnd = null as RecordContext['typedEnd']) =>
    acceptanceEnd({
      accepts: acceptsOf(back, [], true),
      draft: { ...EMPTY_DRAFT, ...draft },
      now: NOON,
      typedEnd,
    });

  it('[DS6] is the limit by default, and a chosen length never passes it', () => {
    expect(end({})).toBe(after(NOON, days(3)));
    // Full when it is recorded, within the minute in which the sheet was seen.
    expect(end({ endAfter: hours(4) })).toBe(after(NOON, minutes(4 * 60 + 1)));
    expect(end({ endAfter: days(30) })).toBe(after(NOON, days(3)));
  });

  it('[DS7] is the typed time where one is typed, and none where it does not read as one', () => {
    const typed = after(NOON, days(9));
    expect(end({ endText: 'in nine days', endAfter: hours(4) }, typed)).toBe(typed);
    expect(end({ endText: 'whenever', endAfter: hours(4) })).toBeNull();
  });

  it('[DS8] is never now: nothing typed yet is no end', () => {
    expect(end({ endAfter: 0 })).toBeNull();
  });
});

describe('the side that a choice is made for', () => {
  it('[DS9] is reliability while users are hurt, security where it only closes findings', () => {
    const calm = sampleSheet({ incident: null });
    expect(proposedMotive(back, sampleSheet())).toBe('reliability');
    expect(proposedMotive(forward, sampleSheet())).toBe('reliability');
    expect(proposedMotive(forward, calm)).toBe('security');
    expect(proposedMotive(stay, calm)).toBe('planned');
  });
});
