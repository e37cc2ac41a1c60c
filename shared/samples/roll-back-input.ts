import type { z } from 'zod';
import type { decisionInput } from '#shared/commands/decision-input.ts';
import { after, hours } from '#shared/domain/time.ts';
import type { CheckoutLog } from './checkout-log.ts';

export type RollBackInput = z.input<typeof decisionInput>;

/** Rolls back to the older release with an end in 20 hours. */
export const rollBackInput = (
  given: CheckoutLog,
  over: Partial<RollBackInput> = {},
): RollBackInput => ({
  question: 'How do we restore checkout?',
  serviceId: given.serviceId,
  placementId: given.placementId,
  incidentId: given.incidentId,
  runningReleaseId: given.newer,
  options: [
    { key: 'stay', kind: 'stay', label: 'Stay', releaseId: null, verdict: null, cells: [] },
    {
      key: 'back',
      kind: 'roll-back',
      label: 'Roll back to 2.3.1',
      releaseId: given.older,
      verdict: 'needs acceptance',
      cells: [{ row: 'Restores', value: '4 of 5', evidence: 'past rollbacks' }],
    },
  ],
  chosen: 'back',
  reason: 'It restores soonest',
  motive: 'reliability',
  acceptance: { expiresAt: after(given.now, hours(20)) },
  ...over,
});
