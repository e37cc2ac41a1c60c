import { describe, expect, it } from 'vitest';
import type { HarmSeverity, Likelihood, RiskLevel } from '#shared/domain/harm.ts';
import { days, instant } from '#shared/domain/time.ts';
import { acceptanceLimit, assumedWords, limitOf, needsLongerReason } from './acceptance-limit.ts';
import type { OpenFinding } from './comparison.ts';
import { exposureTraits } from './exposure-traits.ts';
import { regionOf, riskLevel } from './harm.ts';
import { likelihoodOf } from './likelihood.ts';
import { DEFAULT_NEVER_ACCEPT, neverRuleFor } from './never-accept.ts';
import { openFindings } from './open-findings.ts';
import { aFinding, aRelease, evidence, NOON } from './sample-rows.ts';

const vector = (text: string) => [{ vector: text, source: null }];
const OPEN_DOOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const LOCAL = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N';
const REMOTE_PARTIAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N';
const LOCAL_TOTAL = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H';

function open(given: Parameters<typeof aFinding>[1], kev: boolean | null = null): OpenFinding {
  const [finding] = openFindings(evidence(aRelease('2.4.0'), [aFinding('CVE-2026-0001', given)]), {
    kev: kev === null ? null : { date: '', has: () => kev },
    epss: null,
  }).findings;
  if (!finding) throw new Error('nothing is open');
  return finding;
}

describe('harm', () => {
  it('[HA1] has the cells of MIL-STD-882E, table III', () => {
    const rows: Record<Likelihood, string> = {
      A: 'high high serious medium',
      B: 'high high serious medium',
      C: 'high serious medium low',
      D: 'serious medium medium low',
      E: 'medium medium medium low',
      F: 'eliminated eliminated eliminated eliminated',
    };
    for (const [likelihood, cells] of Object.entries(rows) as [Likelihood, string][]) {
      const severities: readonly HarmSeverity[] = [1, 2, 3, 4];
      expect(severities.map((severity) => riskLevel(severity, likelihood)).join(' ')).toBe(cells);
    }
  });

  it('[HA2] is intolerable when high, tolerable with a reason when serious or medium', () => {
    const levels: readonly RiskLevel[] = ['high', 'serious', 'medium', 'low', 'eliminated'];
    expect(levels.map(regionOf)).toEqual([
      'intolerable',
      'tolerable',
      'tolerable',
      'broadly-acceptable',
      'eliminated',
    ]);
  });
});

describe('likelihood', () => {
  it('[HA3] is A for what was exploited here, or is listed, exposed and automatable', () => {
    expect(likelihoodOf(open({}), { exposed: null, exploitedHere: true }).level).toBe('A');
    const listed = open({ cvss: vector(OPEN_DOOR) }, true);
    expect(likelihoodOf(listed, { exposed: true }).level).toBe('A');
    expect(likelihoodOf(listed, { exposed: false }).level).toBe('B');
    expect(likelihoodOf(listed, { exposed: null }).level).toBe('B');
    expect(likelihoodOf(open({ cvss: vector(LOCAL) }, true), { exposed: true }).level).toBe('B');
  });

  it('[HA4] is C from EPSS 0.1 or a public proof of concept, D from 0.01, E below', () => {
    const level = (epss: number) => likelihoodOf(open({ epss }), { exposed: true }).level;
    expect([level(0.1), level(0.0999), level(0.01), level(0.0099), level(0)]).toEqual([
      'C',
      'D',
      'D',
      'E',
      'E',
    ]);
    const published = { exposed: true, proofOfConcept: true };
    expect(likelihoodOf(open({ epss: 0 }), published).level).toBe('C');
  });

  it('[HA5] is unknown where nothing is known, and never a number', () => {
    expect(likelihoodOf(open({}), { exposed: true }).level).toBeNull();
  });
});

describe('what is never accepted', () => {
  const refusedBy = (severity: HarmSeverity, of: string, likelihood: Likelihood | null) =>
    neverRuleFor({ severity, of }, likelihood, DEFAULT_NEVER_ACCEPT)?.id ?? null;

  it('[NA1] refuses every intolerable cell, and no other but loss of life', () => {
    const all: readonly Likelihood[] = ['A', 'B', 'C', 'D', 'E', 'F'];
    for (const severity of [1, 2, 3, 4] as const) {
      for (const likelihood of all) {
        const isIntolerable = regionOf(riskLevel(severity, likelihood)) === 'intolerable';
        expect(refusedBy(severity, 'Money', likelihood) !== null).toBe(isIntolerable);
      }
    }
  });

  it('[NA2] refuses loss of life that is remote or likelier', () => {
    expect(refusedBy(1, 'Life', 'D')).toBe('NA-1');
    expect(refusedBy(1, 'Life and limb', 'D')).toBe('NA-1');
    expect(refusedBy(1, 'Life', 'E')).toBeNull();
    expect(refusedBy(1, 'Money', 'D')).toBeNull();
  });

  it('[NA3] does not refuse by an unknown likelihood', () => {
    expect(refusedBy(1, 'Life', null)).toBeNull();
  });

  it("[NA4] reaches worse harm than the rule's, and names the nearest rule", () => {
    const rule = { id: 'NA-9', text: '', severity: 3, fromLikelihood: 'B' } as const;
    expect(neverRuleFor({ severity: 1, of: 'Money' }, 'A', [rule])?.id).toBe('NA-9');
    expect(neverRuleFor({ severity: 4, of: 'Money' }, 'A', [rule])).toBeNull();
    expect(refusedBy(1, 'Money', 'A')).toBe('NA-2');
  });
});

describe('exposure traits', () => {
  it('[LI1] are read from CVSS 3.x and 4.0 vectors, the most severe reading of several', () => {
    expect(exposureTraits(vector(OPEN_DOOR))).toEqual({ automatable: true, totalImpact: true });
    expect(exposureTraits(vector(LOCAL))).toEqual({ automatable: false, totalImpact: false });
    const four = 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
    expect(exposureTraits(vector(four))).toEqual({ automatable: false, totalImpact: true });
    const two = [...vector(LOCAL), ...vector(OPEN_DOOR)];
    expect(exposureTraits(two)).toEqual({ automatable: true, totalImpact: true });
  });

  it('[LI2] are unknown without a vector that says so', () => {
    const none = { automatable: null, totalImpact: null };
    expect(exposureTraits([])).toEqual(none);
    expect(exposureTraits(vector('AV:N/AC:L/Au:N/C:C/I:C/A:C'))).toEqual(none);
    expect(exposureTraits(vector('nonsense'))).toEqual(none);
  });
});

describe('the longest acceptance', () => {
  it('[AL1] is the table of CISA BOD 26-04', () => {
    const table = (isListed: boolean, isExposed: boolean) =>
      [LOCAL, LOCAL_TOTAL, REMOTE_PARTIAL, OPEN_DOOR].map(
        (text) => limitOf(open({ cvss: vector(text) }, isListed), isExposed).days,
      );
    expect(table(false, false)).toEqual([192, 192, 60, 60]);
    expect(table(false, true)).toEqual([60, 14, 14, 3]);
    expect(table(true, false)).toEqual([14, 14, 14, 3]);
    expect(table(true, true)).toEqual([14, 3, 3, 3]);
  });

  it('[AL2] takes the shorter side of an unknown trait, and says which were assumed', () => {
    const limit = limitOf(open({}, false), null);
    expect(limit).toMatchObject({ days: 3, assumed: ['exposed', 'automatable', 'total impact'] });
  });

  it('[AL6] never says that nothing is known exploited where no list was read', () => {
    const unread = limitOf(open({}), true);
    const read = limitOf(open({}, false), true);
    expect(unread.days).toBe(read.days);
    expect(unread.because).toContain('exploitation unknown: no KEV list was read');
    expect(assumedWords(unread)).toContain('taken as not known exploited');
    expect(read.because).toContain('not known exploited');
    expect(assumedWords(read)).not.toContain('exploited');
  });

  it('[AL3] is the shortest among the findings, and none where there is nothing to accept', () => {
    const long = open({ cvss: vector(LOCAL) });
    const short = open({ cvss: vector(OPEN_DOOR) });
    expect(acceptanceLimit([long, short, long], true)?.finding).toBe(short);
    expect(acceptanceLimit([], true)).toBeNull();
  });

  it('[AL4] needs a stated reason only beyond the limit', () => {
    const limit = { length: days(3) };
    expect(needsLongerReason(NOON, instant(NOON + days(3)), limit)).toBe(false);
    expect(needsLongerReason(NOON, instant(NOON + days(3) + 1), limit)).toBe(true);
  });

  it('[AL5] asks for forensic triage at known exploitation with total impact', () => {
    expect(limitOf(open({ cvss: vector(OPEN_DOOR) }, true), true).forensicTriage).toBe(true);
    expect(limitOf(open({ cvss: vector(LOCAL) }, true), true).forensicTriage).toBe(false);
  });
});
