import { describe, expect, it } from 'vitest';
import { days, hours, instant } from '#shared/domain/time.ts';
import type { Reason } from './comparison.ts';
import { reasonSentence, reasonSentences } from './reason-sentence.ts';
import { compareReleases } from './release-comparison.ts';
import {
  aComparison,
  aFinding,
  anAcceptance,
  anIncident,
  aRelease,
  aScan,
  covered,
  evidence,
  NOON,
} from './sample-rows.ts';
import { verdictTitle } from './verdict-title.ts';

const versions: Reason = {
  kind: 'incomparable',
  why: { kind: 'different-scanner-versions', scanner: 'grype', from: '0.11.0', to: '0.7.0' },
};
const apart: Reason = {
  kind: 'incomparable',
  why: { kind: 'different-days', olderSide: 'to', apart: days(20) },
};
const stale = (side: 'from' | 'to', age: number): Reason => ({
  kind: 'incomparable',
  why: { kind: 'stale', side, scan: aScan(), age: days(age), limit: days(30) },
});
const move = { verb: 'Roll back', service: 'checkout', version: '2.3.1' };

describe('reasons as sentences', () => {
  it('[RC19] says days and versions of one scanner in one sentence', () => {
    expect(reasonSentences([versions, apart])).toEqual([
      'The scans are 20 days apart and by different Grype versions (0.11.0 and 0.7.0), so the older one may understate.',
    ]);
    expect(reasonSentence(apart)).toBe(
      'The scans are 20 days apart, so the older one may understate.',
    );
    const nextDay: Reason = {
      kind: 'incomparable',
      why: { kind: 'different-days', olderSide: 'to', apart: hours(3) },
    };
    expect(reasonSentence(nextDay)).toContain('3 hours apart');
  });

  it('[RC20] says that both scans are too old in one sentence, and by how much', () => {
    expect(reasonSentences([stale('from', 40), stale('to', 60)])).toEqual([
      'Both scans are old: 40 days for what runs now, 60 days for what would run; the limit is 30 days.',
    ]);
  });

  it('[RC21] names known exploited findings first, and how many more there are', () => {
    const findings = Array.from({ length: 7 }, (_, n) => aFinding(`CVE-2026-100${n}`));
    const exploited = aFinding('CVE-2026-9999', { kev: true, severity: 'low' });
    const { reasons } = compareReleases(
      aComparison({ to: evidence(aRelease('2.3.1'), [...findings, exploited]) }),
    );
    const sentence = reasons.map(reasonSentence)[0] ?? '';
    expect(sentence).toMatch(/^8 findings \(1 known exploited\) come back/);
    expect(sentence).toContain('CVE-2026-9999, CVE-2026-1000');
    expect(sentence).toMatch(/and 3 more\.$/);
  });

  it('[RC22] puts the warning first in the title, for every verdict', () => {
    const to = (kev: boolean) =>
      evidence(aRelease('2.3.1', { firstSeenAt: instant(NOON - days(60)) }), [
        aFinding('CVE-2026-0001', { kev }),
      ]);
    const titled = (given: Parameters<typeof aComparison>[0]) =>
      verdictTitle(compareReleases(aComparison(given)), move);

    expect(titled({ to: to(false) })).toBe(
      'Reopens 1 finding without an acceptance: roll back checkout to 2.3.1',
    );
    expect(titled({ to: { ...to(false), scans: [] } })).toMatch(/^Unknown, a scan is missing/);
    expect(titled({})).toBe('Nothing comes back: roll back checkout to 2.3.1');
    const acceptances = [anAcceptance({ covered: [covered('CVE-2026-0001')] })];
    expect(titled({ to: to(false), acceptances })).toMatch(/^Reopens 1 accepted finding/);
    const incidents = [anIncident({ fixedInReleaseId: aRelease('2.4.0').id })];
    expect(titled({ incidents })).toMatch(/^Undoes 1 fix/);
  });
});
