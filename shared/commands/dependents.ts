import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { Read } from './command.ts';

/** Where rows that need another row are looked for, and whether one of them needs it. */
type Dependent<Needed extends TableName> = {
  readonly read: (row: RowOf<Needed>) => Read | null;
  /** Asked of each row that `read` finds. */
  readonly needs: (dependent: object, row: RowOf<Needed>) => boolean;
};

type Dependents = { readonly [Table in TableName]?: readonly Dependent<Table>[] };

const always = (): boolean => true;

const dependent = <Needed extends TableName, Table extends TableName>(
  table: Table,
  index: Extract<Read, { readonly table: Table; readonly index: unknown }>['index'],
  is: (row: RowOf<Needed>) => string | null,
  needs: (dependent: RowOf<Table>, row: RowOf<Needed>) => boolean = always,
): Dependent<Needed> => ({
  read(row) {
    const value = is(row);
    return value === null ? null : ({ table, index, is: value } as Read);
  },
  needs: needs as Dependent<Needed>['needs'],
});

/**
 * What needs what. A row that something later needs is not taken back under it: the later one has
 * to go first. A control whose chore goes is not among them: it is unproven then, which is said.
 */
export const DEPENDENTS: Dependents = {
  services: [
    dependent('placements', 'serviceId', ({ id }) => id),
    dependent('releases', 'serviceId', ({ id }) => id),
    dependent('artifactMemories', 'serviceId', ({ id }) => id),
    dependent('incidents', 'serviceId', ({ id }) => id),
    dependent('riskAcceptances', 'scope.serviceId', ({ id }) => id),
    dependent('chores', 'serviceId', ({ id }) => id),
    dependent('littleThings', 'serviceId', ({ id }) => id),
    dependent('assets', 'serviceId', ({ id }) => id),
  ],
  placements: [
    dependent('deployments', 'placementId', ({ id }) => id),
    dependent('incidents', 'placementId', ({ id }) => id),
    dependent('mitigations', 'placementId', ({ id }) => id),
    dependent('decisions', 'placementId', ({ id }) => id),
    dependent('followUps', 'placementId', ({ id }) => id),
    dependent<'placements', 'riskAcceptances'>(
      'riskAcceptances',
      'scope.serviceId',
      ({ serviceId }) => serviceId,
      ({ scope }, { id }) => scope.placementIds?.includes(id) ?? false,
    ),
  ],
  releases: [
    dependent('deployments', 'releaseId', ({ id }) => id),
    dependent('scans', 'releaseId', ({ id }) => id),
    dependent('vexStatements', 'releaseId', ({ id }) => id),
    dependent<'releases', 'riskAcceptances'>(
      'riskAcceptances',
      'scope.serviceId',
      ({ serviceId }) => serviceId,
      ({ scope }, { id }) => scope.releaseIds?.includes(id) ?? false,
    ),
    dependent<'releases', 'incidents'>(
      'incidents',
      'serviceId',
      ({ serviceId }) => serviceId,
      ({ causedByReleaseId, fixedInReleaseId }, { id }) =>
        causedByReleaseId === id || fixedInReleaseId === id,
    ),
    dependent<'releases', 'placements'>(
      'placements',
      'serviceId',
      ({ serviceId }) => serviceId,
      ({ denyList, floor }, { id }) =>
        floor?.releaseId === id || denyList.some(({ releaseId }) => releaseId === id),
    ),
  ],
  deployments: [
    dependent<'deployments', 'decisions'>(
      'decisions',
      'placementId',
      ({ placementId }) => placementId,
      ({ joins }, { id }) => joins.includes(id),
    ),
  ],
  incidents: [
    dependent('timelineLines', 'incidentId', ({ id }) => id),
    dependent('mitigations', 'incidentId', ({ id }) => id),
    dependent('decisions', 'incidentId', ({ id }) => id),
    dependent('littleThings', 'incidentId', ({ id }) => id),
  ],
  chores: [dependent('choreEntries', 'choreId', ({ id }) => id)],
  assets: [
    dependent('chores', 'assetId', ({ id }) => id),
    dependent('littleThings', 'assetId', ({ id }) => id),
  ],
  decisions: [
    dependent('mitigations', 'decisionId', ({ id }) => id),
    dependent('riskAcceptances', 'decisionId', ({ id }) => id),
    dependent('followUps', 'decisionId', ({ id }) => id),
  ],
  riskAcceptances: [
    dependent<'riskAcceptances', 'riskAcceptances'>(
      'riskAcceptances',
      'scope.serviceId',
      ({ scope }) => scope.serviceId,
      ({ renews }, { id }) => renews === id,
    ),
  ],
};
