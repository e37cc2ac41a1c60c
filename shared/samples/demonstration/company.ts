import { addRelease } from '#shared/commands/releases.ts';
import { recordDeployment } from '#shared/commands/deployments.ts';
import { addService } from '#shared/commands/services.ts';
import { nameOperator, setNeverAcceptRules } from '#shared/commands/settings.ts';
import type { HarmSeverity } from '#shared/domain/harm.ts';
import type { Act, Ago } from './stage.ts';

type ServiceLine = readonly [
  name: string,
  severity: HarmSeverity,
  of: string,
  target: number,
  exposed: boolean,
];

/** Vellamo Care, an invented company that orders and supplies for hospital wards. */
const SERVICES: readonly ServiceLine[] = [
  ['checkout', 2, 'Money', 0.999, true],
  ['payments-api', 2, 'Money', 0.999, true],
  ['storefront', 3, 'Sales', 0.999, true],
  ['identity', 2, 'Data', 0.9995, true],
  ['infusion-gateway', 1, 'Life', 0.9999, false],
  ['search', 4, 'Comfort', 0.99, true],
  ['ledger', 2, 'Records', 0.999, false],
  ['billing-worker', 2, 'Money', 0.995, false],
  ['notifications', 3, 'Trust', 0.995, true],
  ['status-page', 3, 'Trust', 0.99, true],
  ['order-router', 3, 'Orders', 0.999, false],
];

type DeploymentLine = readonly [service: string, version: string, ago: Ago, reason: string];

/** Quiet history: releases that went out as planned. What went wrong is told elsewhere. */
const ROLLOUTS: readonly DeploymentLine[] = [
  ['checkout', '2.0.0', { d: 240 }, 'Saved baskets'],
  ['checkout', '2.1.1', { d: 200 }, 'Basket totals counted on the server'],
  ['checkout', '2.2.0', { d: 150 }, 'Ward cost centres'],
  ['checkout', '2.3.0', { d: 53 }, 'Repeat orders'],
  ['checkout', '2.3.1', { d: 41, m: 111 }, 'Repeat orders keep their discounts'],
  ['payments-api', '7.8.1', { d: 120 }, 'Refunds in parts'],
  ['payments-api', '7.8.2', { d: 26 }, 'Quieter retries towards the bank'],
  ['storefront', '11.0.2', { d: 70 }, 'New start page'],
  ['storefront', '11.0.4', { d: 12 }, 'Gift messages on orders'],
  ['identity', '4.0.8', { d: 160 }, 'Longer passphrases'],
  ['identity', '4.0.9', { d: 64 }, 'Sign-in by ward badge'],
  ['infusion-gateway', '5.2.0', { d: 212 }, 'Unit check for every order'],
  ['search', '3.13.0', { d: 95 }, 'Spelling help'],
  ['search', '3.14.1', { d: 2 }, 'Faster index updates'],
  ['ledger', '1.9.1', { d: 140 }, 'Month-end in one run'],
  ['ledger', '1.9.2', { d: 58 }, 'Corrections keep their origin'],
  ['billing-worker', '6.0.2', { d: 130 }, 'Collective invoices'],
  ['billing-worker', '6.1.0', { d: 47 }, 'Invoices in batches'],
  ['notifications', '2.21.0', { d: 100 }, 'Digest mails'],
  ['notifications', '2.22.0', { d: 19 }, 'Quiet hours'],
  ['status-page', '1.4.7', { d: 90 }, 'Subscribers by ward'],
  ['order-router', '9.2.0', { d: 180 }, 'Second depot'],
  ['order-router', '9.3.0', { d: 33 }, 'Split deliveries'],
];

/** Releases that are built and wait, each with the reason to want it. */
const WAITING: readonly (readonly [service: string, version: string, builtAgo: Ago])[] = [
  ['ledger', '1.9.3', { d: 12 }],
  ['infusion-gateway', '5.2.1', { d: 3 }],
];

export const companyActs = (): readonly Act[] => [
  {
    ago: { d: 241, h: 2 },
    play: ({ run }) => run(nameOperator, { name: 'Ines Okafor' }),
  },
  {
    ago: { d: 241, h: 1 },
    play: ({ run }) =>
      run(setNeverAcceptRules, {
        rules: [
          {
            id: 'NA-1',
            text: 'Harm to life that is remote or likelier is never accepted.',
            severity: 1,
            fromLikelihood: 'D',
            of: 'Life',
          },
          {
            id: 'NA-2',
            text: 'Catastrophic harm that is occasional or likelier is never accepted.',
            severity: 1,
            fromLikelihood: 'C',
          },
          {
            id: 'NA-3',
            text: 'Critical harm that is frequent is never accepted.',
            severity: 2,
            fromLikelihood: 'A',
          },
        ],
      }),
  },
  ...SERVICES.map(([name, severity, of, target, exposed], place): Act => ({
    ago: { d: 241, m: 50 - place },
    play: ({ run }) =>
      run(addService, {
        name,
        harmClass: { severity, of },
        slo: { target, windowDays: 28 },
        environment: 'production',
        exposed,
      }),
  })),
  ...ROLLOUTS.flatMap(([service, version, ago, reason]) => [
    built(service, version, { ...ago, h: (ago.h ?? 0) + 5 }),
    rolledOut(service, version, ago, reason),
  ]),
  ...WAITING.map(([service, version, ago]) => built(service, version, ago)),
];

/** A release comes out of the build. */
export const built = (service: string, version: string, ago: Ago): Act => ({
  ago,
  play: (play) =>
    play.run(addRelease, { serviceId: play.service(service).id, version, builtAt: play.now }),
});

/** A release goes out as planned; the first one of a service is simply seen first. */
export const rolledOut = (service: string, version: string, ago: Ago, reason: string): Act => ({
  ago,
  play: (play) => {
    const placementId = play.placement(service).id;
    const isFirst = !play.log.rows('deployments').some((one) => one.placementId === placementId);
    play.run(recordDeployment, {
      placementId,
      releaseId: play.release(service, version).id,
      cause: isFirst ? 'first-seen' : 'rollout',
      motive: 'planned',
      reason,
    });
  },
});
