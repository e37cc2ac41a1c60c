import { recordDecision } from '#shared/commands/record-decision.ts';
import type { OptionKind, RecordedCell, RecordedOption } from '#shared/domain/decision.ts';
import { HARM_SCALE } from '#shared/domain/harm.ts';
import { textSum } from './findings.ts';
import type { Play } from './stage.ts';

const cell = (row: string, value: string, evidence: string): RecordedCell => ({
  row,
  value,
  evidence,
});

/** The trade-off of the night, as it was on the sheet. */
export function decideTonight(play: Play): void {
  const release = (version: string): RecordedOption['releaseId'] =>
    play.release('checkout', version).id;
  const option = (
    key: string,
    kind: OptionKind,
    label: string,
    version: string | null,
    verdict: string | null,
    cells: readonly RecordedCell[],
  ): RecordedOption => ({
    key,
    kind,
    label,
    releaseId: version === null ? null : release(version),
    verdict,
    cells,
  });
  const restores = (value: string, evidence: string): RecordedCell =>
    cell('Restores checkout', value, evidence);
  const reopens = (value: string, evidence: string): RecordedCell =>
    cell('Reopens', value, evidence);

  play.run(recordDecision, {
    question: 'How do we restore checkout?',
    serviceId: play.service('checkout').id,
    placementId: play.placement('checkout').id,
    incidentId: play.incident('Card payments fail after 2.4.0').id,
    runningReleaseId: release('2.4.0'),
    options: [
      option('stay', 'stay', 'Stay on 2.4.0', '2.4.0', 'clear', [
        restores('no', '38 % of card payments fail, as estimated'),
        reopens('nothing', 'the running release'),
      ]),
      option('back-2.3.1', 'roll-back', 'Roll back to 2.3.1', '2.3.1', 'needs acceptance', [
        restores('4 of 5', 'past rollbacks of checkout'),
        cell('Time to restore', '11 min, 6 to 24', 'median and range of 4 past rollbacks'),
        reopens('3, one known exploited', 'CVE-2026-31337, CVE-2026-30981, CVE-2026-30644'),
      ]),
      option('back-2.3.0', 'roll-back', 'Roll back to 2.3.0', '2.3.0', 'never', [
        restores('4 of 5', 'past rollbacks of checkout'),
        reopens('4, two known exploited', 'CVE-2026-30412 falls under NA-3'),
      ]),
      option('flag', 'mitigate', 'Turn the new tax call off', null, null, [
        restores('2 of 3', 'past flag-offs of checkout'),
        reopens('nothing', 'the running release'),
        cell('Left to undo', 'tax lines by hand', 'the flag writes flat rates'),
      ]),
      option('forward', 'fix-forward', 'Fix forward to 2.4.1', '2.4.1', 'clear', [
        restores('1 of 4', 'past night fixes, any service'),
        reopens('nothing', 'scan of 2.4.1 of tonight'),
      ]),
    ],
    chosen: 'back-2.3.1',
    reason:
      'Wards cannot order tonight. 2.3.1 held for 41 days and rule 9041 blocks the public exploit; turning the tax call off would leave wrong tax lines in the ledger. Return once 2.4.1 passes.',
    motive: 'reliability',
    deployedAt: null,
    acceptance: {
      expiresAt: play.ago({ h: -19 }),
      harm: {
        scale: HARM_SCALE,
        severity: 2,
        likelihood: 'D',
        text: 'Card data read through CVE-2026-31337',
      },
      controls: [
        {
          text: 'WAF rule 9041 blocks the known exploit',
          keptBy: { kind: 'new-chore', title: 'Check rule 9041', dueOn: play.day(0) },
        },
      ],
    },
    mitigations: [
      {
        kind: 'rate-limit',
        text: 'Rate limit on /cart/import, 5 per minute',
        weakensSecurity: false,
        revertBy: play.ago({ h: -19 }),
      },
    ],
    intel: {
      kev: {
        date: new Date(play.now).toISOString().slice(0, 10),
        sha256: textSum('listed'),
        ids: ['CVE-2026-31337', 'CVE-2026-30412'],
      },
      epss: {
        date: new Date(play.now).toISOString().slice(0, 10),
        sha256: textSum('scores'),
        scores: { 'CVE-2026-31337': 0.42, 'CVE-2026-30981': 0.018, 'CVE-2026-30644': 0.006 },
      },
    },
  });
}
