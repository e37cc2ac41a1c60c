import { declareIncident } from '#shared/commands/declare-incident.ts';
import { recordDeployment } from '#shared/commands/deployments.ts';
import { stampIncident } from '#shared/commands/incident-stamps.ts';
import {
  setImpactFraction,
  setIncidentReleases,
  setIncidentSeverity,
} from '#shared/commands/incidents.ts';
import { judgeMitigation, startMitigation } from '#shared/commands/mitigations.ts';
import { tellNotice } from '#shared/commands/notices.ts';
import { flagForSecurity, markStability } from '#shared/commands/releases.ts';
import { addTimelineLine } from '#shared/commands/timeline-lines.ts';
import type { TimelineKind } from '#shared/domain/incident.ts';
import { built } from './company.ts';
import type { Act, Play } from './stage.ts';
import { decideTonight } from './tonights-decision.ts';

export const TONIGHT = 'Card payments fail after 2.4.0';

const lines: readonly (readonly [minutesAgo: number, kind: TimelineKind, text: string])[] = [
  [91, 'observation', 'The new tax call times out after 2 s; retries pile up behind it'],
  [88, 'security', 'Going back brings CVE-2026-31337 back: known exploited, no login needed'],
  [85, 'message', 'From payments: 2.4.1 is built, two tests are red'],
  [
    80,
    'security',
    'From security, by phone: can live with 2.3.1 until the night batch if rule 9041 is on first',
  ],
  [70.6, 'action', 'Rule 9041 was on before traffic returned'],
  [60, 'message', 'Update read to the night wards: you can order again, nothing was charged twice'],
  [57, 'action', 'Cleared 212 stuck payment retries by hand'],
  [52, 'security', 'A test request for the public exploit is blocked by rule 9041'],
];

/** The checkout: a release fails, the older one is proven and known to be exploited. */
const checkoutActs: readonly Act[] = [
  built('checkout', '2.4.0', { d: 1 }),
  {
    ago: { m: 111 },
    play: (play) =>
      play.run(recordDeployment, {
        placementId: play.placement('checkout').id,
        releaseId: play.release('checkout', '2.4.0').id,
        cause: 'rollout',
        motive: 'security',
        reason: 'It closes CVE-2026-31337 and two high findings',
      }),
  },
  {
    ago: { m: 95.2 },
    play: (play) =>
      play.run(declareIncident, {
        title: TONIGHT,
        serviceId: play.service('checkout').id,
        severity: 3,
        startedAt: play.ago({ m: 104 }),
        detectedAt: play.ago({ m: 97 }),
      }),
  },
  {
    ago: { m: 93 },
    play: (play) => play.run(setIncidentSeverity, { id: play.incident(TONIGHT).id, severity: 2 }),
  },
  {
    ago: { m: 92.9 },
    play: (play) =>
      play.run(setImpactFraction, { id: play.incident(TONIGHT).id, impactFraction: 0.38 }),
  },
  {
    ago: { m: 92 },
    play: (play) =>
      play.run(stampIncident, {
        id: play.incident(TONIGHT).id,
        stamp: 'acknowledgedAt',
        at: play.now,
      }),
  },
  ...lines.map(([m, kind, text]): Act => ({
    ago: { m },
    play: (play) =>
      play.run(addTimelineLine, { incidentId: play.incident(TONIGHT).id, kind, text }),
  })),
  built('checkout', '2.4.1', { m: 84 }),
  { ago: { m: 75 }, play: decideTonight },
  {
    ago: { m: 74 },
    play: (play) => {
      const notice = play.log.rows('notices').at(-1);
      play.run(tellNotice, { id: notice?.id ?? '', how: 'by phone, read out in full' });
    },
  },
  {
    ago: { m: 64 },
    play: (play) =>
      play.run(judgeMitigation, {
        id: play.mitigation('Roll back to 2.3.1').id,
        restored: true,
        mitigatedAt: play.now,
      }),
  },
  {
    ago: { m: 50 },
    play: (play) =>
      play.run(markStability, {
        id: play.release('checkout', '2.4.0').id,
        is: 'unstable',
        reason: 'The tax call times out under load; 38 % of card payments failed',
      }),
  },
  {
    ago: { m: 49 },
    play: (play) =>
      play.run(flagForSecurity, {
        id: play.release('checkout', '2.3.1').id,
        reason: 'CVE-2026-31337 is back, known exploited',
      }),
  },
  {
    ago: { m: 48 },
    play: (play) =>
      play.run(setIncidentReleases, {
        id: play.incident(TONIGHT).id,
        causedByReleaseId: play.release('checkout', '2.4.0').id,
        fixedInReleaseId: null,
      }),
  },
];

const SEARCH_TITLE = 'Stale results in the EU index';
const STATUS_TITLE = 'Subscriber mails 9 min late';
const QUEUE = 'Gave subscriber mails a queue of their own';

/** Two smaller ones that are open beside it. */
const besideActs: readonly Act[] = [
  {
    ago: { m: 364.9 },
    play: (play) =>
      play.run(declareIncident, {
        title: STATUS_TITLE,
        serviceId: play.service('status-page').id,
        severity: 4,
        startedAt: play.ago({ m: 369 }),
        impactFraction: 0.45,
      }),
  },
  {
    ago: { m: 120 },
    play: (play) =>
      play.run(startMitigation, {
        kind: 'other',
        text: QUEUE,
        placementId: play.placement('status-page').id,
        incidentId: play.incident(STATUS_TITLE).id,
        revertBy: play.ago({ h: -30 }),
      }),
  },
  {
    ago: { m: 65 },
    play: (play) => play.run(judgeMitigation, { id: play.mitigation(QUEUE).id, restored: true }),
  },
  {
    ago: { m: 21.7 },
    play: (play) => declareSearch(play),
  },
  {
    ago: { m: 17 },
    play: (play) =>
      play.run(addTimelineLine, {
        incidentId: play.incident(SEARCH_TITLE).id,
        text: 'The EU index was last written 47 minutes ago; the US one is current',
      }),
  },
];

const declareSearch = (play: Play): void => {
  play.run(declareIncident, {
    title: SEARCH_TITLE,
    serviceId: play.service('search').id,
    severity: 3,
    detectedAt: play.now,
    startedAt: play.ago({ m: 47 }),
    impactFraction: 0.3,
  });
};

export const tonightActs = (): readonly Act[] => [...checkoutActs, ...besideActs];
