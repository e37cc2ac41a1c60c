import { addChore } from '#shared/commands/chores.ts';
import { recordDeployment } from '#shared/commands/deployments.ts';
import { addFollowUp, completeFollowUp } from '#shared/commands/follow-ups.ts';
import { addTimelineLine, correctTimelineLine } from '#shared/commands/timeline-lines.ts';
import { judgeMitigation } from '#shared/commands/mitigations.ts';
import { queueNotice, tellNotice } from '#shared/commands/notices.ts';
import { denyRelease, setFloor } from '#shared/commands/placements.ts';
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

/** What is queued, followed up, forbidden and corrected elsewhere. */
const aroundActs: readonly Act[] = [
  {
    ago: { d: 60 },
    play: (play) =>
      play.run(setFloor, {
        id: play.placement('payments-api').id,
        releaseId: play.release('payments-api', '7.8.1').id,
        reason: 'Older ones repeat a refund when the bank is slow',
      }),
  },
  {
    ago: { d: 140 },
    play: (play) =>
      play.run(denyRelease, {
        id: play.placement('checkout').id,
        releaseId: play.release('checkout', '2.2.1').id,
        reason: 'Its queue client loses orders',
      }),
  },
  {
    ago: { d: 2, h: 4 },
    play: (play) =>
      play.run(queueNotice, {
        to: 'reliability',
        subject: 'infusion-gateway needs 5.2.1',
        text: 'CVE-2026-26050 falls under NA-1 and cannot be accepted. 5.2.1 closes it. The change pauses dose messages for about 4 minutes; the ward window is tonight.',
      }),
  },
  {
    ago: { d: 2, h: 3, m: 50 },
    play: (play) =>
      play.run(addFollowUp, {
        placementId: play.placement('infusion-gateway').id,
        releaseId: play.release('infusion-gateway', '5.2.1').id,
        text: 'Install infusion-gateway 5.2.1 in the ward window',
        dueAt: play.ago({ h: -22 }),
      }),
  },
  {
    ago: { d: 19, h: 20 },
    play: (play) =>
      play.run(addFollowUp, {
        placementId: play.placement('checkout').id,
        text: 'Take the card form off the old host',
        dueAt: play.ago({ d: 12 }),
      }),
  },
  {
    ago: { d: 13, h: 5 },
    play: (play) =>
      play.run(completeFollowUp, {
        id: play.log.rows('followUps').find(({ text }) => text.includes('card form'))?.id ?? '',
      }),
  },
  {
    ago: later({ d: 9, h: 6 }, 95),
    play: (play) =>
      play.run(addTimelineLine, {
        incidentId: play.incident('Search answers with errors').id,
        kind: 'action',
        text: 'Asked the depot for two nodes',
      }),
  },
  {
    ago: later({ d: 9, h: 6 }, 140),
    play: (play) => {
      const line = play.log
        .rows('timelineLines')
        .find(({ text }) => text === 'Asked the depot for two nodes');
      play.run(correctTimelineLine, {
        id: line?.id ?? '',
        text: 'Asked the hosting desk for two nodes',
      });
    },
  },
  {
    ago: { d: 3 },
    play: (play) => {
      const { id } = play.run(addChore, { title: 'Renew TLS: search', dueOn: play.day(0) });
      play.log.undo(id, play.now);
    },
  },
];

export const conflictActs = (): readonly Act[] => [
  ...pingPongActs,
  ...bypassActs,
  ...ledgerActs,
  ...aroundActs,
];
