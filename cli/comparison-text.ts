import type { ComparedFinding } from '#shared/rules/comparison.ts';
import { verdictTitle } from '#shared/rules/verdict-title.ts';
import { byWorst } from '#shared/rules/worst-first.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Compared } from './compare-places.ts';
import { standingWord } from './comparison-json.ts';
import { VERDICT_CODES } from './exit-codes.ts';
import { paint, visible } from './terminal.ts';
import type { Paint, Terminal } from './terminal.ts';

/** What `compare` prints for people: warning first, then why, then what comes back. */
export function comparisonText(
  { comparison, from, nameOf, reasons, service, to }: Compared,
  { epss, kev }: Pick<CompareOptions, 'kev' | 'epss'>,
  terminal: Terminal,
): string {
  const { closed, kept, reopened, verdict } = comparison;
  const title = verdictTitle(comparison, {
    verb: 'Go from',
    service: from === null ? service : `${service} ${from}`,
    version: to,
  });
  const rows = reopened.toSorted(byWorst).map((finding) => rowOf(finding, nameOf));
  const width = (place: number): number =>
    Math.min(48, Math.max(0, ...rows.map((row) => row[place]?.length ?? 0)));
  const lines = [
    paint(terminal, tone(verdict), `${verdict.toUpperCase()}  ${visible(title)}`),
    ...reasons.map((reason) => `  ${visible(reason)}`),
    '',
    paint(terminal, 'bold', `Reopened: ${reopened.length}`),
    ...rows.map((row) =>
      `  ${row.map((cell, place) => cell.padEnd(place === row.length - 1 ? 0 : width(place))).join('  ')}`.trimEnd(),
    ),
    `Closed: ${closed.length}   Kept: ${kept.length}`,
    ...(kev === null ? ['KEV was not given (--kev).'] : []),
    ...(epss === null ? ['EPSS was not given (--epss).'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const tone = (verdict: Compared['comparison']['verdict']): Paint => {
  if (VERDICT_CODES[verdict] === 0) return 'green';
  return VERDICT_CODES[verdict] === 4 ? 'red' : 'yellow';
};

function rowOf(finding: ComparedFinding, nameOf: Compared['nameOf']): readonly string[] {
  const { cover } = finding;
  const marks = [
    finding.kev === true ? 'known exploited' : '',
    finding.epss === null ? '' : `EPSS ${finding.epss.toFixed(4)}`,
    cover.kind === 'none' ? 'no acceptance' : `${nameOf(cover.acceptance)} ${standingWord(cover)}`,
  ];
  return [
    finding.severity,
    finding.id,
    [finding.packageName, finding.version].filter((part) => part !== null).join(' '),
    marks.filter((mark) => mark !== '').join(', '),
  ].map(visible);
}
