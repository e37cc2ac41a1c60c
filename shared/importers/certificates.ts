import type { CertificateFacts } from '#shared/domain/asset.ts';
import { refused, type Result } from '#shared/result.ts';
import { MAX_CERTIFICATES, type CertificateFile } from './certificate-blocks.ts';
import { dayIn } from './draft-schedule.ts';
import { MAX_PROBLEMS } from './import-limits.ts';
import type { ImportProblem } from './report.ts';
import {
  type DeadlineDraft,
  leaveBehind,
  leaveUnread,
  type ReadingDay,
  startGathering,
  gathered,
  type UpkeepFile,
} from './upkeep-draft.ts';

/** What became of one block: its facts, or why it could not be read. */
export type CertificateAnswer = Result<
  {
    readonly facts: CertificateFacts;
    /** It may sign others: that of an authority. */
    readonly isAuthority: boolean;
  },
  { readonly found: string }
>;

/**
 * The certificates of a file as deadlines, each due on the last day on which it is valid by the
 * operator's calendar. One that cannot be read is left behind; the others are not touched by it.
 *
 * Of several for the same names the one that ends last counts. Those of authorities are not proposed
 * where a chain brings them along: somebody else renews them.
 */
export function certificatesRead(
  { blocks, passedOver }: CertificateFile,
  answers: readonly CertificateAnswer[],
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  for (const one of passedOver) gathering.notCarriedOver.push(one);
  if (blocks.length > MAX_CERTIFICATES) {
    const expected = `at most ${MAX_CERTIFICATES} certificates`;
    return refused([{ path: '$', expected, found: String(blocks.length) }]);
  }
  if (blocks.length === 0) {
    const damaged = passedOver.flatMap(({ expected, found, path }) =>
      expected === undefined ? [] : [{ path, expected, found }],
    );
    if (damaged.length > 0) return refused(damaged.slice(0, MAX_PROBLEMS));
    const found = passedOver.map(({ found: label }) => label.toLowerCase()).join(', ');
    return refused([{ path: '$', expected: 'a certificate', found: found || 'none' }]);
  }
  const isChain = answers.some((answer) => answer.ok && !answer.value.isAuthority);
  const unread: ImportProblem[] = [];
  const newest = new Map<string, DeadlineDraft>();
  for (const [place, { path }] of blocks.entries()) {
    const answer = answers[place];
    if (!answer?.ok) {
      const found = answer?.refusal.found ?? 'none';
      unread.push({ path, expected: 'an X.509 certificate', found });
      continue;
    }
    const { facts, isAuthority } = answer.value;
    const name = nameOf(facts);
    const key = keyOf(facts);
    const known = newest.get(key);
    const isNewest = !known?.certificate || facts.validTo > known.certificate.validTo;
    if (known) leaveBehind(gathering, 'an older certificate for the same names', path, name);
    if (!isNewest) continue;
    newest.set(key, {
      ...{ key, kind: 'certificate', name, certificate: facts, notes: null },
      endsOn: dayIn(facts.validTo, day.zone),
      isProposed: !isAuthority || !isChain,
    });
  }
  if (newest.size === 0) return refused(unread.slice(0, MAX_PROBLEMS));
  for (const problem of unread) leaveUnread(gathering, problem);
  gathering.deadlines.push(...newest.values());
  return gathered('certificate', gathering);
}

const commonName = ({ subject }: CertificateFacts): string | null =>
  /(?:^|\n)CN=([^\n]+)/.exec(subject)?.[1]?.trim() ?? null;

/** What an operator calls it: its common name, else its first name, else its subject. */
const nameOf = (facts: CertificateFacts): string =>
  (commonName(facts) ?? facts.names[0] ?? facts.subject.replace(/\n/g, ', ')).slice(0, 300) ||
  `serial number ${facts.serial}`;

/** The names that it is for, in any order: those of the one that replaces it are the same. */
function keyOf(facts: CertificateFacts): string {
  const names = [...facts.names, commonName(facts) ?? ''].map((name) => name.toLowerCase());
  const distinct = [...new Set(names)].filter((name) => name !== '').sort();
  return `certificate:${distinct.join(' ') || facts.subject || facts.serial}`.slice(0, 1_000);
}
