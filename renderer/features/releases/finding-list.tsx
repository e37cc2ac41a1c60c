import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type ReactElement } from 'react';
import type { FindingSeverity } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { FindingSeverityMark, wordOfFinding } from '#renderer/ui/severity-mark.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { type FindingFilter, findingOrder, matchesFilter, NO_FILTER } from './finding-filter.ts';
import { coverWords, epssWords, fixWords } from './finding-words.ts';
import type { CoveredOpenFinding } from './release-rows.ts';

const ROW = 32;

type Props = { readonly findings: readonly CoveredOpenFinding[]; readonly version: string };

/** What is open in a release: virtual, so that thousands of rows cost as much as twenty. */
export function FindingList({ findings, version }: Props): ReactElement {
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = findingOrder(findings).filter((one) => matchesFilter(one, filter));
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  useKeys({ '/': () => search.current?.focus() });

  return (
    <div className="fi">
      <div className="fi-f">
        <input
          ref={search}
          type="search"
          className="input"
          aria-label="Filter by id or package"
          placeholder="Filter by id or package   /"
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        />
        <select
          className="input"
          aria-label="Severity"
          value={filter.severity ?? 'all'}
          onChange={(event) =>
            setFilter({
              ...filter,
              severity: SEVERITIES.find((one) => one === event.target.value) ?? null,
            })
          }
        >
          <option value="all">Every severity</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {severityOption(severity, findings)}
            </option>
          ))}
        </select>
        <Checkbox
          label="Known exploited"
          checked={filter.kevOnly}
          onChange={(kevOnly) => setFilter({ ...filter, kevOnly })}
        />
        <Checkbox
          label="Uncovered"
          checked={filter.uncoveredOnly}
          onChange={(uncoveredOnly) => setFilter({ ...filter, uncoveredOnly })}
        />
        <span className="grow" />
        {findings.length > 0 && findings.every(({ kev }) => kev === null) && (
          <span className="q t12">KEV not known: import the CISA feed</span>
        )}
        <span className="q t12" role="status">
          {shown.length === findings.length
            ? countOf(findings.length, 'finding')
            : `${formatCount(shown.length)} of ${countOf(findings.length, 'finding')}`}
        </span>
      </div>
      <div
        className="fi-t"
        role="table"
        aria-label={`Open findings of ${version}`}
        aria-rowcount={shown.length + 1}
      >
        <div role="rowgroup">
          <div className="fi-r head" role="row" aria-rowindex={1}>
            <span role="columnheader">Severity</span>
            <span role="columnheader">Id</span>
            <span role="columnheader">Package</span>
            <span role="columnheader">Installed, fixed in</span>
            <span role="columnheader">EPSS</span>
            <span role="columnheader">Cover</span>
          </div>
        </div>
        <div ref={scroller} className="fi-s" role="rowgroup" tabIndex={0} aria-label="Findings">
          <div className="fi-v" style={{ height: `${String(rows.getTotalSize())}px` }}>
            {rows.getVirtualItems().map(({ index, key, start }) => {
              const finding = shown[index];
              return (
                finding && (
                  <div
                    key={key}
                    className="fi-r"
                    role="row"
                    aria-rowindex={index + 2}
                    style={{ transform: `translateY(${String(start)}px)` }}
                  >
                    <FindingCells finding={finding} />
                  </div>
                )
              );
            })}
          </div>
        </div>
      </div>
      {shown.length === 0 && (
        <p className="none q2">
          {findings.length === 0
            ? 'The scans found nothing. Only what they look for is known.'
            : 'No finding matches this filter.'}
        </p>
      )}
    </div>
  );
}

function FindingCells({ finding }: { readonly finding: CoveredOpenFinding }): ReactElement {
  const others = finding.ids.filter((one) => one !== finding.id);
  return (
    <>
      <span role="cell">
        <FindingSeverityMark severity={finding.severity} />
      </span>
      <span role="cell" className="clip" title={finding.ids.join(', ')}>
        <code>{finding.id}</code>
        {finding.kev === true && <Chip kind="kev">KEV</Chip>}
        {others.length > 0 && <span className="q t11"> +{others.length}</span>}
      </span>
      <span role="cell" className="clip" title={finding.packageName}>
        {finding.packageName}
        {finding.ecosystem !== null && <span className="q"> {finding.ecosystem}</span>}
      </span>
      <span role="cell" className="clip mono" title={fixWords(finding)}>
        {fixWords(finding)}
      </span>
      <span role="cell" className="tn q2">
        {epssWords(finding.epss)}
      </span>
      <span role="cell" className={finding.covered ? 'clip q2' : 'clip'}>
        {coverWords(finding.cover)}
      </span>
    </>
  );
}

function severityOption(
  severity: FindingSeverity,
  findings: readonly CoveredOpenFinding[],
): string {
  const count = findings.filter((one) => one.severity === severity).length;
  return `${wordOfFinding(severity)} (${formatCount(count)})`;
}
