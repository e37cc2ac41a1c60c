import type { ImportedFile, Report, ReportFormat } from '#shared/importers/report.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What `inspect --json` says of one file; reports add the counts that they have. */
export type Inspection = {
  readonly file: string;
  readonly format: ReportFormat;
  readonly tool: Report['tool'] | null;
  readonly artifact: Report['artifact'] | null;
  readonly scannedAt: string | null;
  readonly isScan: boolean;
  readonly entries: number;
  readonly distinct: number | null;
  readonly bySeverity: Report['bySeverity'];
  readonly problems: readonly string[];
};

export function inspectionOf(path: string, file: ImportedFile): Inspection {
  if (file.format === 'kev' || file.format === 'epss') {
    const entries = file.format === 'kev' ? file.entries.length : file.scores.size;
    return {
      file: path,
      format: file.format,
      tool: null,
      artifact: null,
      scannedAt: `${file.date}T00:00:00.000Z`,
      isScan: false,
      entries,
      distinct: entries,
      bySeverity: null,
      problems: [],
    };
  }
  const { artifact, bySeverity, counts, distinct, entries, format, isScan, problems, tool } = file;
  return {
    file: path,
    format,
    tool,
    artifact,
    scannedAt: file.scannedAt === null ? null : new Date(file.scannedAt).toISOString(),
    isScan,
    entries,
    distinct,
    bySeverity,
    ...counts,
    problems,
  };
}

/** The same for people: a heading and indented facts, each on its line. */
export function inspectionLines(path: string, file: ImportedFile, terminal: Terminal): string {
  const { artifact, bySeverity, distinct, entries, format, isScan, problems, scannedAt, tool } =
    inspectionOf(path, file);
  const counts = 'counts' in file ? Object.entries(file.counts) : [];
  const facts: readonly (readonly [string, string | null])[] = [
    ['format', format],
    ['tool', tool && [tool.name, tool.version].filter((part) => part !== null).join(' ')],
    ['artifact', artifactText(artifact)],
    [format === 'kev' || format === 'epss' ? 'date' : 'scanned', scannedAt ?? 'not stated'],
    ['is a scan', isScan ? 'yes' : 'no'],
    ['entries', distinct === null ? `${entries}` : `${entries} (${distinct} distinct)`],
    ['by severity', bySeverity && severityText(bySeverity)],
    ...counts.map(([name, count]) => [name, String(count)] as const),
    ...problems.map((problem) => ['note', problem] as const),
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [`  ${paint(terminal, 'dim', name.padEnd(18))}${visible(value)}\n`],
  );
  return `${paint(terminal, 'bold', visible(path))}\n${lines.join('')}`;
}

const artifactText = (artifact: Inspection['artifact']): string | null =>
  artifact &&
  [artifact.name, artifact.version, artifact.digest].filter((part) => part !== null).join(' ');

const severityText = (counts: NonNullable<Inspection['bySeverity']>): string =>
  Object.entries(counts)
    .map(([severity, count]) => `${severity} ${count}`)
    .join(', ');
