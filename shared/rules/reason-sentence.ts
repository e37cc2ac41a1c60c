import { assertNever } from '#shared/assert.ts';
import type { FindingCover, Incomparability, OpenFinding, Reason } from './comparison.ts';
import { scannerName } from './scanner-name.ts';
import { asSentence, count, listed, spanWords } from './span-words.ts';
import { byWorst } from './worst-first.ts';

type Incomparable = Extract<Reason, { readonly kind: 'incomparable' }>;
type Why<Kind extends Incomparability['kind']> = Extract<Incomparability, { readonly kind: Kind }>;

/** How many findings a sentence names before it says how many more there are. */
const NAMED = 5;

/** A reason of a comparison as one sentence. The order of the sides is: what runs, what would run. */
export function reasonSentence(reason: Reason): string {
  switch (reason.kind) {
    case 'never-accept': {
      const worst = reason.hits.toSorted((one, other) => byWorst(one.finding, other.finding));
      const named = worst.map(({ finding, rule }) => `${finding.id} by ${rule.id}`);
      const [first] = worst;
      return `Refused: ${listed(named, NAMED)}. ${first?.rule.text ?? ''}`.trim();
    }
    case 'below-floor':
      return `It is older than the floor ${reason.floor.version}: ${asSentence(reason.reason)}`;
    case 'denied':
      return `It is on the deny list: ${asSentence(reason.reason)}`;
    case 'no-scan':
      return `${reason.release.version} has no vulnerability scan, so what it holds is unknown.`;
    case 'uncovered':
      return uncoveredSentence(reason.findings);
    case 'likelihood-unknown':
      return `The likelihood of exploitation is unknown for ${named(reason.findings)}; please judge it.`;
    case 'incomparable':
      return incomparableSentence(reason.why);
    case 'covered':
      return `${count(reason.findings.length, 'reopened finding')} ${reason.findings.length === 1 ? 'is' : 'are'} covered by an acceptance in force: ${named(reason.findings)}.`;
    case 'undone': {
      const incidents = reason.incidents.map(({ number, title }) => `INC-${number} (${title})`);
      const what = reason.incidents.length === 1 ? 'the fix of' : 'the fixes of';
      return `Going there undoes ${what} ${listed(incidents, NAMED)}.`;
    }
    case 'different-artifacts': {
      const names = `The reports name different artifacts: ${listed(reason.from)} now, ${listed(reason.to)} there`;
      return reason.takenAs === null
        ? `${names}; they may not be one service, and then nothing can be compared.`
        : `${names}; both were said to be ${reason.takenAs}.`;
    }
    case 'order-assumed':
      return asSentence(reason.text);
    default:
      return assertNever(reason);
  }
}

/**
 * All reasons as sentences, in their order; that the reports may not be of one service comes first,
 * since it is about all the others. Different days and different versions of one scanner
 * are one sentence, as are two scans that are both too old: they are one doubt, said once.
 */
export function reasonSentences(given: readonly Reason[]): readonly string[] {
  const reasons = given.toSorted((one, other) => Number(isDoubt(other)) - Number(isDoubt(one)));
  const days = reasons.find((reason) => isWhy(reason, 'different-days'));
  const versions = reasons.find((reason) => isWhy(reason, 'different-scanner-versions'));
  const stale = reasons.filter((reason) => isWhy(reason, 'stale'));

  return reasons.flatMap((reason) => {
    if (days && versions && reason === days) return [];
    if (days && versions && reason === versions) return apartSentence(days.why, versions.why);
    if (stale.length === 2 && reason === stale[1]) return [];
    if (stale.length === 2 && reason === stale[0])
      return bothStaleSentence(stale.map((s) => s.why));
    return reasonSentence(reason);
  });
}

const isDoubt = (reason: Reason): boolean =>
  reason.kind === 'different-artifacts' && reason.takenAs === null;

function isWhy<Kind extends Incomparability['kind']>(
  reason: Reason,
  kind: Kind,
): reason is Incomparable & { readonly why: Why<Kind> } {
  return reason.kind === 'incomparable' && reason.why.kind === kind;
}

function incomparableSentence(why: Incomparability): string {
  switch (why.kind) {
    case 'different-scanners':
      return `The scans are by different scanners (${scanners(why.from)}; ${scanners(why.to)}), so a finding of one may be unknown to the other.`;
    case 'different-scanner-versions':
      return `The scans are by different ${versionsOf(why)}, so the older one may understate.`;
    case 'different-days':
      return `The scans are ${spanWords(why.apart)} apart, so the older one may understate.`;
    case 'stale':
      return `The scan of ${sideWords(why.side)} is ${spanWords(why.age)} old; the limit is ${spanWords(why.limit)}.`;
    default:
      return assertNever(why);
  }
}

const apartSentence = (
  { apart }: Why<'different-days'>,
  versions: Why<'different-scanner-versions'>,
): string =>
  `The scans are ${spanWords(apart)} apart and by different ${versionsOf(versions)}, so the older one may understate.`;

function bothStaleSentence(whys: readonly Why<'stale'>[]): string {
  const [one, other] = whys;
  if (!one || !other) return '';
  return `Both scans are old: ${spanWords(one.age)} for ${sideWords(one.side)}, ${spanWords(other.age)} for ${sideWords(other.side)}; the limit is ${spanWords(one.limit)}.`;
}

const versionsOf = ({ from, scanner, to }: Why<'different-scanner-versions'>): string =>
  `${scannerName(scanner)} versions (${from} and ${to})`;

const scanners = (names: readonly string[]): string => listed(names.map(scannerName));

const sideWords = (side: 'from' | 'to'): string =>
  side === 'from' ? 'what runs now' : 'what would run';

function uncoveredSentence(findings: readonly (OpenFinding & { cover: FindingCover })[]): string {
  const exploited = findings.filter(({ kev }) => kev === true).length;
  const known = exploited === 0 ? '' : ` (${exploited.toLocaleString('en-GB')} known exploited)`;
  const verb = findings.length === 1 ? 'comes' : 'come';
  const lapsed = findings.filter(({ cover }) => cover.kind === 'lapsed').length;
  const elsewhere = findings.filter(({ cover }) => cover.kind === 'out-of-scope').length;
  const why = [
    ...(lapsed > 0 ? [`for ${lapsed} an acceptance is not in force`] : []),
    ...(elsewhere > 0 ? [`for ${elsewhere} one exists, but not for here`] : []),
  ];
  const tail = why.length === 0 ? '' : `; ${listed(why)}`;
  return `${count(findings.length, 'finding')}${known} ${verb} back without an acceptance in force: ${named(findings)}${tail}.`;
}

function named(findings: readonly OpenFinding[]): string {
  return listed(
    findings.toSorted(byWorst).map(({ id }) => id),
    NAMED,
  );
}
