import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, hours } from '#shared/domain/time.ts';
import { aMitigation, anAcceptance } from '#shared/samples/decision-builders.ts';
import { THEN } from '#shared/samples/release-builders.ts';
import { isLate, leftOpen } from './left-open.ts';

describe('what an incident leaves open', () => {
  it('[IN11] names temporary mitigations that nobody took back, those that weaken security first', () => {
    const limit = aMitigation({ id: id('limit'), revertBy: after(THEN, hours(2)) });
    const waf = aMitigation({ id: id('waf'), weakensSecurity: true });
    const back = aMitigation({ id: id('back'), weakensSecurity: true, revertedAt: THEN });
    const stays = aMitigation({ id: id('stays') });
    const names = leftOpen([limit, waf, back, stays], []).map((item) =>
      item.kind === 'mitigation' ? item.mitigation.id : '',
    );
    expect(names).toEqual(['waf', 'limit']);
  });

  it('[IN12] names suspended acceptances of the service, and no others', () => {
    const acceptance = anAcceptance();
    const items = leftOpen(
      [],
      [
        { acceptance, standing: { kind: 'suspended', since: THEN, because: 'a chore is late' } },
        { acceptance, standing: { kind: 'in-force', remaining: hours(1) } },
      ],
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.kind).toBe('acceptance');
  });

  it('[IN13] is late from the very moment that a mitigation had to be taken back', () => {
    const one = aMitigation({ revertBy: THEN });
    expect(isLate(one, THEN)).toBe(true);
    expect(isLate({ ...one, revertedAt: THEN }, THEN)).toBe(false);
    expect(isLate(one, after(THEN, hours(-1)))).toBe(false);
  });
});
