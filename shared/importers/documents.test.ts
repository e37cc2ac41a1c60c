import { describe, expect, it } from 'vitest';
import { readComparisonRules } from './comparison-rules.ts';
import { problemSentence } from './import-problem.ts';
import { readRiskAcceptances } from './risk-acceptances.ts';

const acceptance = {
  id: 'RA-7',
  service: 'shop',
  environments: 'all',
  releases: ['1.4.0'],
  covers: [
    { id: 'cve-2026-1001', ids: ['GHSA-jfh8-c2jp-5v3q'], package: 'openssl', ecosystem: 'debian' },
  ],
  rationale: 'The path is not reachable.',
  accepted: '2026-02-01T00:00:00Z',
  expires: '2026-02-15T00:00:00+01:00',
};
const file = (change: Readonly<Record<string, unknown>>): unknown => ({
  schema: 'lightkeeper-acceptances/1',
  acceptances: [{ ...acceptance, ...change }],
});
const sentenceOf = (value: unknown): string => {
  const answer = readRiskAcceptances(value);
  const [problem] = answer.ok ? [] : answer.refusal;
  return problem ? problemSentence(problem) : 'read';
};

describe('files of risk acceptances', () => {
  it('[AF1] are read by names: service, environments, releases, weaknesses', () => {
    const answer = readRiskAcceptances(file({}));

    expect(answer.ok && answer.value).toMatchObject([
      {
        id: 'RA-7',
        environments: null,
        releases: ['1.4.0'],
        covers: [
          {
            id: 'CVE-2026-1001',
            ids: ['CVE-2026-1001', 'GHSA-jfh8-c2jp-5v3q'],
            package: 'openssl',
            ecosystem: 'deb',
          },
        ],
        expiresAt: Date.UTC(2026, 1, 14, 23),
      },
    ]);
  });

  it.each([
    ['no end', { expires: undefined }, 'acceptances[0].expires: expected an RFC 3339 time'],
    ['a malformed end', { expires: 'soon' }, 'found "soon".'],
    [
      'a day that does not exist',
      { expires: '2026-02-30T00:00:00Z' },
      'expires: expected an RFC 3339',
    ],
    ['an end without a zone', { expires: '2026-02-15T00:00:00' }, 'with its zone'],
    ['a day alone', { expires: '2026-02-15' }, 'with its zone'],
    ['a date object of YAML', { expires: new Date(0) }, 'found an object.'],
    [
      'an end before its beginning',
      { expires: '2026-01-01T00:00:00Z' },
      'an end after its beginning',
    ],
    [
      'no scope of releases',
      { releases: undefined },
      'releases: expected a list of names, or the word "all"',
    ],
    ['an empty scope', { environments: [] }, 'environments: expected at least one'],
    [
      'a version that YAML took for a number',
      { releases: [1.1] },
      'a text (put it in quotes), found 1.1.',
    ],
    ['nothing covered', { covers: [] }, 'covers: expected at least one weakness'],
    ['a misspelt field', { revokd: { at: 'x' } }, 'found "revokd".'],
    [
      'a revocation without its time',
      { revoked: { because: 'x' } },
      'revoked.at: expected an RFC 3339',
    ],
  ])('[AF2] %s is refused, never read as "for ever" or "everywhere"', (_, change, part) => {
    expect(sentenceOf(file(change))).toContain(part);
  });

  it('[AF3] another file, or another version of the schema, is told apart', () => {
    expect(sentenceOf({ schema: 'lightkeeper-acceptances/2', acceptances: [] })).toBe(
      '$.schema: expected lightkeeper-acceptances/1, found "lightkeeper-acceptances/2".',
    );
    expect(sentenceOf(null)).toContain('found null.');
  });
});

describe('rules files', () => {
  it('[AF4] give order, floor, deny list, harm class, exposure and never-accept rules', () => {
    const rules = readComparisonRules({
      schema: 'lightkeeper-rules/1',
      order: ['1.3.0', '1.4.0'],
      floor: { release: '1.4.0', reason: 'fixed there' },
      deny: [{ release: '1.3.0', reason: 'loses orders' }],
      harm: { severity: 2, of: 'Money' },
      exposed: true,
      neverAccept: [{ id: 'H-1', text: 'never', severity: 2, from: 'B' }],
    });

    expect(rules.ok && rules.value).toEqual({
      order: ['1.3.0', '1.4.0'],
      floor: { release: '1.4.0', reason: 'fixed there' },
      deny: [{ release: '1.3.0', reason: 'loses orders' }],
      harm: { severity: 2, of: 'Money' },
      exposed: true,
      neverAccept: [{ id: 'H-1', text: 'never', severity: 2, fromLikelihood: 'B', of: null }],
    });
  });

  it('[AF5] a misspelt field is refused: a floor nobody reads protects nobody', () => {
    const rules = readComparisonRules({ schema: 'lightkeeper-rules/1', flor: {} });

    expect(rules.ok ? '' : rules.refusal[0]?.found).toBe('"flor"');
  });
});
