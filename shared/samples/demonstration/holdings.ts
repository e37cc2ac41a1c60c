import type { Finding } from '#shared/domain/finding.ts';
import { finding, several } from './findings.ts';

/** What the releases of the checkout hold. */
export const CHECKOUT_SMALL: readonly Finding[] = [
  ...several(20410, 'medium', ['tax-lines@3.2.0', 'basket-parse@1.8.4', 'coupon-rules@0.9.1']),
  ...several(20430, 'low', ['paper-slip@2.0.0', 'tiny-zone@4.1.1', 'glyphs@7.0.3', 'motd@1.0.2']),
];
export const CHECKOUT_REOPENED: readonly Finding[] = [
  finding(31337, 'critical', 'cart-import@5.1.0', {
    fixed: '5.1.3',
    epss: 0.42,
    kev: true,
    title: 'A crafted bulk order reads files of the service',
  }),
  finding(30981, 'high', 'cart-import@5.1.0', {
    fixed: '5.1.2',
    epss: 0.018,
    title: 'Bulk orders can be placed for another ward',
  }),
  finding(30644, 'high', 'session-jar@2.4.0', {
    fixed: '2.4.1',
    epss: 0.006,
    title: 'A session outlives its sign-out by an hour',
  }),
];
/** Only in 2.3.0: exploited, without a login, by machines. */
export const CHECKOUT_FORBIDDEN = finding(30412, 'critical', 'repeat-order@1.0.0', {
  fixed: '1.0.2',
  epss: 0.71,
  kev: true,
  cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  title: 'A repeated order can be changed by anyone who knows its number',
});

export const PAYMENTS_HIGH: readonly Finding[] = [
  finding(28810, 'high', 'bank-wire@6.0.1', {
    fixed: '6.1.0',
    epss: 0.03,
    title: 'A refund message can be sent twice',
  }),
  finding(28834, 'high', 'bank-wire@6.0.1', {
    fixed: '6.1.0',
    epss: 0.012,
    title: 'A refund message can name another account',
  }),
];
export const PAYMENTS_SMALL: readonly Finding[] = [
  ...several(28901, 'medium', [
    'quiet-http@3.3.0',
    'iban-check@1.2.0',
    'ring-log@0.8.0',
    'clock-skew@2.1.0',
  ]),
  ...several(28921, 'low', ['tiny-zone@4.1.1', 'glyphs@7.0.3', 'retry-wheel@1.4.0']),
];

export const STOREFRONT: readonly Finding[] = [
  finding(27002, 'high', 'gift-text@0.4.2', {
    fixed: '0.5.0',
    epss: 0.021,
    title: 'Script in a gift message runs for the one who reads it',
  }),
  ...several(27100, 'medium', [
    'old-image@1.9.0',
    'menu-tree@2.2.0',
    'quiet-http@3.3.0',
    'form-guard@5.0.1',
    'ring-log@0.8.0',
  ]),
  ...several(27200, 'low', [
    'glyphs@7.0.3',
    'motd@1.0.2',
    'tiny-zone@4.1.1',
    'swatch@1.1.0',
    'peek@0.3.0',
    'crumbs@2.0.2',
    'fold@1.0.0',
    'tabs-of@3.1.0',
    'banner-box@1.2.1',
  ]),
];

export const IDENTITY_HIGH = finding(29377, 'high', 'badge-session@1.3.0', {
  fixed: '1.4.0',
  epss: 0.04,
  title: 'A session begun before sign-in is kept after it',
});
export const IDENTITY_SMALL: readonly Finding[] = [
  ...several(29401, 'medium', ['pass-meter@2.0.0', 'mail-token@1.1.0']),
  ...several(29411, 'low', ['tiny-zone@4.1.1']),
];

export const INFUSION_HIGH = finding(26050, 'high', 'pump-link@4.4.0', {
  fixed: '4.4.2',
  epss: 0.041,
  title: 'A neighbour on the ward network can delay a dose message',
});
export const INFUSION_SMALL = several(26071, 'low', ['ring-log@0.8.0', 'glyphs@7.0.3']);

export const SEARCH: readonly Finding[] = [
  ...several(25001, 'medium', ['index-pack@9.0.1', 'quiet-http@3.3.0']),
  ...several(25011, 'low', [
    'tiny-zone@4.1.1',
    'stem@2.0.0',
    'glyphs@7.0.3',
    'peek@0.3.0',
    'motd@1.0.2',
    'crumbs@2.0.2',
  ]),
];
export const SEARCH_GONE = finding(25090, 'medium', 'word-cache@1.0.4', { fixed: '1.0.5' });

/** Only the release before the running one holds it: going back would bring it back. */
export const SEARCH_OLD = finding(25214, 'high', 'query-parse@2.1.0', {
  fixed: '2.1.4',
  epss: 0.031,
});

export const LEDGER_HIGH = finding(24777, 'high', 'seal-box@3.0.0', {
  fixed: '3.0.2',
  epss: 0.009,
  title: 'A sealed record can be opened with an older key',
});
export const LEDGER_SMALL: readonly Finding[] = [
  ...several(24801, 'medium', ['csv-lines@2.2.2']),
  ...several(24811, 'low', ['tiny-zone@4.1.1', 'ring-log@0.8.0']),
];

export const BILLING: readonly Finding[] = [
  ...several(23301, 'medium', ['paper-pdf@1.7.0', 'mail-merge@3.0.0', 'quiet-http@3.3.0']),
  ...several(23311, 'low', ['glyphs@7.0.3', 'csv-lines@2.2.2']),
];
export const NOTIFICATIONS: readonly Finding[] = [
  ...several(22201, 'medium', ['mail-token@1.1.0']),
  ...several(22211, 'low', [
    'tiny-zone@4.1.1',
    'glyphs@7.0.3',
    'motd@1.0.2',
    'retry-wheel@1.4.0',
    'peek@0.3.0',
  ]),
];
export const STATUS_PAGE = several(21101, 'low', ['glyphs@7.0.3', 'crumbs@2.0.2', 'fold@1.0.0']);
export const ORDER_ROUTER: readonly Finding[] = [
  ...several(20101, 'medium', ['depot-map@1.1.0', 'quiet-http@3.3.0']),
  ...several(20111, 'low', ['retry-wheel@1.4.0']),
];
