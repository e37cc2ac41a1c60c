import { addChore } from '#shared/commands/chores.ts';
import { addFollowUp, completeFollowUp } from '#shared/commands/follow-ups.ts';
import { addTimelineLine, correctTimelineLine } from '#shared/commands/timeline-lines.ts';
import { queueNotice } from '#shared/commands/notices.ts';
import { denyRelease, setFloor } from '#shared/commands/placements.ts';
import { later } from './incident-acts.ts';
import type { Act } from './stage.ts';

/** What is queued, followed up, forbidden and corrected elsewhere. */
export const aroundActs = (): readonly Act[] => [
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
      const { id } = play.run(addChore, {
        title: 'Renew TLS: search',
        schedule: { kind: 'once', due: play.day(0) },
        today: play.day(-3),
      });
      play.log.undo(id, play.now);
    },
  },
];
