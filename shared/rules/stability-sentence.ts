import { numberLabel } from '#shared/domain/labels.ts';
import { asSentence, count, listed, shortSpan } from './span-words.ts';
import { isAgainst, type StabilityRecord } from './stability-record.ts';

/** How many incidents a sentence names before it says how many more there are. */
const NAMED = 3;

/**
 * What speaks against a release as something that runs, as a title: the mark first, then the
 * incidents. `null` where nothing does.
 *
 * "2.4.0 is marked unstable and brought INC-367: it was left 1 h ago"
 */
export function stabilityTitle(version: string, record: StabilityRecord): string | null {
  if (!isAgainst(record)) return null;
  const { brought, left, mark } = record;
  const facts = [
    ...(mark?.is === 'unstable' ? ['is marked unstable'] : []),
    ...(brought.length > 0 ? [`brought ${incidentsNamed(record)}`] : []),
  ];
  const when = left === null ? '' : `: it was left ${shortSpan(left.ago)} ago`;
  return `${version} ${listed(facts)}${when}`;
}

/** The reasons beside the title: why it is marked, and why it was left, in the words of the log. */
export function stabilitySentences(version: string, record: StabilityRecord): readonly string[] {
  const title = stabilityTitle(version, record);
  if (title === null) return [];
  const { brought, left, mark, runs } = record;
  return [
    asSentence(title),
    ...(mark?.is === 'unstable' ? [`Marked unstable because: ${asSentence(mark.reason)}`] : []),
    ...(left === null ? [] : [`Left because: ${asSentence(left.reason)}`]),
    `It brought ${count(brought.length, 'incident')} in ${count(runs.length, 'run')} here.`,
  ];
}

const incidentsNamed = ({ brought }: StabilityRecord): string =>
  listed(
    brought.map(({ number }) => numberLabel('incident', number)),
    NAMED,
  );
