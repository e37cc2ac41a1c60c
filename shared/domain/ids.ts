import type { Branded } from '#shared/brand.ts';

/** Every id is a UUIDv7 made by the caller, so that the core needs no chance of its own. */
export type Id<Name extends string> = Branded<string, Name>;

export type OperatorId = Id<'OperatorId'>;
export type DeviceId = Id<'DeviceId'>;
export type EntryId = Id<'EntryId'>;
export type ServiceId = Id<'ServiceId'>;
export type PlacementId = Id<'PlacementId'>;
export type ReleaseId = Id<'ReleaseId'>;
export type DeploymentId = Id<'DeploymentId'>;
export type ScanId = Id<'ScanId'>;
export type VexStatementId = Id<'VexStatementId'>;
export type IncidentId = Id<'IncidentId'>;
export type TimelineLineId = Id<'TimelineLineId'>;
export type MitigationId = Id<'MitigationId'>;
export type DecisionId = Id<'DecisionId'>;
export type RiskAcceptanceId = Id<'RiskAcceptanceId'>;
export type NoticeId = Id<'NoticeId'>;
export type FollowUpId = Id<'FollowUpId'>;
export type ChoreId = Id<'ChoreId'>;
export type ChoreEntryId = Id<'ChoreEntryId'>;
export type LittleThingId = Id<'LittleThingId'>;
export type AssetId = Id<'AssetId'>;
export type AbsenceId = Id<'AbsenceId'>;
export type SuggestionId = Id<'SuggestionId'>;
/** The name by which reports call what they scanned, in lower case. */
export type ArtifactName = Id<'ArtifactName'>;

/** Names a plain string as an id: at the edges (input, files), never to change one kind into another. */
export const id = <Name extends string>(text: string): Id<Name> => text as Id<Name>;
