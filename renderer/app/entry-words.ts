import { countOf } from '#renderer/ui/format-number.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';

/** What an entry did, in the words of the console. `#` is the entry's own number. */
const WORDS: Readonly<Record<string, string>> = {
  'absence.answer': 'What happened on the trip said',
  'absence.cancel': 'Trip cancelled',
  'absence.change': 'Trip changed',
  'absence.keep-forecast': 'Forecast kept',
  'absence.plan': 'Trip planned',
  'asset.add': 'Asset added',
  'asset.change': 'Asset changed',
  'asset.remove': 'Asset removed',
  'chore.add': 'Chore added',
  'chore.done': 'Chore done',
  'chore.change': 'Chore changed',
  'chore.miss': 'Marked missed',
  'chore.move': 'Chore moved',
  'chore.resume': 'Chore kept again',
  'chore.retire': 'Chore no longer kept',
  'chore.skip': 'Chore skipped',
  'chore-entry.correct': 'Entry corrected',
  'chore-entry.remove': 'Entry taken back',
  'chore.remove': 'Chore removed',
  'decision.record': 'Decision D-# recorded',
  'deployment.correct': 'Deployment corrected',
  'deployment.record': 'Deployment recorded',
  'entry.redo': 'Done again',
  'entry.undo': 'Undone',
  'follow-up.add': 'Follow-up added',
  'follow-up.done': 'Follow-up done',
  'follow-up.reopen': 'Follow-up reopened',
  'incident.declare': 'Incident INC-# declared',
  'incident.place': 'Place of the incident set',
  'incident.rename': 'Incident renamed',
  'incident.reopen': 'Incident reopened',
  'incident.resolve': 'Incident resolved',
  'incident.set-impact': 'Impact of the incident set',
  'incident.set-kind': 'Kind of the incident set',
  'incident.set-late-chores': 'Late chores behind the incident named',
  'incident.set-releases': 'Releases of the incident set',
  'incident.set-severity': 'Severity of the incident set',
  'incident.stamp': 'Time of the incident set',
  'little-thing.correct': 'Little thing corrected',
  'little-thing.link-incident': 'Little thing and incident linked',
  'little-thing.log': 'Little thing logged',
  'little-thing.remove': 'Little thing removed',
  'mitigation.judge': 'Mitigation judged',
  'mitigation.revert': 'Mitigation reverted',
  'mitigation.set-revert-by': 'Revert-by set',
  'mitigation.start': 'Mitigation started',
  'never-accept.set': 'Never-accept rules set',
  'notice.queue': 'Notice N-# queued',
  'notice.retract': 'Retraction N-# queued',
  'notice.tell': 'Notice marked told',
  'operator.name': 'Operator named',
  'placement.add': 'Environment added',
  'placement.allow-release': 'Release taken off the deny list',
  'placement.clear-floor': 'Floor taken away',
  'placement.deny-release': 'Release put on the deny list',
  'placement.set-exposed': 'Exposure answered',
  'placement.set-floor': 'Floor set',
  'release.add': 'Release added',
  'release.flag': 'Release flagged',
  'release.mark-stability': 'Stability of the release marked',
  'release.unflag': 'Flag of the release taken away',
  'risk-acceptance.accept': 'Risk acceptance RA-# recorded',
  'risk-acceptance.approve': 'Risk acceptance approved',
  'risk-acceptance.reject': 'Risk acceptance rejected',
  'risk-acceptance.renew': 'Risk acceptance renewed as RA-#',
  'risk-acceptance.revoke': 'Risk acceptance revoked',
  'risk-acceptance.shorten': 'Risk acceptance shortened',
  'scan-max-age.set': 'Age limit of scans set',
  'scan.import': 'Reports imported',
  'service.add': 'Service added',
  'service.rename': 'Service renamed',
  'service.set-harm-class': 'Harm class set',
  'service.set-objective': 'Objective set',
  'suggestion.answer': 'Answer remembered',
  'timeline.add': 'Timeline line added',
  'timeline.correct': 'Timeline line corrected',
  'upkeep.import': 'Upkeep imported',
};

/** The title of an entry; a command that has no words here is shown by its name. */
export const entryTitle = ({ command, seq }: Pick<JournalEntry, 'command' | 'seq'>): string =>
  (WORDS[command] ?? command).replace('#', String(seq));

/** What was just saved: with what is news of it, as the chore that an answer made. */
export function savedTitle(entry: JournalEntry): string {
  const made = entry.changes.filter((one) => one.table === 'chores' && one.before === null);
  const [said] = entry.changes;
  switch (entry.command) {
    case 'suggestion.answer':
      return made.length === 0 ? entryTitle(entry) : 'Chore added';
    case 'upkeep.import':
      return made.length === 0 ? entryTitle(entry) : `Imported: ${countOf(made.length, 'chore')}`;
    case 'chore.done': {
      const isChecked = said?.table === 'choreEntries' && said.after?.kind === 'not-needed';
      return isChecked ? 'Checked, not needed' : entryTitle(entry);
    }
    default:
      return entryTitle(entry);
  }
}

const TABLE_WORDS: Readonly<Record<string, string>> = {
  services: 'Service',
  placements: 'Environment of a service',
  artifactMemories: 'Name in reports',
  releases: 'Release',
  deployments: 'Deployment',
  scans: 'Scan',
  scanFindings: 'Findings of a scan',
  vexStatements: 'VEX statement',
  incidents: 'Incident',
  timelineLines: 'Timeline line',
  mitigations: 'Mitigation',
  decisions: 'Decision',
  riskAcceptances: 'Risk acceptance',
  notices: 'Notice',
  followUps: 'Follow-up',
  chores: 'Chore',
  choreEntries: 'Entry of a chore',
  littleThings: 'Little thing',
  assets: 'Asset',
  absences: 'Trip',
  suggestions: 'Answer to a suggestion',
  settings: 'Settings of the log',
};

/** What a row of a table is called. */
export const rowWord = (table: string): string => TABLE_WORDS[table] ?? table;
