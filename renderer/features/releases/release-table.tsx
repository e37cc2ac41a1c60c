import type { ReactElement } from 'react';
import type { Duration, Instant } from '#shared/domain/time.ts';
import { between } from '#shared/domain/time.ts';
import { scanAge } from '#shared/rules/span-words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { None, StackBar } from '#renderer/ui/stack-bar.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { Counting } from './counting.tsx';
import { longestBar, type ReleaseRow } from './release-rows.ts';

type Props = {
  readonly rows: readonly ReleaseRow[];
  readonly selected: string | null;
  readonly now: Instant;
  readonly scanMaxAge: Duration;
  readonly onSelect: (releaseId: string) => void;
};

/** Reliability to the left of each release, security to its right; a longer bar is worse. */
export function ReleaseTable(props: Props): ReactElement {
  const { rows, selected, onSelect } = props;
  const scale = longestBar(rows);
  const keys = useListKeys({ count: rows.length, pageWide: true });
  return (
    <table className="rt" aria-label="Releases">
      <colgroup>
        <col className="w-stab" />
        <col className="w-ran" />
        <col className="w-inc" />
        <col className="w-ver" />
        <col className="w-bar" />
        <col className="w-kev" />
        <col className="w-unc" />
        <col className="w-scan" />
        <col className="w-flag" />
      </colgroup>
      <thead>
        <tr className="grp">
          <th colSpan={3} scope="colgroup">
            <SideLabel side="reliability" />
          </th>
          <td className="spine" />
          <th colSpan={5} scope="colgroup" className="gr">
            <SideLabel side="security" />
          </th>
        </tr>
        <tr className="cols">
          <th scope="col">Stability</th>
          <th scope="col" className="r">
            Ran here
          </th>
          <th scope="col" className="c">
            Incidents
          </th>
          <th scope="col" className="spine">
            Release
          </th>
          <th scope="col" title="Longer is worse">
            Open findings
          </th>
          <th scope="col" className="c">
            KEV
          </th>
          <th scope="col" className="c">
            Uncovered
          </th>
          <th scope="col">Scan age</th>
          <th scope="col" className="r">
            Standing
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const { release } = row;
          const { onFocus, ...wiring } = keys.rowProps(index);
          return (
            <tr
              key={release.id}
              {...wiring}
              className={release.id === selected ? 'cur' : ''}
              aria-selected={release.id === selected}
              onFocus={() => {
                onFocus();
                onSelect(release.id);
              }}
              onClick={() => keys.moveTo(index)}
            >
              <td title={release.stability?.reason}>
                <Stability row={row} />
              </td>
              <td className="r tn">
                {row.ranFor === null ? (
                  <span className="q">never</span>
                ) : row.isRunning ? (
                  <Counting length={row.ranFor} now={props.now} says={formatDuration} />
                ) : (
                  formatDuration(row.ranFor)
                )}
              </td>
              <td className="c tn">
                {row.incidentsCaused.length === 0 ? <None /> : <b>{row.incidentsCaused.length}</b>}
              </td>
              <th scope="row" className="spine">
                <code>{release.version}</code>
                {row.isRunning && <Chip kind="line">runs</Chip>}
                {row.isFloor && <Chip>floor</Chip>}
              </th>
              <Security row={row} scale={scale} {...props} />
              <td className="r">
                <Standing row={row} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Stability({ row }: { readonly row: ReleaseRow }): ReactElement {
  const { stability } = row.release;
  if (stability === null) return <span className="q">Unproven</span>;
  return stability.is === 'unstable' ? (
    <StateMark tone="degraded">Unstable</StateMark>
  ) : (
    <StateMark tone="ok">Stable</StateMark>
  );
}

function Security({
  row,
  scale,
  now,
  scanMaxAge,
}: Props & { readonly row: ReleaseRow; readonly scale: number }): ReactElement {
  const { security } = row;
  if (security === null) {
    return (
      <td colSpan={4} className="q">
        <StateMark tone="unknown">Not scanned: nothing is known</StateMark>
      </td>
    );
  }
  const age = between(security.oldestScanAt, now);
  return (
    <>
      <td>
        <StackBar counts={security.counts} scaleTo={scale} width={9.5} />
      </td>
      <td className="c tn">
        {security.knownExploited === null ? (
          <span className="q" title="No KEV feed is loaded, and the report does not say">
            ?
          </span>
        ) : security.knownExploited === 0 ? (
          <None />
        ) : (
          <Chip kind="kev">{security.knownExploited}</Chip>
        )}
      </td>
      <td className="c tn">{security.uncovered === 0 ? <None /> : security.uncovered}</td>
      <td>
        {age > scanMaxAge ? (
          <SeverityMark level={3}>{scanAge(age)}, stale</SeverityMark>
        ) : (
          <span className="q2">{scanAge(age)}</span>
        )}
      </td>
    </>
  );
}

function Standing({ row }: { readonly row: ReleaseRow }): ReactElement {
  if (row.denied !== null) {
    return (
      <span title={row.denied}>
        <StateMark tone="never">Denied</StateMark>
      </span>
    );
  }
  if (row.belowFloor !== null) {
    return (
      <span title={row.belowFloor}>
        <StateMark tone="never">Below floor</StateMark>
      </span>
    );
  }
  if (row.release.securityFlag !== null) {
    return (
      <span title={row.release.securityFlag.reason}>
        <StateMark tone="flag">Flagged</StateMark>
      </span>
    );
  }
  return <None label="nothing against it" />;
}
