import { acceptRisk, renewAcceptance } from '#shared/commands/accept-risk.ts';
import { completeChore } from '#shared/commands/chore-entries.ts';
import { revokeAcceptance } from '#shared/commands/risk-acceptances.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { HARM_SCALE } from '#shared/domain/harm.ts';
import type { CoveredFinding } from '#shared/domain/risk-acceptance.ts';
import { ACCEPTED, type AcceptedLine } from './accepted.ts';
import type { Act, Play } from './stage.ts';

const LONGER = 'The fix needs a planned window, and the controls hold until then';

const asCovered = ({ cvss, epss, id, ids, kev, severity, ...rest }: Finding): CoveredFinding => ({
  id,
  ids,
  ecosystem: rest.package.ecosystem,
  packageName: rest.package.name,
  severity,
  cvss,
  kev,
  epss,
});

function accept(play: Play, line: AcceptedLine): void {
  const { only, service } = line;
  const [severity, likelihood, text] = line.harm;
  play.run(acceptRisk, {
    scope: {
      serviceId: play.service(service).id,
      placementIds: [play.placement(service).id],
      releaseIds: only === undefined ? null : [play.release(service, only).id],
    },
    covered: line.findings.map(asCovered),
    expiresAt: play.ago({ d: -line.endsIn }),
    longerReason: LONGER,
    approver: line.approver ?? null,
    harm: { scale: HARM_SCALE, severity, likelihood, text },
    rationale: line.rationale,
    controls: (line.controls ?? []).map(({ chore, dueIn = 0, text: control }) => ({
      text: control,
      keptBy:
        chore === undefined
          ? null
          : { kind: 'new-chore' as const, title: chore, dueOn: play.day(dueIn), every: 7 },
    })),
  });
}

const acceptanceOf = ({ log, service }: Play, name: string) =>
  log.rows('riskAcceptances').find(({ scope }) => scope.serviceId === service(name).id);

/** Acceptances signed, kept, renewed and revoked. */
export const riskActs = (): readonly Act[] => [
  ...ACCEPTED.map((line): Act => ({ ago: line.ago, play: (play) => accept(play, line) })),
  ...[17, 10].map((d): Act => ({
    ago: { d, h: -3 },
    play: (play) =>
      play.run(completeChore, {
        id: play.chore('Rotate WAF rules').id,
        on: play.today,
      }),
  })),
  {
    ago: { d: 13 },
    play: (play) =>
      play.run(renewAcceptance, {
        id: acceptanceOf(play, 'order-router')?.id ?? '',
        expiresAt: play.ago({ d: -48 }),
        longerReason: LONGER,
        rationale: 'Depots are ours, on a closed line; the limit comes with 9.4.0',
      }),
  },
  {
    ago: { d: 20 },
    play: (play) =>
      play.run(revokeAcceptance, {
        id: acceptanceOf(play, 'storefront')?.id ?? '',
        reason: 'Previews moved behind sign-in, so nothing is accepted any more',
      }),
  },
];
