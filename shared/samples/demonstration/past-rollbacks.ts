import { failedReleaseActs } from './incident-acts.ts';
import { incident, inVain, restored } from './past-incident.ts';
import type { Act } from './stage.ts';

/** Five times a release of the checkout was left for the one before; four of them helped. */
export const ROLLBACKS: readonly Act[] = [
  ...failedReleaseActs(
    '2.1.0',
    '2.0.0',
    'Totals counted in the browser',
    incident(
      'checkout',
      'Basket totals are wrong after 2.1.0',
      3,
      { d: 212 },
      [31, 0.2],
      'Totals differ where two discounts meet',
      restored('rollback', 'Rolled back checkout 2.1.0 to 2.0.0', 11),
    ),
  ),
  ...failedReleaseActs(
    '2.1.2',
    '2.1.1',
    'Address book in one call',
    incident(
      'checkout',
      'Checkout is slow after 2.1.2',
      3,
      { d: 171 },
      [38, 0.5],
      'Every page waits for the address book',
      restored('rollback', 'Rolled back checkout 2.1.2 to 2.1.1', 6),
    ),
  ),
  ...failedReleaseActs(
    '2.2.1',
    '2.2.0',
    'New queue client',
    incident(
      'checkout',
      'Orders wait in the queue after 2.2.1',
      2,
      { d: 141 },
      [96, 0.3],
      'The queue keeps connections of the old client',
      inVain('rollback', 'Rolled back checkout 2.2.1 to 2.2.0'),
      restored('restart', 'Restarted the order queue', 8),
    ),
  ),
  ...failedReleaseActs(
    '2.2.2',
    '2.2.0',
    'New queue client, second try',
    incident(
      'checkout',
      'Orders are confirmed twice after 2.2.2',
      2,
      { d: 120 },
      [44, 0.12],
      'Confirmations are repeated when the mail server is slow',
      restored('rollback', 'Rolled back checkout 2.2.2 to 2.2.0', 24),
    ),
  ),
  ...failedReleaseActs(
    '2.2.3',
    '2.2.0',
    'Ward cost centres, larger lists',
    incident(
      'checkout',
      'Ward lists stay empty after 2.2.3',
      3,
      { d: 104 },
      [29, 0.25],
      'Lists above 200 lines are cut to none',
      restored('rollback', 'Rolled back checkout 2.2.3 to 2.2.0', 11),
    ),
  ),
];
