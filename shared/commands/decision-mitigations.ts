import { id } from '#shared/domain/ids.ts';
import type { Mitigation } from '#shared/domain/incident.ts';
import type { Change } from '#shared/journal/entry.ts';
import { created } from './changes.ts';
import type { Decided } from './decided.ts';
import { timelineLine } from './incident-timeline.ts';

/**
 * What is done to end the effect on users: the change of release, where an incident made it
 * necessary, and everything put in place meanwhile. Each has its line on the timeline.
 *
 * A change of release for security ends no effect on users, so it is no mitigation.
 */
export function decisionMitigations({
  decision,
  given,
  input,
  option,
  placement,
  running,
  runs,
}: Decided): readonly Change[] {
  const { incidentId } = decision;
  const startedAt = input.deployedAt ?? given.now;
  const isDeployed = runs !== null && runs.id !== running?.id;
  const endsEffect = isDeployed && incidentId !== null && input.motive !== 'security';

  const started = (
    what: Pick<Mitigation, 'kind' | 'text' | 'weakensSecurity' | 'revertBy' | 'startedAt'>,
  ): readonly Change[] => [
    created('mitigations', {
      ...what,
      id: id<'MitigationId'>(given.newId()),
      incidentId,
      placementId: placement.id,
      restored: null,
      mitigatedAt: null,
      revertedAt: null,
      decisionId: decision.id,
    }),
    ...(incidentId === null
      ? []
      : [
          timelineLine(given, {
            incidentId,
            at: what.startedAt,
            kind: 'mitigation',
            text: what.text,
            decisionId: decision.id,
          }),
        ]),
  ];

  return [
    ...(endsEffect
      ? started({
          kind: option.kind === 'roll-back' ? 'rollback' : 'roll-forward',
          text: option.label,
          weakensSecurity: false,
          revertBy: null,
          startedAt,
        })
      : []),
    ...input.mitigations.flatMap((plan) => started({ ...plan, startedAt: given.now })),
  ];
}
