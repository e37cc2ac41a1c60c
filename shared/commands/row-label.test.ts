import { describe, expect, it } from 'vitest';
import { TABLE_NAMES, type Tables } from '#shared/domain/tables.ts';
import {
  aDecision,
  aFollowUp,
  aMitigation,
  aNotice,
  anAcceptance,
  anIncident,
  aTimelineLine,
} from '#shared/samples/decision-builders.ts';
import {
  aChore,
  aDeployment,
  anArtifactMemory,
  aPlacement,
  aRelease,
  aScan,
  aService,
  aVexStatement,
  someScanFindings,
  someSettings,
} from '#shared/samples/release-builders.ts';
import {
  aChoreEntry,
  aLittleThing,
  anAbsence,
  anAsset,
  aSuggestion,
} from '#shared/samples/upkeep-builders.ts';
import { rowLabel } from './row-label.ts';

const rows: Tables = {
  services: aService(),
  placements: aPlacement(),
  artifactMemories: anArtifactMemory(),
  releases: aRelease(),
  deployments: aDeployment(),
  scans: aScan(),
  scanFindings: someScanFindings(),
  vexStatements: aVexStatement(),
  incidents: anIncident(),
  timelineLines: aTimelineLine(),
  mitigations: aMitigation(),
  decisions: aDecision(),
  riskAcceptances: anAcceptance(),
  notices: aNotice(),
  followUps: aFollowUp(),
  chores: aChore(),
  choreEntries: aChoreEntry(),
  littleThings: aLittleThing(),
  assets: anAsset(),
  absences: anAbsence(),
  suggestions: aSuggestion(),
  settings: someSettings(),
};

describe('a row', () => {
  it('[CM74] is called as an operator calls it, by its number where it has one', () => {
    expect(TABLE_NAMES.map((table) => rowLabel(table, rows[table]))).toEqual([
      'service checkout',
      'environment production',
      'artifact registry.test/checkout',
      'release 2.3.1',
      'a deployment (rollout)',
      'scan “checkout-2.3.1.json”',
      'the findings of a scan',
      'statement about CVE-2026-10001',
      'INC-214 “Card payments fail after 2.4.0”',
      'timeline line “Retries pile up behind the tax call”',
      'mitigation “Rolled back to 2.3.1”',
      'D-131',
      'RA-31',
      'N-131 “checkout went back to 2.3.1”',
      'follow-up “Return checkout to 2.4.0 or later”',
      'chore “Rotate WAF rules”',
      'doing of a chore on 2026-03-10',
      'little thing “Restarted billing-worker”',
      'asset “gateway.test”',
      'trip 2026-03-16 to 2026-03-29',
      'answer about “restarted billing-worker”',
      'the settings',
    ]);
  });

  it('[CM75] has a long text cut where it is named, and only there', () => {
    const label = rowLabel('timelineLines', aTimelineLine({ text: 'word '.repeat(40) }));
    expect(label.length).toBeLessThan(80);
    expect(label).toMatch(/…”$/u);
  });
});
