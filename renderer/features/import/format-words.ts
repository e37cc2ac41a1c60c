import type { ReportArtifact, ReportFormat } from '#shared/importers/report.ts';
import type { UpkeepFormat } from '#shared/importers/upkeep-draft.ts';

const NAMES: Readonly<Record<ReportFormat | UpkeepFormat, string>> = {
  trivy: 'Trivy JSON',
  grype: 'Grype JSON',
  'osv-scanner': 'OSV-Scanner JSON',
  'npm-audit': 'npm audit',
  sarif: 'SARIF 2.1.0',
  cyclonedx: 'CycloneDX',
  openvex: 'OpenVEX',
  kev: 'CISA KEV',
  epss: 'EPSS',
  certificate: 'X.509',
  rdap: 'RDAP',
  crontab: 'crontab',
  'systemd-timer': 'systemd timer',
  icalendar: 'iCalendar',
  'super-productivity': 'Super Productivity',
  todoist: 'Todoist CSV',
  ticktick: 'TickTick CSV',
  taskwarrior: 'Taskwarrior',
  'todo-txt': 'todo.txt',
};

export const formatName = (format: ReportFormat | UpkeepFormat): string => NAMES[format];

/** What the report says that it looked at, or that it does not say. */
export function artifactWords({ name, version, digest }: ReportArtifact): string {
  if (name === null && version === null && digest === null) return 'the report does not say';
  const named = [name ?? 'unnamed', version].filter((part) => part !== null).join(' ');
  return digest === null ? named : `${named} @${digest.slice(0, 19)}…`;
}
