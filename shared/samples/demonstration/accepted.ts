import type { Finding } from '#shared/domain/finding.ts';
import type { HarmSeverity, Likelihood } from '#shared/domain/harm.ts';
import {
  BILLING,
  CHECKOUT_SMALL,
  IDENTITY_HIGH,
  IDENTITY_SMALL,
  INFUSION_SMALL,
  LEDGER_HIGH,
  LEDGER_SMALL,
  NOTIFICATIONS,
  ORDER_ROUTER,
  PAYMENTS_HIGH,
  PAYMENTS_SMALL,
  SEARCH,
  SEARCH_GONE,
  STOREFRONT,
} from './holdings.ts';
import type { Ago } from './stage.ts';

type Control = { readonly text: string; readonly chore?: string; readonly dueIn?: number };

export type AcceptedLine = {
  readonly service: string;
  readonly ago: Ago;
  /** Days from now. */
  readonly endsIn: number;
  readonly harm: readonly [HarmSeverity, Likelihood, string];
  readonly rationale: string;
  readonly findings: readonly Finding[];
  /** Only this release; absent: all of the service. */
  readonly only?: string;
  readonly controls?: readonly Control[];
  readonly approver?: string;
};

/** The acceptances of the register, apart from the one of tonight's decision. */
export const ACCEPTED: readonly AcceptedLine[] = [
  {
    service: 'checkout',
    ago: { d: 36 },
    endsIn: 47,
    harm: [3, 'D', 'A slow tax call delays an order by a minute'],
    rationale: 'Small, not reachable from the basket; goes with the next dependency round',
    findings: CHECKOUT_SMALL,
  },
  {
    service: 'payments-api',
    ago: { d: 24 },
    endsIn: 9,
    harm: [2, 'C', 'Forged refund through message replay'],
    rationale: 'The bank changes its interface in two weeks; until then replays are filtered',
    findings: PAYMENTS_HIGH,
    only: '7.8.2',
    controls: [{ text: 'WAF rules rotated weekly', chore: 'Rotate WAF rules', dueIn: -17 }],
  },
  {
    service: 'payments-api',
    ago: { d: 24, m: -20 },
    endsIn: 40,
    harm: [3, 'E', 'Card token kept two hours in memory'],
    rationale: 'Needs the new runtime, which comes with the next release',
    findings: PAYMENTS_SMALL,
  },
  {
    service: 'storefront',
    ago: { d: 12, h: 2 },
    endsIn: 11,
    harm: [3, 'C', 'Script injection in the gift message'],
    rationale: 'Gift messages are read in one place only, behind the injection filter',
    findings: STOREFRONT,
    controls: [{ text: 'Injection filter at the edge' }],
  },
  {
    service: 'identity',
    ago: { d: 9, h: 20 },
    endsIn: 6,
    harm: [2, 'E', 'Support staff can see birth dates'],
    rationale: 'Two people have that view, and both know of it',
    findings: IDENTITY_SMALL,
  },
  {
    service: 'infusion-gateway',
    ago: { d: 2, h: 5 },
    endsIn: 75,
    harm: [4, 'E', 'Log lines without a time'],
    rationale: 'No effect on dose messages; the ward network is closed',
    findings: INFUSION_SMALL,
  },
  {
    service: 'search',
    ago: { d: 2 },
    endsIn: 60,
    harm: [4, 'D', 'Query log keeps names for 30 days'],
    rationale: 'Names of wards only; the log moves in the summer',
    findings: SEARCH,
  },
  {
    service: 'search',
    ago: { d: 1, h: 23 },
    endsIn: 12,
    harm: [4, 'D', 'Word cache can be filled from outside'],
    rationale: 'A newer image is being built',
    findings: [SEARCH_GONE],
    only: '3.14.1',
  },
  {
    service: 'ledger',
    ago: { d: 11, h: 20 },
    endsIn: 23,
    harm: [2, 'D', 'A damaged ledger cannot be restored for days'],
    rationale: 'Backups are restored on a spare machine before anything is relied on',
    findings: [LEDGER_HIGH, ...LEDGER_SMALL],
    controls: [
      { text: 'Restore test on a spare machine', chore: 'Restore test: ledger', dueIn: 0 },
      { text: 'Key copy sealed in the depot safe' },
    ],
  },
  {
    service: 'billing-worker',
    ago: { d: 60 },
    endsIn: -20,
    harm: [3, 'D', 'Old table reader parses customer files'],
    rationale: 'Files come from three known senders',
    findings: BILLING.slice(3),
  },
  {
    service: 'billing-worker',
    ago: { d: 5, h: 2 },
    endsIn: 34,
    harm: [3, 'D', 'Old PDF library parses customer files'],
    rationale: 'Files come from three known senders; the library is replaced next month',
    findings: BILLING,
  },
  {
    service: 'notifications',
    ago: { d: 6 },
    endsIn: 51,
    harm: [3, 'D', 'Mail provider token not rotated'],
    rationale: 'The token can only send; the provider rotates it next quarter',
    findings: NOTIFICATIONS,
  },
  {
    service: 'order-router',
    ago: { d: 103 },
    endsIn: -12,
    harm: [3, 'C', 'No rate limit between depots'],
    rationale: 'Depots are ours, on a closed line',
    findings: ORDER_ROUTER,
  },
  {
    service: 'storefront',
    ago: { d: 30 },
    endsIn: 40,
    harm: [4, 'C', 'Preview pages reachable by guessing'],
    rationale: 'Previews hold nothing that is not public a day later',
    findings: STOREFRONT.slice(10, 12),
    only: '11.0.2',
  },
  {
    service: 'identity',
    ago: { h: 5 },
    endsIn: 10,
    harm: [2, 'D', 'Session kept after sign-out'],
    rationale: 'Until 4.1.1 keeps people signed in and closes the session at once',
    findings: [IDENTITY_HIGH],
    only: '4.0.9',
    approver: 'Security lead',
  },
];
