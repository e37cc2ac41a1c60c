import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { instant } from '#shared/domain/time.ts';
import { readRiskAcceptances } from '#shared/importers/risk-acceptances.ts';
import { exportRiskAcceptances } from './risk-acceptances.ts';

const acceptance: RiskAcceptance = {
  id: id('a'),
  number: 131,
  scope: { serviceId: id('s'), placementIds: [id('p')], releaseIds: null },
  covered: [
    {
      ...{ id: 'CVE-2026-1001', ids: ['CVE-2026-1001', 'GHSA-jfh8-c2jp-5v3q'], ecosystem: 'npm' },
      ...{ packageName: 'lodash', severity: 'high', cvss: [], kev: null, epss: null },
    },
  ],
  feeds: [],
  harm: { scale: 'MIL-STD-882E', severity: 3, likelihood: null, text: 'Orders late.' },
  rationale: 'The path is not reachable.',
  longerReason: null,
  controls: [],
  approval: { kind: 'self-accepted' },
  proposedAt: instant(1_000),
  acceptedAt: instant(2_000),
  expiresAt: instant(90_000),
  revokedAt: instant(50_000),
  revokedBecause: 'A fix came.',
  rejectedAt: null,
  closed: null,
  decisionId: null,
  renews: null,
};

describe('the export of risk acceptances', () => {
  it('[AF6] is what the terminal reads: names for ids, all dates, why it ended, who approved', () => {
    const text = exportRiskAcceptances(
      [acceptance],
      { service: () => 'shop', environment: () => 'production', version: () => '1.4.0' },
      () => ({ kind: 'suspended', since: instant(3_000), because: 'its chore is overdue' }),
    );
    const answer = readRiskAcceptances(JSON.parse(text));

    expect(answer.ok && answer.value).toEqual([
      {
        id: 'RA-131',
        service: 'shop',
        environments: ['production'],
        releases: null,
        covers: [
          {
            id: 'CVE-2026-1001',
            ids: ['CVE-2026-1001', 'GHSA-jfh8-c2jp-5v3q'],
            package: 'lodash',
            ecosystem: 'npm',
            severity: 'high',
          },
        ],
        rationale: 'The path is not reachable.',
        acceptedAt: 2_000,
        expiresAt: 90_000,
        ended: { as: 'revoked', at: 50_000, because: 'A fix came.' },
        suspended: { since: 3_000, because: 'its chore is overdue' },
        harm: { severity: 3, likelihood: null, text: 'Orders late.' },
        approval: 'self-accepted, no second person',
      },
    ]);
  });
});
