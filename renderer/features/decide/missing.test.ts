import { describe, expect, it } from 'vitest';
import { after, days, hours } from '#shared/domain/time.ts';
import { aPlacement, aService, NOON } from '#shared/rules/sample-rows.ts';
import { DEFAULT_NEVER_ACCEPT } from '#shared/rules/never-accept.ts';
import { acceptsOf } from './accepted.ts';
import { EMPTY_DRAFT, type DecideDraft } from './decide-draft.ts';
import { needsBreakGlass, whatIsMissing } from './missing.ts';
import { leak, older, openSets, running, sampleOption } from './sample-sheet.ts';

const back = sampleOption('roll-back');
const accepts = acceptsOf(back, [], true);
const typed: DecideDraft = { ...EMPTY_DRAFT, reason: 'It holds' };
const facts = { now: NOON, accepts, end: after(NOON, hours(4)), revertsRead: true };

describe('what stands between the sheet and its record', () => {
  it('[DS10] is nothing once an option, a reason and an end within the limit are given', () => {
    expect(whatIsMissing(back, typed, facts)).toBeNull();
    const stay = sampleOption('stay');
    expect(whatIsMissing(stay, typed, { ...facts, accepts: null, end: null })).toBeNull();
  });

  it('[DS11] is the option first, then its reason: blanks are none', () => {
    expect(whatIsMissing(null, EMPTY_DRAFT, facts)).toContain('Choose an option');
    expect(whatIsMissing(back, { ...typed, reason: ' \n' }, facts)).toContain('Say why');
  });

  it('[DS12] is never anything that could be typed where a rule refuses', () => {
    const refused = sampleOption('roll-back', {
      service: aService({ harmClass: { severity: 1, of: 'Life' } }),
      neverAccept: DEFAULT_NEVER_ACCEPT,
      openSets: openSets([older, [{ ...leak, kev: true }]], [running, []]),
    });
    expect(refused.mark).toBe('forbidden');
    expect(whatIsMissing(refused, { ...typed, breakGlass: 'Because' }, facts)).toMatch(
      /^NA-\d refuses this option, for anyone/,
    );
  });

  it('[DS13] is an end, and one that is still to come', () => {
    expect(whatIsMissing(back, typed, { ...facts, end: null })).toContain('needs an end');
    expect(whatIsMissing(back, typed, { ...facts, end: NOON })).toContain('over already');
  });

  it('[DS14] is a second reason past the limit, and none exactly at it', () => {
    const limit = after(NOON, days(3));
    const longer = { ...facts, end: after(limit, hours(1)) };
    expect(whatIsMissing(back, typed, { ...facts, end: limit })).toBeNull();
    expect(whatIsMissing(back, typed, longer)).toContain('past the limit');
    expect(whatIsMissing(back, { ...typed, longerReason: 'Freeze' }, longer)).toBeNull();
  });

  it('[DS15] is why the floor or the deny list is passed', () => {
    const placement = aPlacement({ denyList: [{ releaseId: older.id, reason: 'loses orders' }] });
    const denied = sampleOption('roll-back', { placement });
    expect(needsBreakGlass(denied)).toBe(true);
    expect(needsBreakGlass(back)).toBe(false);
    expect(whatIsMissing(denied, typed, facts)).toContain('below the floor or denied');
    expect(whatIsMissing(denied, { ...typed, breakGlass: 'No other' }, facts)).toBeNull();
  });

  it('[DS16] is the name of a measure, and a time that its revert-by can be read as', () => {
    const measure = { kind: 'other', text: '', weakensSecurity: false, revertBy: '+4h' } as const;
    const named = { ...measure, text: 'Rate limit' };
    expect(whatIsMissing(back, { ...typed, meanwhile: [measure] }, facts)).toContain('no name');
    expect(
      whatIsMissing(back, { ...typed, meanwhile: [named] }, { ...facts, revertsRead: false }),
    ).toContain('revert by');
  });
});
