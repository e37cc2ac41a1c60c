import { FileCheck2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ScanDraft } from '#shared/importers/report.ts';
import { between } from '#shared/domain/time.ts';
import { scannerName } from '#shared/rules/scanner-name.ts';
import { scanAge } from '#shared/rules/span-words.ts';
import { visibleText } from '#shared/rules/visible-text.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { countOf } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { StackBar } from '#renderer/ui/stack-bar.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import type { Assignment } from './assignment.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { artifactWords, formatName } from './format-words.ts';
import { bringsSomething, noScanWords, type ReportItem } from './import-item.ts';
import { changesSentence, scanChanges } from './scan-changes.ts';
import { type ImportLog, type LastScans, useLastScans } from './use-import-log.ts';

type Props = {
  readonly item: ReportItem;
  readonly log: ImportLog;
  /** Why it may not belong where it is put; `null`: nothing speaks against it. */
  readonly doubt: string | null;
  /** The same text stands further up already. */
  readonly isRepeat: boolean;
  readonly asksAboutService: boolean;
  readonly longest: number;
  readonly onAssign: (assignment: Assignment) => void;
  readonly onLeaveOut: () => void;
};

/** One report as it was read, before it is taken: what it is, what it says, where it belongs. */
export function ReportCard(props: Props): ReactElement {
  const { item, log, isRepeat } = props;
  const { report, assignment } = item.state;
  const last = useLastScans(item);
  const lastScans = last.state === 'ready' ? last.value : null;
  const noScan = noScanWords(item.state);
  const isTaken = isRepeat || lastScans?.isTaken === true;

  return (
    <li className="imp" aria-label={visibleText(item.name)}>
      <div className="imp-i">
        <div className="imp-h">
          <Icon of={FileCheck2} size={16} className="q2" />
          <b className="clip" title={visibleText(item.name)}>
            {visibleText(item.name)}
          </b>
          <span className="chip line">{formatName(report.format)}</span>
          <span className="grow" />
          <IconButton
            icon={X}
            small
            label={`Leave out ${visibleText(item.name)}`}
            onClick={props.onLeaveOut}
          />
        </div>
        <dl className="imp-f">
          <div>
            <dt>Tool</dt>
            <dd>
              {scannerName(report.tool.name.toLowerCase())}{' '}
              <span className="q">{report.tool.version ?? 'version not said'}</span>
            </dd>
          </div>
          <div>
            <dt>Made</dt>
            <dd>
              <MadeAt item={item} />
            </dd>
          </div>
          <div>
            <dt>Looked at</dt>
            <dd className={artifactClass(report)} title={artifactWords(report.artifact)}>
              {artifactWords(report.artifact)}
            </dd>
          </div>
        </dl>
        {report.scans.map((scan) => (
          <ScanLine key={scan.kind} scan={scan} last={lastScans} {...props} />
        ))}
        {report.vex.length > 0 && (
          <p className="t12">
            {countOf(report.vex.length, 'statement')} about findings (VEX), with source and date.
          </p>
        )}
        {noScan !== null && (
          <p className="imp-n">
            <SeverityMark level="unknown" ink>
              {noScan}
            </SeverityMark>
          </p>
        )}
        {props.doubt !== null && (
          <p className="imp-n" role="status">
            <SeverityMark level={2} ink>
              {props.doubt}
            </SeverityMark>
          </p>
        )}
        {isTaken && (
          <p className="imp-n" role="status">
            <SeverityMark level={4} ink>
              {isRepeat
                ? 'The same text stands above already: it is taken once.'
                : 'This very text was taken for this release already. To take it again changes nothing.'}
            </SeverityMark>
          </p>
        )}
        {report.problems.length > 0 && (
          <ul className="imp-w" aria-label="Warnings">
            {report.problems.map((problem) => (
              <li key={problem}>
                <SeverityMark level={3} ink>
                  {problem}
                </SeverityMark>
              </li>
            ))}
          </ul>
        )}
      </div>
      {bringsSomething(item.state) && (
        <AssignmentForm
          fileName={item.name}
          assignment={assignment}
          directory={log}
          asksAboutService={props.asksAboutService}
          scannedAtIsStated={report.scannedAt !== null}
          onAssign={props.onAssign}
        />
      )}
    </li>
  );
}

const artifactClass = ({ artifact }: ReportItem['state']['report']): string =>
  artifact.name === null && artifact.version === null ? 'q' : 'clip mono';

function MadeAt({ item }: { readonly item: ReportItem }): ReactElement {
  const now = useNow();
  const { assignment, report } = item.state;
  const at = report.scannedAt ?? assignment.scannedAt;
  if (at === null) return <span className="q">the report does not say</span>;
  return (
    <>
      <TimeMark at={at} form="full" />{' '}
      <span className="q">
        {report.scannedAt === null ? 'as you say' : 'as stated'}, {scanAge(between(at, now))} old
      </span>
    </>
  );
}

/** What one kind of scan found, and what is different from the one before it. */
function ScanLine({
  scan,
  last,
  longest,
  item,
}: Props & { readonly scan: ScanDraft; readonly last: LastScans | null }): ReactElement {
  const counts: Partial<Record<ScanDraft['findings'][number]['severity'], number>> = {};
  for (const { severity } of scan.findings) counts[severity] = (counts[severity] ?? 0) + 1;
  const before = last?.byKind.get(scan.kind);
  return (
    <div className="imp-s">
      <StackBar counts={counts} scaleTo={longest} width={22} />
      <p className="q2 t12">
        {countOf(scan.findings.length, 'finding')}
        {scan.kind === 'vulnerabilities' ? '' : ` (${scan.kind})`}
        {item.state.report.entries > scan.findings.length &&
          item.state.report.scans.length === 1 &&
          ` from ${countOf(item.state.report.entries, 'entry', 'entries')}`}
        {'; '}
        {before ? (
          <>
            beside the scan of <TimeMark at={before.scan.scannedAt} form="day" />:{' '}
            <b>{changesSentence(scanChanges(scan.findings, before.findings))}</b>
          </>
        ) : (
          'the first scan of this release by this scanner'
        )}
      </p>
    </div>
  );
}
