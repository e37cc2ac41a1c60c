import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { correctionOf, draftOf, firstProblem, problemsOf } from './little-thing-draft.ts';

const thing = aLittleThing({ incidentId: id('incident-1'), minutes: 7.5 });
const draft = draftOf(thing);
const EARLIER = instant(Date.UTC(2026, 2, 9, 23, 30));
const dayOf = () => calendarDay('2026-03-09');

describe('correcting a little thing', () => {
  it('[LT23] changes nothing where nothing was typed, not even the day or the incident', () => {
    expect(correctionOf(thing, draft, null, dayOf)).toEqual({
      ...{ id: thing.id, text: thing.text, minutes: 7.5, work: 'upkeep' },
      ...{ serviceId: null, assetId: null, at: thing.at, on: thing.on, onTimeline: false },
    });
  });

  it('[LT23] gives a time that was typed anew its own day', () => {
    const typed = { ...draft, when: 'yesterday 23:30' };
    expect(correctionOf(thing, typed, EARLIER, dayOf)).toMatchObject({
      ...{ at: EARLIER, on: '2026-03-09' },
    });
  });

  it('[LT23] writes to a timeline only where the incident is another one', () => {
    const asked = { ...draft, onTimeline: true };
    expect(correctionOf(thing, asked, null, dayOf)).not.toHaveProperty('incidentId');
    expect(correctionOf(thing, asked, null, dayOf).onTimeline).toBe(false);
    const other = { ...asked, incidentId: id<'IncidentId'>('incident-2') };
    expect(correctionOf(thing, other, null, dayOf)).toMatchObject({
      ...{ incidentId: 'incident-2', onTimeline: true },
    });
    const none = { ...asked, incidentId: null };
    expect(correctionOf(thing, none, null, dayOf)).toMatchObject({
      ...{ incidentId: null, onTimeline: false },
    });
  });

  it('[LT24] says beside each field what does not read, and refuses with the first of it', () => {
    expect(firstProblem(problemsOf(draft, null))).toBeNull();
    const broken = { ...draft, text: ' ', when: 'soonish', minutes: 'a few' };
    const problems = problemsOf(broken, null);
    expect(Object.values(problems).filter((problem) => problem === null)).toEqual([]);
    expect(firstProblem(problems)).toMatch(/^Say in a few words.* Nothing was saved\.$/u);
    expect(firstProblem(problemsOf({ ...draft, when: 'soonish' }, null))).toContain('time');
  });
});
