import type { ReactElement } from 'react';
import type { Scan } from '#shared/domain/finding.ts';
import { between, type Duration, type Instant } from '#shared/domain/time.ts';
import { currentScans } from '#shared/rules/current-scans.ts';
import { scannerName } from '#shared/rules/scanner-name.ts';
import { scanAge } from '#shared/rules/span-words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { StackBar } from '#renderer/ui/stack-bar.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';

type Props = {
  readonly scans: readonly Scan[];
  readonly now: Instant;
  readonly maxAge: Duration;
};

/** Who looked at the release, when, and how old that is; the newest of each scanner counts. */
export function ScanList({ scans, now, maxAge }: Props): ReactElement {
  if (scans.length === 0) {
    return (
      <p className="none q2">
        No scan yet. Drop a report of any scanner on the window; until then nothing is known about
        this release, and it never looks clean.
      </p>
    );
  }
  const current = new Set(
    currentScans(scans.map((scan) => ({ scan, findings: [] }))).map(({ scan }) => scan.id),
  );
  const longest = Math.max(1, ...scans.map(({ findingCount }) => findingCount));
  return (
    <table className="tbl" aria-label="Scans">
      <thead>
        <tr>
          <th scope="col">Scanner</th>
          <th scope="col">Kind</th>
          <th scope="col">Made</th>
          <th scope="col">Age</th>
          <th scope="col">Findings</th>
          <th scope="col">File</th>
        </tr>
      </thead>
      <tbody>
        {scans.map((scan) => {
          const age = between(scan.scannedAt, now);
          const isCurrent = current.has(scan.id);
          return (
            <tr key={scan.id} className={isCurrent ? '' : 'q'}>
              <th scope="row">
                {scannerName(scan.scanner)}{' '}
                <span className="q">{scan.scannerVersion ?? 'version not said'}</span>
                {!isCurrent && <Chip>superseded</Chip>}
              </th>
              <td>{scan.kind}</td>
              <td>
                <TimeMark at={scan.scannedAt} form="short" />
                {!scan.scannedAtIsStated && <span className="q t11"> as you said</span>}
              </td>
              <td>
                {isCurrent && age > maxAge ? (
                  <SeverityMark level={3}>{scanAge(age)} old, stale</SeverityMark>
                ) : (
                  `${scanAge(age)} old`
                )}
              </td>
              <td>
                <StackBar counts={scan.bySeverity} scaleTo={longest} width={10} />
              </td>
              <td className="q2 clip" title={scan.fileName}>
                {scan.fileName}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
