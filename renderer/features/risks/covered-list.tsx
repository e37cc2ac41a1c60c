import { useState, type ReactElement } from 'react';
import type { CoveredFinding, FeedStamp } from '#shared/domain/risk-acceptance.ts';
import { byWorst } from '#shared/rules/worst-first.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { countOf, formatShare } from '#renderer/ui/format-number.ts';
import { FindingSeverityMark } from '#renderer/ui/severity-mark.tsx';

type Props = {
  readonly covered: readonly CoveredFinding[];
  readonly feeds: readonly FeedStamp[];
};

const FEW = 8;

/** The snapshot: what was covered, and what was known about it on the day it was signed. */
export function CoveredList({ covered, feeds }: Props): ReactElement {
  const [all, showAll] = useState(false);
  const ranked = covered.toSorted(byWorst);
  const shown = all ? ranked : ranked.slice(0, FEW);
  return (
    <>
      <ul className="cov">
        {shown.map((finding) => (
          <li key={`${finding.id} ${finding.packageName}`}>
            <FindingSeverityMark severity={finding.severity} />
            <code>{finding.id}</code>
            {finding.kev === true && <Chip kind="kev">KEV</Chip>}
            <span className="q2 clip">{finding.packageName}</span>
            <span className="grow" />
            <span className="q t11 tn">{epssWords(finding.epss)}</span>
          </li>
        ))}
      </ul>
      {ranked.length > FEW && (
        <Button small kind="ghost" onClick={() => showAll(!all)}>
          {all ? 'Show fewer' : `Show all ${countOf(ranked.length, 'finding')}`}
        </Button>
      )}
      <p className="q t11">{feedWords(feeds)}</p>
    </>
  );
}

const epssWords = (epss: number | null): string =>
  epss === null ? 'EPSS not known' : `EPSS ${formatShare(epss, 1)}`;

const feedWords = (feeds: readonly FeedStamp[]): string =>
  feeds.length === 0
    ? 'KEV and EPSS as the reports said: no feed was loaded when it was signed.'
    : `As known then: ${feeds.map(({ name, date }) => `${name} of ${date}`).join(', ')}.`;
