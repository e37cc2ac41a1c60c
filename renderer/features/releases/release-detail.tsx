import { useState, type ReactElement } from 'react';
import { Scale } from 'lucide-react';
import type { Scan } from '#shared/domain/finding.ts';
import type { Duration, Instant } from '#shared/domain/time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { FindingList } from './finding-list.tsx';
import type { MarkAct } from './mark-dialogs.tsx';
import type { ReleaseRow } from './release-rows.ts';
import { ScanList } from './scan-list.tsx';

export type ReleaseAct = MarkAct | 'unflag' | 'allow' | 'clear-floor';

type Props = {
  readonly row: ReleaseRow;
  readonly scans: readonly Scan[];
  readonly now: Instant;
  readonly scanMaxAge: Duration;
  /** Why it cannot be compared with what runs; `null`: it can. */
  readonly compareBlocked: string | null;
  readonly onAct: (act: ReleaseAct) => void;
  readonly onRecord: () => void;
  readonly onCompare: () => void;
};

type Shown = 'findings' | 'scans';

/** One release: what can be said of it, what is open in it, and who looked. */
export function ReleaseDetail(props: Props): ReactElement {
  const { row, scans, now, onAct } = props;
  const { release, security } = row;
  const [shown, setShown] = useState<Shown>('findings');
  const [isOpen, setIsOpen] = useState(false);
  useKeys({ s: () => setIsOpen(!isOpen) });
  const act = (what: ReleaseAct) => (): void => {
    setIsOpen(false);
    onAct(what);
  };
  const items: readonly MenuItem[] = [
    { label: 'Mark stable…', run: act('stable') },
    { label: 'Mark unstable…', run: act('unstable') },
    release.securityFlag === null
      ? { label: 'Flag for security…', run: act('flag') }
      : { label: 'Take the flag off', run: act('unflag') },
    row.isFloor
      ? { label: 'Take the floor away', run: act('clear-floor') }
      : { label: 'Make it the floor here…', run: act('floor') },
    row.denied === null
      ? { label: 'Deny it here…', run: act('deny') }
      : { label: 'Take it off the deny list', run: act('allow') },
  ];

  return (
    <section className="rdt" aria-label={`Release ${release.version}`}>
      <div className="sec-h">
        <h2>
          <code>{release.version}</code>
        </h2>
        <Marks row={row} />
        <span className="grow" />
        <Popover
          open={isOpen}
          onToggle={setIsOpen}
          kind="menu"
          label={`Say something about ${release.version}`}
          anchor={(wiring) => (
            <Button small keys={['S']} {...wiring}>
              Mark…
            </Button>
          )}
        >
          <Menu items={items} />
        </Popover>
        {!row.isRunning && (
          <Button small keys={['R']} onClick={props.onRecord}>
            It runs
          </Button>
        )}
        {!row.isRunning && (
          <Button
            small
            icon={Scale}
            keys={['X']}
            disabled={props.compareBlocked !== null}
            title={props.compareBlocked ?? undefined}
            onClick={props.onCompare}
          >
            Compare with running
          </Button>
        )}
      </div>
      <Tabs<Shown>
        label={`About ${release.version}`}
        value={shown}
        onChange={setShown}
        tabs={[
          {
            value: 'findings',
            label: 'Open findings',
            ...(security ? { count: security.findings.length } : {}),
            panel: security ? (
              <FindingList
                key={release.id}
                findings={security.findings}
                version={release.version}
              />
            ) : (
              <p className="none q2">
                Not scanned for vulnerabilities: nothing is known, and it is not “clean”. Drop a
                report of any scanner on the window.
              </p>
            ),
          },
          {
            value: 'scans',
            label: 'Scans',
            count: scans.length,
            panel: <ScanList scans={scans} now={now} maxAge={props.scanMaxAge} />,
          },
        ]}
      />
    </section>
  );
}

/** The reasons behind the marks: they are the point of them. */
function Marks({ row }: { readonly row: ReleaseRow }): ReactElement {
  const { stability, securityFlag } = row.release;
  return (
    <span className="fl mks t12">
      {stability && (
        <span className="clip">
          <StateMark tone={stability.is === 'unstable' ? 'degraded' : 'ok'}>
            {stability.is === 'unstable' ? 'Unstable' : 'Stable'}
          </StateMark>{' '}
          <span className="q2">{stability.reason}</span>
        </span>
      )}
      {securityFlag && (
        <span className="clip">
          <StateMark tone="flag">Flagged</StateMark>{' '}
          <span className="q2">{securityFlag.reason}</span>
        </span>
      )}
      {row.denied !== null && (
        <span className="clip">
          <StateMark tone="never">Denied</StateMark> <span className="q2">{row.denied}</span>
        </span>
      )}
      {row.belowFloor !== null && <StateMark tone="never">{row.belowFloor}</StateMark>}
    </span>
  );
}
