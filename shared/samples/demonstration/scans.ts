import { importScans } from '#shared/commands/import-scans.ts';
import { scanned, textSum } from './findings.ts';
import {
  CHECKOUT_SMALL,
  CHECKOUT_REOPENED,
  CHECKOUT_FORBIDDEN,
  PAYMENTS_HIGH,
  PAYMENTS_SMALL,
  STOREFRONT,
  IDENTITY_HIGH,
  IDENTITY_SMALL,
  INFUSION_HIGH,
  INFUSION_SMALL,
  SEARCH,
  SEARCH_GONE,
  SEARCH_OLD,
  LEDGER_HIGH,
  LEDGER_SMALL,
  BILLING,
  NOTIFICATIONS,
  STATUS_PAGE,
  ORDER_ROUTER,
} from './holdings.ts';
import type { Act } from './stage.ts';

/** The scans that were imported over time; running releases were scanned within the last week. */
export const scanActs = (): readonly Act[] => [
  scanned('checkout', '2.3.0', { d: 52 }, [
    CHECKOUT_FORBIDDEN,
    ...CHECKOUT_REOPENED,
    ...CHECKOUT_SMALL,
  ]),
  scanned('checkout', '2.3.0', { h: 9, m: 2 }, [
    CHECKOUT_FORBIDDEN,
    ...CHECKOUT_REOPENED,
    ...CHECKOUT_SMALL,
  ]),
  scanned('checkout', '2.3.1', { d: 40 }, [...CHECKOUT_REOPENED.slice(2), ...CHECKOUT_SMALL]),
  scanned('checkout', '2.3.1', { h: 9 }, [...CHECKOUT_REOPENED, ...CHECKOUT_SMALL]),
  scanned('checkout', '2.4.0', { h: 8, m: 40 }, CHECKOUT_SMALL),
  scanned('checkout', '2.4.1', { m: 79 }, CHECKOUT_SMALL.slice(1)),

  scanned('payments-api', '7.8.2', { d: 25 }, [...PAYMENTS_HIGH, ...PAYMENTS_SMALL]),
  scanned('payments-api', '7.8.2', { d: 3, h: 2 }, [...PAYMENTS_HIGH, ...PAYMENTS_SMALL]),
  scanned('storefront', '11.0.2', { d: 69 }, STOREFRONT.slice(2)),
  scanned('storefront', '11.0.4', { d: 12, h: 4 }, STOREFRONT),
  scanned('storefront', '11.0.4', { d: 1, h: 20 }, STOREFRONT),
  scanned('identity', '4.0.9', { d: 10 }, [IDENTITY_HIGH, ...IDENTITY_SMALL]),
  scanned('identity', '4.1.0', { d: 10, m: -20 }, IDENTITY_SMALL),
  scanned('infusion-gateway', '5.2.0', { d: 2, h: 6 }, [INFUSION_HIGH, ...INFUSION_SMALL]),
  scanned('infusion-gateway', '5.2.1', { d: 2, h: 5 }, INFUSION_SMALL),
  scanned('search', '3.14.1', { d: 2, h: 1 }, [...SEARCH, SEARCH_GONE]),
  scanned('search', '3.13.0', { d: 1, h: 3 }, [...SEARCH.slice(1), SEARCH_GONE, SEARCH_OLD]),
  scanned('search', '3.14.1', { d: 1, h: 2 }, SEARCH),
  scanned('ledger', '1.9.2', { d: 11, h: 22 }, [LEDGER_HIGH, ...LEDGER_SMALL]),
  scanned('ledger', '1.9.3', { d: 11, h: 21 }, LEDGER_SMALL),
  scanned('ledger', '1.9.2', { d: 4 }, [LEDGER_HIGH, ...LEDGER_SMALL]),
  scanned('ledger', '1.9.3', { d: 4, m: -5 }, LEDGER_SMALL),
  scanned('billing-worker', '6.1.0', { d: 5, h: 3 }, BILLING),
  scanned('notifications', '2.22.0', { d: 6, h: 1 }, NOTIFICATIONS),
  scanned('status-page', '1.4.7', { d: 5, h: 2 }, STATUS_PAGE),
  scanned('order-router', '9.3.0', { d: 4, h: 8 }, ORDER_ROUTER),
  statedUnaffected(),
];

/** The small findings of the status page are in code that it does not load. */
const statedUnaffected = (): Act => ({
  ago: { d: 5, h: 1 },
  play: (play) => {
    const { id, serviceId } = play.release('status-page', '1.4.7');
    play.run(importScans, {
      files: [
        {
          fileName: 'status-page-1.4.7.openvex.json',
          sha256: textSum('status-page statements'),
          format: 'openvex',
          tool: { name: 'openvex', version: null },
          scannedAt: play.now,
          scannedAtIsStated: false,
          advisoryDataAt: null,
          digest: null,
          remember: null,
          service: { kind: 'existing', id: serviceId },
          release: { kind: 'existing', id },
          scans: [],
          vex: STATUS_PAGE.map(({ ids, package: { name } }) => ({
            ids,
            packageName: name,
            status: 'not_affected' as const,
            justification: 'vulnerable_code_not_in_execute_path',
            statedAt: play.now,
          })),
        },
      ],
    });
  },
});
