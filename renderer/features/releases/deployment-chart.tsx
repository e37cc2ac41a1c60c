import { useState, type ReactElement } from 'react';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { Duration, Instant } from '#shared/domain/time.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatDuration, formatDurationLong } from '#renderer/ui/format-duration.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { Counting } from './counting.tsx';
import { type DeploymentLine, deploymentLine, type DrawnDeployment } from './deployment-line.ts';
import { causeWords } from './deployment-words.ts';

type Props = {
  readonly deployments: readonly Deployment[];
  readonly releases: readonly Release[];
  readonly now: Instant;
  readonly onCorrect: (deployment: Deployment) => void;
};

/** What ran when, to scale, and the same as a table. */
export function DeploymentChart({ deployments, releases, now, onCorrect }: Props): ReactElement {
  const [asTable, setAsTable] = useState(false);
  useKeys({ t: () => setAsTable(!asTable) });
  const zone = zoneName(useZone());
  const line = deploymentLine(deployments, now, (at) => localMidnight(at, zone));
  const versionOf = (one: Deployment): string =>
    releases.find(({ id }) => id === one.releaseId)?.version ?? 'a release that is gone';

  return (
    <section className="dl" aria-label="Deployments">
      <div className="sec-h">
        <h2>Deployments</h2>
        <span className="sub">{scaleWords(line)}</span>
        <span className="grow" />
        {line !== null && (
          <Button small kind="ghost" keys={['T']} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show line' : 'Read as table'}
          </Button>
        )}
      </div>
      {line === null ? (
        <p className="none q2">
          The log does not say what runs here. Record a deployment, then releases can be compared.
        </p>
      ) : asTable ? (
        <DeploymentTable now={now} drawn={line.drawn} versionOf={versionOf} onCorrect={onCorrect} />
      ) : (
        <div className="dl-w">
          <ol className="dl-l" aria-label={`${String(line.drawn.length)} deployments to scale`}>
            {line.drawn.map((one) => (
              <Period
                key={one.deployment.id}
                drawn={one}
                now={now}
                version={versionOf(one.deployment)}
              />
            ))}
          </ol>
          <div className="dl-t" aria-hidden="true">
            {line.ticks
              .filter(({ left }) => left < 0.94)
              .map(({ at, left }) => (
                <span key={at} style={{ left: `${String(left * 100)}%` }}>
                  <Tick at={at} days={line.tickIsDay} />
                </span>
              ))}
          </div>
        </div>
      )}
    </section>
  );
}

/** The start of the day that `at` is in, for the operator. */
function localMidnight(at: Instant, zone: string): Instant {
  const calendar = calendarAt(at, zone);
  return calendar.startOf(calendar.today);
}

function scaleWords(line: DeploymentLine | null): string {
  if (line === null) return 'none recorded';
  return line.drawn.some(({ isMark }) => isMark)
    ? 'to scale; the striped ones are too short for it'
    : 'to scale';
}

function Tick({ at, days }: { readonly at: Instant; readonly days: boolean }): ReactElement {
  const zone = useZone();
  // "Thu 14 May 2026" and "Thu 14 May, 04:42 CEST", without what the line has no room for.
  const words = formatInstant(at, zone, days ? 'day' : 'short').split(' ');
  return <>{(days ? words.slice(1, 3) : words.slice(1, 4)).join(' ')}</>;
}

function Period({
  drawn,
  now,
  version,
}: {
  readonly drawn: DrawnDeployment;
  readonly now: Instant;
  readonly version: string;
}): ReactElement {
  const { deployment, isMark, running } = drawn;
  const motive = deployment.motive === 'planned' ? '' : ` ${deployment.motive}`;
  const words = `${version}, ${causeWords(deployment)}, ${running ? 'runs for' : 'ran'} ${formatDurationLong(drawn.length)}`;
  return (
    <li
      className={`pd${motive}${isMark ? ' mark' : ''}${running ? ' run' : ''}`}
      style={{
        left: `${String(drawn.left * 100)}%`,
        width: `${String(drawn.width * 100)}%`,
      }}
      title={words}
    >
      <span className="vh">{words}</span>
      {drawn.width > 0.05 && (
        <span className="pd-n" aria-hidden="true">
          <code>{version}</code>{' '}
          {drawn.width > 0.09 && (
            <span>
              <Length drawn={drawn} now={now} says={formatDuration} />
            </span>
          )}
        </span>
      )}
    </li>
  );
}

function Length({
  drawn: { length, running },
  now,
  says,
}: {
  readonly drawn: Pick<DrawnDeployment, 'length' | 'running'>;
  readonly now: Instant;
  readonly says: (length: Duration) => string;
}): ReactElement {
  return running ? <Counting length={length} now={now} says={says} /> : <>{says(length)}</>;
}

function DeploymentTable({
  now,
  drawn,
  versionOf,
  onCorrect,
}: {
  readonly now: Instant;
  readonly drawn: readonly DrawnDeployment[];
  readonly versionOf: (deployment: Deployment) => string;
  readonly onCorrect: (deployment: Deployment) => void;
}): ReactElement {
  return (
    <div className="dl-s">
      <table className="tbl" aria-label="Deployments">
        <colgroup>
          <col className="w-r" />
          <col className="w-t" />
          <col className="w-t" />
          <col className="w-l" />
          <col className="w-c" />
          <col />
          <col className="w-b" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col" className="r">
              Length
            </th>
            <th scope="col">Cause</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className="vh">Correct</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.toReversed().map(({ deployment, length, running }) => (
            <tr key={deployment.id}>
              <th scope="row">
                <code>{versionOf(deployment)}</code>
              </th>
              <td>
                <TimeMark at={deployment.startedAt} form="short" />
              </td>
              <td>
                {running || deployment.endedAt === null ? (
                  'runs now'
                ) : (
                  <TimeMark at={deployment.endedAt} form="short" />
                )}
              </td>
              <td className="r tn">
                <Length drawn={{ length, running }} now={now} says={formatDurationLong} />
              </td>
              <td>{causeWords(deployment)}</td>
              <td className="q2" title={deployment.reason}>
                {deployment.reason || '—'}
              </td>
              <td className="r">
                <Button small kind="ghost" onClick={() => onCorrect(deployment)}>
                  Correct time
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
