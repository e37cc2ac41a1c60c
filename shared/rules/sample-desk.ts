import type { Finding } from '#shared/domain/finding.ts';
import { deskRowOf } from './desk-row.ts';
import type { DeskRows } from './desk-rows.ts';
import { deskState } from './desk-state.ts';
import { DEFAULT_NEVER_ACCEPT } from './never-accept.ts';
import { openFindings } from './open-findings.ts';
import { calendarInUtc } from './operator-calendar.ts';
import {
  aDeployment,
  aFinding,
  anAcceptance,
  aPlacement,
  aRelease,
  aService,
  covered,
  evidence,
  NOON,
} from './sample-rows.ts';

/** A placement that runs 2.3.1 after a rollback from 2.4.0, for the tests of the desk. */
export const older = aRelease('2.3.1');
export const newer = aRelease('2.4.0', {
  stability: { is: 'unstable', reason: 'drops carts', at: NOON },
});
export const leak = aFinding('CVE-2026-0001');
export const kept = anAcceptance({ covered: [covered('CVE-2026-0001')] });

export const rows = (
  findings: readonly Finding[] | null,
  given: Partial<DeskRows> = {},
): DeskRows => ({
  service: aService(),
  placement: aPlacement(),
  releases: [older, newer],
  deployments: [aDeployment({ releaseId: older.id, cause: 'rollback', motive: 'reliability' })],
  openSets: new Map(
    findings === null
      ? []
      : [[older.id, openFindings(evidence(older, findings), { kev: null, epss: null })]],
  ),
  acceptances: [],
  chores: [],
  incidents: [],
  mitigations: [],
  decisions: [],
  neverAccept: DEFAULT_NEVER_ACCEPT,
  ...given,
});
export const stateOf = (given: DeskRows, now = NOON) =>
  deskState(deskRowOf(given), now, calendarInUtc(now));
