import { numberLabel } from '#shared/domain/labels.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { EntryDraft } from '#shared/journal/entry.ts';
import type { CommandName } from './registry.ts';
import { rowLabel } from './row-label.ts';

type Described = Pick<EntryDraft, 'changes' | 'command'>;

/**
 * An entry as one sentence for the journal: "Declared INC-214 “Card payments fail”".
 *
 * It speaks from the entry alone, so that a journal reads the same without a database. A command of
 * a newer version is named as it is written.
 */
export function describeEntry(entry: Described): string {
  if (entry.command === 'entry.undo') return `Undid a change of ${whatChanged(entry)}`;
  if (entry.command === 'entry.redo') return `Redid a change of ${whatChanged(entry)}`;
  const describe = Object.hasOwn(SENTENCES, entry.command)
    ? SENTENCES[entry.command as CommandName]
    : null;
  return describe?.(entry) ?? `${entry.command}: ${whatChanged(entry)}`;
}

/** The label of the first changed row, and how many more there are. */
function whatChanged({ changes }: Described): string {
  const [first] = changes;
  const row = first?.after ?? first?.before;
  if (!first || !row) return 'nothing';
  const more = changes.length - 1;
  const label = rowLabel(first.table, row);
  return more === 0 ? label : `${label} and ${more} more ${more === 1 ? 'row' : 'rows'}`;
}

const rowIn = <Table extends TableName>(
  { changes }: Described,
  table: Table,
): RowOf<Table> | null => {
  const change = changes.find((one) => one.table === table);
  return (change?.after ?? change?.before ?? null) as RowOf<Table> | null;
};

const about =
  (verb: string, table: TableName) =>
  (entry: Described): string => {
    const row = rowIn(entry, table);
    return row ? `${verb} ${rowLabel(table, row)}` : verb;
  };

const STAMP_VERBS: Readonly<Record<string, string>> = {
  startedAt: 'the start',
  detectedAt: 'the detection',
  declaredAt: 'the declaration',
  acknowledgedAt: 'the acknowledgement',
  mitigatedAt: 'the mitigation',
  resolvedAt: 'the resolution',
  reviewedAt: 'the review',
};

/** Which stamp of the incident an entry set. */
function stampSentence(entry: Described): string {
  const change = entry.changes.find(({ table }) => table === 'incidents');
  const [before, after] = [change?.before, change?.after] as readonly (
    RowOf<'incidents'> | null | undefined
  )[];
  const stamp = Object.keys(STAMP_VERBS).find(
    (name) => fieldOf(before, name) !== fieldOf(after, name),
  );
  const what = stamp === undefined ? 'a time' : (STAMP_VERBS[stamp] ?? 'a time');
  const verb = stamp !== undefined && fieldOf(after, stamp) === null ? 'Cleared' : 'Set';
  return `${verb} ${what} of ${after ? rowLabel('incidents', after) : 'an incident'}`;
}

const fieldOf = (row: object | null | undefined, field: string): unknown =>
  (row as Readonly<Record<string, unknown>> | null | undefined)?.[field] ?? null;

function decisionSentence(entry: Described): string {
  const decision = rowIn(entry, 'decisions');
  if (!decision) return 'Recorded a decision';
  const chosen = decision.options.find(({ key }) => key === decision.chosen);
  const acceptance = rowIn(entry, 'riskAcceptances');
  const accepted = acceptance
    ? `, with ${numberLabel('acceptance', acceptance.number)} for ${findings(acceptance.covered.length)}`
    : '';
  return `Decided ${numberLabel('decision', decision.number)}: ${chosen?.label ?? 'an option'}${accepted}`;
}

const findings = (count: number): string => `${count} finding${count === 1 ? '' : 's'}`;

function importSentence(entry: Described): string {
  const scans = entry.changes.flatMap(({ after, table }) =>
    table === 'scans' && after ? [after as RowOf<'scans'>] : [],
  );
  const found = scans.reduce((sum, { findingCount }) => sum + findingCount, 0);
  const [first] = scans;
  if (first && scans.length === 1) {
    return `Imported ${rowLabel('scans', first)} with ${findings(found)}`;
  }
  if (scans.length > 1) return `Imported ${scans.length} scans with ${findings(found)}`;
  const statements = entry.changes.filter(({ table }) => table === 'vexStatements').length;
  return statements > 0
    ? `Imported ${statements} statement${statements === 1 ? '' : 's'} about findings`
    : 'Imported what a report says about its artifact';
}

function stabilitySentence(entry: Described): string {
  const release = rowIn(entry, 'releases');
  return release?.stability
    ? `Marked ${rowLabel('releases', release)} ${release.stability.is}: ${release.stability.reason}`
    : 'Marked a release';
}

function operatorSentence(entry: Described): string {
  const name = rowIn(entry, 'settings')?.operator?.name;
  return name === undefined ? 'Named the operator' : `Named the operator ${name}`;
}

function suggestionSentence(entry: Described): string {
  const suggestion = rowIn(entry, 'suggestions');
  if (!suggestion) return 'Answered a suggestion';
  const isGiven = suggestion.answer === 'chore' && rowIn(entry, 'chores') === null;
  return `${isGiven ? 'Gave to a chore' : ANSWERS[suggestion.answer]} “${suggestion.title}”`;
}

const ANSWERS: Readonly<Record<RowOf<'suggestions'>['answer'], string>> = {
  chore: 'Made a chore of',
  'fix-cause': 'Set out to fix the cause of',
  ask: 'Asked again about',
  'not-now': 'Put off the suggestion about',
  never: 'Wants no suggestion about',
};

/** The deployment that began, not the one that ended with it. */
function deploymentSentence(entry: Described): string {
  const begun = entry.changes.find(({ before, table }) => table === 'deployments' && !before);
  const deployment = begun?.after as RowOf<'deployments'> | undefined;
  if (!deployment) return 'Recorded a deployment';
  const reason = deployment.reason === '' ? '' : `: ${deployment.reason}`;
  return `Recorded a deployment (${deployment.cause})${reason}`;
}

const SENTENCES: { readonly [Name in CommandName]: (entry: Described) => string } = {
  'operator.name': operatorSentence,
  'never-accept.set': () => 'Changed the never-accept rules',
  'scan-max-age.set': (entry) =>
    `Set the age limit of scans to ${rowIn(entry, 'settings')?.scanMaxAgeDays ?? '?'} days`,
  'service.add': about('Added', 'services'),
  'service.rename': about('Renamed to', 'services'),
  'service.set-harm-class': about('Set the harm class of', 'services'),
  'service.set-objective': about('Set the objective of', 'services'),
  'placement.add': about('Added', 'placements'),
  'placement.set-exposed': about('Said whether strangers reach', 'placements'),
  'placement.set-floor': about('Set the floor of', 'placements'),
  'placement.clear-floor': about('Took away the floor of', 'placements'),
  'placement.deny-release': about('Put a release on the deny list of', 'placements'),
  'placement.allow-release': about('Took a release off the deny list of', 'placements'),
  'release.add': about('Added', 'releases'),
  'release.mark-stability': stabilitySentence,
  'release.flag': about('Flagged for security', 'releases'),
  'release.unflag': about('Took the security flag off', 'releases'),
  'deployment.record': deploymentSentence,
  'deployment.correct': () => 'Corrected when a deployment ran',
  'scan.import': importSentence,
  'incident.declare': about('Declared', 'incidents'),
  'incident.rename': about('Renamed to', 'incidents'),
  'incident.set-severity': (entry) => {
    const incident = rowIn(entry, 'incidents');
    const severity = incident?.severity ?? null;
    const to = severity === null ? 'not judged' : `SEV${severity}`;
    return incident ? `Set ${rowLabel('incidents', incident)} to ${to}` : 'Set a severity';
  },
  'incident.set-kind': about('Set the kind of', 'incidents'),
  'incident.place': about('Set the service of', 'incidents'),
  'incident.set-impact': about('Estimated the share affected by', 'incidents'),
  'incident.set-releases': about('Named the releases behind', 'incidents'),
  'incident.set-late-chores': about('Named the late chores behind', 'incidents'),
  'incident.stamp': stampSentence,
  'incident.resolve': about('Resolved', 'incidents'),
  'incident.reopen': about('Opened again', 'incidents'),
  'timeline.add': about('Wrote', 'timelineLines'),
  'timeline.correct': about('Corrected', 'timelineLines'),
  'mitigation.start': about('Started', 'mitigations'),
  'mitigation.judge': about('Judged', 'mitigations'),
  'mitigation.revert': about('Reverted', 'mitigations'),
  'mitigation.set-revert-by': about('Set when to revert', 'mitigations'),
  'decision.record': decisionSentence,
  'risk-acceptance.accept': about('Accepted', 'riskAcceptances'),
  'risk-acceptance.renew': about('Renewed an acceptance as', 'riskAcceptances'),
  'risk-acceptance.approve': about('Approved', 'riskAcceptances'),
  'risk-acceptance.reject': about('Rejected', 'riskAcceptances'),
  'risk-acceptance.revoke': about('Revoked', 'riskAcceptances'),
  'risk-acceptance.shorten': about('Shortened', 'riskAcceptances'),
  'control.link': about('Linked a control of', 'riskAcceptances'),
  'control.add': about('Added a control to', 'riskAcceptances'),
  'notice.queue': about('Queued', 'notices'),
  'notice.tell': about('Told', 'notices'),
  'notice.retract': about('Queued', 'notices'),
  'follow-up.add': about('Added', 'followUps'),
  'follow-up.done': about('Done:', 'followUps'),
  'follow-up.reopen': about('Not done after all:', 'followUps'),
  'chore.add': about('Added', 'chores'),
  'chore.change': about('Changed', 'chores'),
  'chore.done': about('Logged', 'choreEntries'),
  'chore.skip': about('Logged', 'choreEntries'),
  'chore.miss': about('Logged', 'choreEntries'),
  'chore.move': about('Logged', 'choreEntries'),
  'chore-entry.correct': about('Corrected', 'choreEntries'),
  'chore-entry.remove': about('Took back', 'choreEntries'),
  'chore.retire': about('No longer keeps', 'chores'),
  'chore.resume': about('Keeps again', 'chores'),
  'chore.remove': about('Removed', 'chores'),
  'absence.plan': about('Planned', 'absences'),
  'absence.change': about('Changed', 'absences'),
  'absence.cancel': about('Cancelled', 'absences'),
  'absence.keep-forecast': about('Kept the forecast of', 'absences'),
  'absence.answer': about('Said what happened on', 'absences'),
  'little-thing.log': about('Logged', 'littleThings'),
  'little-thing.correct': about('Corrected', 'littleThings'),
  'little-thing.remove': about('Removed', 'littleThings'),
  'little-thing.link-incident': about('Said during which incident was done', 'littleThings'),
  'suggestion.answer': suggestionSentence,
  'asset.add': about('Added', 'assets'),
  'asset.change': about('Changed', 'assets'),
  'asset.remove': about('Removed', 'assets'),
  'upkeep.import': (entry) => `Imported ${whatChanged(entry)}`,
};
