import { recordDeployment } from '#shared/commands/deployments.ts';
import { judgeMitigation } from '#shared/commands/mitigations.ts';
import { tellNotice } from '#shared/commands/notices.ts';
import { recordDecision } from '#shared/commands/record-decision.ts';
import { markStability } from '#shared/commands/releases.ts';
import type { DeploymentCause, Motive } from '#shared/domain/release.ts';
import { built } from './company.ts';
import { incidentActs, later, type PastIncident } from './incident-acts.ts';
import type { Act, Ago, Play } from './stage.ts';

const BYPASS = 'WAF bypass for the gift message';
const CARTS = 'Carts with a gift message are refused';
const SIGNED_OUT: readonly PastIncident[] = [
  {
    service: 'identity',
    title: 'People are signed out after 4.1.0',
    severity: 3,
    started: { d: 8, h: 16 },
    minutes: 310,
    share: 0.025,
    seen: 'One in 40 people is signed out within the hour',
    attempts: [{ kind: 'rollback', text: 'Rolled back identity 4.1.0 to 4.0.9', took: 14 }],
  },
  {
    service: 'identity',
    title: 'People are signed out again after 4.1.0',
    severity: 3,
    started: { d: 1, h: 12 },
    minutes: 310,
    share: 0.025,
    seen: 'The same one in 40, on the same release',
    attempts: [{ kind: 'rollback', text: 'Rolled back identity 4.1.0 to 4.0.9 again', took: 12 }],
  },
];

const flipped = (
  ago: Ago,
  version: string,
  cause: DeploymentCause,
  motive: Motive,
  reason: string,
): Act => ({
  ago,
  play: (play) =>
    play.run(recordDeployment, {
      placementId: play.placement('identity').id,
      releaseId: play.release('identity', version).id,
      cause,
      motive,
      reason,
    }),
});

/** Two good reasons, taken in turns, and no record that joins them. */
const pingPongActs: readonly Act[] = [
  built('identity', '4.1.0', { d: 10, h: 2 }),
  flipped(
    { d: 9 },
    '4.1.0',
    'rollout',
    'security',
    'It closes the session that is kept after sign-in',
  ),
  ...SIGNED_OUT.flatMap(incidentActs),
  flipped({ d: 8, h: 11 }, '4.0.9', 'rollback', 'reliability', 'One in 40 people was signed out'),
  flipped({ d: 5 }, '4.1.0', 'redeploy', 'security', 'CVE-2026-29377 was open again'),
  flipped(
    { d: 1, h: 7 },
    '4.0.9',
    'rollback',
    'reliability',
    'One in 40 people was signed out again',
  ),
  {
    ago: { d: 1, h: 6 },
    play: (play) =>
      play.run(markStability, {
        id: play.release('identity', '4.1.0').id,
        is: 'unstable',
        reason: 'Signs out one in 40 people',
      }),
  },
];

/** A filter that was turned off for carts, and is off still. */
const bypassActs: readonly Act[] = [
  ...incidentActs({
    service: 'storefront',
    title: CARTS,
    severity: 3,
    started: { d: 6, h: 18 },
    minutes: 376,
    share: 0.03,
    seen: 'The injection filter takes an ampersand for an attack; 3 % of carts',
    attempts: [{ kind: 'other', text: 'Asked for gift messages without signs', took: null }],
  }),
  { ago: { d: 6, h: 11, m: 55 }, play: (play) => decideBypass(play) },
  {
    ago: later({ d: 6, h: 18 }, 376),
    play: (play) =>
      play.run(judgeMitigation, {
        id: play.mitigation(BYPASS).id,
        restored: true,
        mitigatedAt: play.now,
      }),
  },
  {
    ago: { d: 6, h: 11, m: 20 },
    play: (play) =>
      play.run(tellNotice, { id: play.log.rows('notices').at(-1)?.id ?? '', how: 'by mail' }),
  },
];

const decideBypass = (play: Play): void => {
  const running = play.running('storefront');
  play.run(recordDecision, {
    question: 'How do carts get through again?',
    serviceId: play.service('storefront').id,
    placementId: running.placementId,
    incidentId: play.incident(CARTS).id,
    runningReleaseId: running.releaseId,
    options: [
      {
        key: 'wait',
        kind: 'stay',
        label: 'Wait for the filter update',
        releaseId: null,
        verdict: null,
        cells: [{ row: 'Restores', value: 'no', evidence: '3 % of carts are refused' }],
      },
      {
        key: 'bypass',
        kind: 'mitigate',
        label: 'Let gift messages pass the filter',
        releaseId: null,
        verdict: null,
        cells: [
          { row: 'Weakens', value: 'injection filter', evidence: 'for one field, for hours' },
        ],
      },
    ],
    chosen: 'bypass',
    reason: 'Carts of whole wards are refused before the weekend; the filter update comes tonight',
    motive: 'reliability',
    mitigations: [
      {
        kind: 'waf-rule',
        text: BYPASS,
        weakensSecurity: true,
        revertBy: play.ago({ d: 6, h: 10 }),
      },
    ],
  });
};

/** Room to deploy, and nobody had the time. */
const ledgerActs: readonly Act[] = [
  {
    ago: { d: 11, h: 18 },
    play: (play) => {
      const running = play.running('ledger');
      play.run(recordDecision, {
        question: 'Does 1.9.3 go out before the month ends?',
        serviceId: play.service('ledger').id,
        placementId: running.placementId,
        runningReleaseId: running.releaseId,
        options: [
          {
            key: 'stay',
            kind: 'stay',
            label: 'Stay on 1.9.2 over the month-end',
            releaseId: running.releaseId,
            verdict: 'clear',
            cells: [],
          },
          {
            key: 'forward',
            kind: 'fix-forward',
            label: 'Install 1.9.3',
            releaseId: play.release('ledger', '1.9.3').id,
            verdict: 'clear',
            cells: [{ row: 'Closes', value: '1 high', evidence: 'CVE-2026-24777' }],
          },
        ],
        chosen: 'stay',
        reason: 'No change of the ledger while the month is being closed',
        motive: 'reliability',
        endsAt: play.ago({ h: -6 }),
        followUp: { text: 'Install ledger 1.9.3', dueAt: play.ago({ h: -6 }) },
      });
    },
  },
];

export const conflictActs = (): readonly Act[] => [...pingPongActs, ...bypassActs, ...ledgerActs];
