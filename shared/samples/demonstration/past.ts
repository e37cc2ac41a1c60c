import { incidentActs, type PastIncident } from './incident-acts.ts';
import { incident, inVain, restored } from './past-incident.ts';
import { ROLLBACKS } from './past-rollbacks.ts';
import type { Act } from './stage.ts';

const FLAGS: readonly PastIncident[] = [
  incident(
    'checkout',
    'Delivery times show yesterday',
    4,
    { d: 190 },
    [40, 0.3],
    'The new forecast counts in another zone',
    restored('flag-off', 'Turned the delivery forecast off', 3),
  ),
  incident(
    'checkout',
    'Saved cards are missing',
    3,
    { d: 130 },
    [52, 0.18],
    'Cards saved before May are read by the new reader only',
    restored('flag-off', 'Turned the new card reader off', 9),
  ),
  incident(
    'checkout',
    'Vouchers are refused',
    3,
    { d: 66 },
    [70, 0.1],
    'The voucher table is locked by a report',
    inVain('flag-off', 'Turned voucher hints off'),
    restored('other', 'Stopped the voucher report', 5),
  ),
];

/** Four fixes forward at night; one of them held. */
const FORWARD: readonly PastIncident[] = [
  incident(
    'storefront',
    'Start page without pictures',
    4,
    { d: 85 },
    [140, 0.4],
    'Picture addresses point to the old host',
    inVain('roll-forward', 'Installed storefront 11.0.1 at night'),
    restored('restart', 'Restarted the picture cache', 6),
  ),
  incident(
    'notifications',
    'Digest mails are sent twice',
    3,
    { d: 78 },
    [115, 0.2],
    'Two workers take the same list',
    inVain('roll-forward', 'Installed notifications 2.21.1 at night'),
    restored('scale', 'Ran one notification worker only', 4),
  ),
  incident(
    'order-router',
    'Second depot gets no orders',
    3,
    { d: 61 },
    [88, 0.15],
    'The depot map is read before it is written',
    inVain('roll-forward', 'Installed order-router 9.2.1 at night'),
    restored('other', 'Sent orders to the first depot', 7),
  ),
  incident(
    'search',
    'Search finds nothing in Dutch',
    3,
    { d: 45 },
    [230, 0.08],
    'The word list was built without its endings',
    restored('roll-forward', 'Installed search 3.13.1 with a new word list', 170),
  ),
];

/** Of the last four weeks: these spent the error budgets. */
const RECENT: readonly PastIncident[] = [
  incident(
    'checkout',
    'Card form times out',
    2,
    { d: 20, h: 3 },
    [75, 0.4],
    'The card form waits for a host that is gone',
    restored('scale', 'Doubled the card form workers', 12),
  ),
  incident(
    'payments-api',
    'Refunds answer late',
    3,
    { d: 23 },
    [63, 0.25],
    'The bank answers after 20 s instead of 2',
    restored('rate-limit', 'Limited refunds to 10 per second', 9),
  ),
  incident(
    'infusion-gateway',
    'Dose messages wait for a minute',
    2,
    { d: 17 },
    [6, 0.02],
    'One line of the ward network dropped packets',
    restored('other', 'Moved to the second ward line', 2),
  ),
  incident(
    'search',
    'Search answers with errors',
    3,
    { d: 9, h: 6 },
    [508, 0.4],
    'Half of the index nodes ran out of disk',
    restored('scale', 'Added two index nodes', 41),
  ),
  incident(
    'ledger',
    'Bookings wait for the nightly run',
    4,
    { d: 13 },
    [24, 0.2],
    'The nightly run held a lock into the morning',
    restored('restart', 'Restarted the nightly run', 5),
  ),
  incident(
    'notifications',
    'Mails leave an hour late',
    4,
    { d: 11 },
    [383, 0.1],
    'The mail provider slowed us down',
    restored('rate-limit', 'Spread mails over the hour', 33),
  ),
  incident(
    'order-router',
    'Split deliveries are joined again',
    4,
    { d: 15 },
    [32, 0.1],
    'Deliveries with the same address are merged',
    restored('flag-off', 'Turned address matching off', 4),
  ),
];

/** Six restarts of one worker: each small, and seen by nobody but the one who did them. */
const RESTARTS: readonly PastIncident[] = [24, 21, 18, 14, 8, 4].map((d, place) =>
  incident(
    'billing-worker',
    `Invoices stop, time ${place + 1}`,
    4,
    { d, h: 5 },
    [51 + place, 0.3],
    'The worker holds all its memory',
    restored('restart', `Restarted the billing worker, time ${place + 1}`, 3 + (place % 3)),
  ),
);

export const pastActs = (): readonly Act[] => [
  ...ROLLBACKS,
  ...[...FLAGS, ...FORWARD, ...RECENT, ...RESTARTS].flatMap(incidentActs),
];
