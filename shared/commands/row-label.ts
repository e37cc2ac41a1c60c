import { numberLabel } from '#shared/domain/labels.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';

type Labels = { readonly [Table in TableName]: (row: RowOf<Table>) => string };

const quoted = (text: string): string =>
  `“${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}”`;

const ENTRY_WORDS = {
  done: 'doing',
  'not-needed': 'check',
  skipped: 'skip',
  postponed: 'move',
  missed: 'miss',
} as const;

const LABELS: Labels = {
  services: ({ name }) => `service ${name}`,
  placements: ({ environment }) => `environment ${environment}`,
  artifactMemories: ({ id }) => `artifact ${id}`,
  releases: ({ version }) => `release ${version}`,
  deployments: ({ cause }) => `a deployment (${cause})`,
  scans: ({ fileName }) => `scan ${quoted(fileName)}`,
  scanFindings: () => 'the findings of a scan',
  vexStatements: ({ ids }) => `statement about ${ids.join(', ')}`,
  incidents: ({ number, title }) => `${numberLabel('incident', number)} ${quoted(title)}`,
  timelineLines: ({ text }) => `timeline line ${quoted(text)}`,
  mitigations: ({ text }) => `mitigation ${quoted(text)}`,
  decisions: ({ number }) => numberLabel('decision', number),
  riskAcceptances: ({ number }) => numberLabel('acceptance', number),
  notices: ({ number, subject }) => `${numberLabel('notice', number)} ${quoted(subject)}`,
  followUps: ({ text }) => `follow-up ${quoted(text)}`,
  chores: ({ title }) => `chore ${quoted(title)}`,
  choreEntries: ({ kind, occurrence, on }) =>
    `${ENTRY_WORDS[kind]} of a chore on ${occurrence ?? on}`,
  littleThings: ({ text }) => `little thing ${quoted(text)}`,
  assets: ({ name }) => `asset ${quoted(name)}`,
  absences: ({ from, to }) => `trip ${from} to ${to}`,
  suggestions: ({ title }) => `answer about ${quoted(title)}`,
  settings: () => 'the settings',
};

/** What an operator calls a row: "INC-214 “Card payments fail”", "release 2.4.0". */
export const rowLabel = <Table extends TableName>(table: Table, row: RowOf<Table>): string =>
  (LABELS[table] as (row: RowOf<Table>) => string)(row);
