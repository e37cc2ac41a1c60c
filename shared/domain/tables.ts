import type { Absence } from './absence.ts';
import type { Asset } from './asset.ts';
import type { Chore, ChoreEntry } from './chore.ts';
import type { Decision, FollowUp, Notice } from './decision.ts';
import type { Scan, ScanFindings, VexStatement } from './finding.ts';
import type { Incident, Mitigation, TimelineLine } from './incident.ts';
import type { LittleThing } from './little-thing.ts';
import type { Deployment, Release } from './release.ts';
import type { RiskAcceptance } from './risk-acceptance.ts';
import type { ArtifactMemory, Placement, Service } from './service.ts';
import type { LogSettings } from './settings.ts';
import type { Suggestion } from './suggestion.ts';

/** Every kind of row that the journal speaks of. What is not here is derived, or a cache. */
export type Tables = {
  readonly services: Service;
  readonly placements: Placement;
  readonly artifactMemories: ArtifactMemory;
  readonly releases: Release;
  readonly deployments: Deployment;
  readonly scans: Scan;
  readonly scanFindings: ScanFindings;
  readonly vexStatements: VexStatement;
  readonly incidents: Incident;
  readonly timelineLines: TimelineLine;
  readonly mitigations: Mitigation;
  readonly decisions: Decision;
  readonly riskAcceptances: RiskAcceptance;
  readonly notices: Notice;
  readonly followUps: FollowUp;
  readonly chores: Chore;
  readonly choreEntries: ChoreEntry;
  readonly littleThings: LittleThing;
  readonly assets: Asset;
  readonly absences: Absence;
  readonly suggestions: Suggestion;
  readonly settings: LogSettings;
};

export type TableName = keyof Tables;
export type RowOf<Table extends TableName> = Tables[Table];

/**
 * The indexes by which rows are read, beside `id`, in Dexie's notation (a dot goes into an object).
 * Rows whose indexed field is `null` are not in that index.
 */
export const INDEXES = {
  services: ['name'],
  placements: ['serviceId'],
  artifactMemories: ['serviceId'],
  releases: ['serviceId'],
  deployments: ['placementId', 'releaseId', 'startedAt'],
  scans: ['releaseId', 'sha256'],
  scanFindings: [],
  vexStatements: ['releaseId'],
  incidents: ['serviceId', 'placementId', 'declaredAt', 'number'],
  timelineLines: ['incidentId'],
  mitigations: ['incidentId', 'placementId', 'startedAt', 'decisionId'],
  decisions: ['placementId', 'incidentId', 'decidedAt', 'number'],
  riskAcceptances: ['scope.serviceId', 'expiresAt', 'decisionId', 'number'],
  notices: ['decisionId', 'queuedAt', 'number'],
  followUps: ['placementId', 'dueAt', 'decisionId'],
  chores: ['serviceId', 'assetId', 'source'],
  choreEntries: ['choreId', 'at'],
  littleThings: ['at', 'serviceId', 'assetId', 'incidentId'],
  assets: ['name', 'serviceId', 'source'],
  absences: ['from'],
  suggestions: ['pattern'],
  settings: [],
} as const satisfies Record<TableName, readonly string[]>;

export const TABLE_NAMES = Object.keys(INDEXES) as readonly TableName[];
