import { CirclePause, ExternalLink } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Decision } from '#shared/domain/decision.ts';
import type { Release } from '#shared/domain/release.ts';
import { between, type Instant } from '#shared/domain/time.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatDuration, formatDurationLong } from '#renderer/ui/format-duration.ts';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { HarmMark } from '#renderer/ui/harm-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { StateMark, type StateTone } from '#renderer/ui/state-mark.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { AcceptanceAct } from './acceptance-dialogs.tsx';
import { ControlList } from './control-list.tsx';
import { CoveredList } from './covered-list.tsx';
import { harmWords } from './harm-cell.tsx';
import { approvalWords, type RegisterRow, scopeWords, standingWord, termLeft } from './register.ts';

type Props = {
  readonly row: RegisterRow;
  readonly chores: readonly ChoreCourse[];
  readonly releases: readonly Release[];
  readonly decision: Decision | null;
  readonly now: Instant;
  readonly onAct: (act: AcceptanceAct) => void;
  /** `null` where no decision made it. */
  readonly onOpenDecision: (() => void) | null;
};

/** Everything that one acceptance says: what it covers, what it stands on, who stands behind it. */
export function AcceptanceDetail(props: Props): ReactElement {
  const { row, chores, releases, decision, now, onAct, onOpenDecision } = props;
  const zone = useZone();
  const { acceptance, service, standing } = row;
  const scoped = acceptance.scope.releaseIds;
  const versions =
    scoped?.map((id) => releases.find((one) => one.id === id)?.version ?? 'one that is gone') ??
    null;
  const name = `RA-${String(acceptance.number)}`;

  return (
    <aside className="rd" aria-label={name}>
      <header>
        <div className="fl">
          <span className="q2">{name}</span>
          <StateMark tone={toneOf(standing.kind)}>{standingWord(standing)}</StateMark>
          <span className="grow" />
          {standing.kind === 'proposed' && (
            <>
              <Button small keys={['A']} onClick={() => onAct('approve')}>
                Approve
              </Button>
              <Button small onClick={() => onAct('reject')}>
                Reject
              </Button>
            </>
          )}
          {(standing.kind === 'in-force' || standing.kind === 'suspended') && (
            <>
              <Button small keys={['T']} onClick={() => onAct('shorten')}>
                Shorten
              </Button>
              <Button small kind="danger" keys={['X']} onClick={() => onAct('revoke')}>
                Revoke
              </Button>
            </>
          )}
        </div>
        <h2 className="head1">{acceptance.rationale}</h2>
        <p className="q2 fl wrap">
          <b>{service?.name ?? 'A service that is gone'}</b>
          {service && <HarmMark harm={service.harmClass} />}
          <span className="q">{scopeWords(row, versions)}</span>
        </p>
      </header>
      <Ending row={row} now={now} />
      <section>
        <h3>Harm</h3>
        {acceptance.harm === null ? (
          <p className="q2">
            Not judged when it was signed: never-accept rules go by the class of the service
            {service ? `, ${String(service.harmClass.severity)} ${service.harmClass.of}` : ''}.
          </p>
        ) : (
          <>
            <p>{acceptance.harm.text || 'No words were written about it.'}</p>
            <p className="q2 t12">{harmWords(acceptance.harm)}</p>
          </>
        )}
      </section>
      <section>
        <h3>
          Controls <span className="q">the acceptance stands only while these do</span>
        </h3>
        <ControlList acceptance={acceptance} chores={chores} now={now} />
        {standing.kind === 'suspended' && (
          <p className="what">
            <Icon of={CirclePause} size={14} />
            <span>
              Suspended since {formatInstant(standing.since, zone, 'day')} (
              {formatDuration(between(standing.since, now))}): {standing.because}. Its findings
              count as uncovered until the chore is done.
            </span>
          </p>
        )}
      </section>
      <section>
        <h3>
          Covered when signed <span className="q">later findings are not covered by it</span>
        </h3>
        <CoveredList covered={acceptance.covered} feeds={acceptance.feeds} />
        {acceptance.closed === null &&
          acceptance.goneFrom?.map(({ because, releaseId }) => (
            <p key={releaseId} className="q2 t12">
              {because} It closes with the last of its releases.
            </p>
          ))}
      </section>
      <section>
        <h3>Approval</h3>
        <p>{approvalWords(acceptance, (at) => formatInstant(at, zone, 'day'))}</p>
        {acceptance.longerReason !== null && (
          <p className="q2 t12">Longer than the default limit: {acceptance.longerReason}</p>
        )}
        {decision && (
          <p className="fl">
            <span className="q2">
              D-{decision.number}: {decision.question}
            </span>
            {onOpenDecision && (
              <button type="button" className="link" onClick={onOpenDecision}>
                Open decision <Icon of={ExternalLink} size={12} className="inl" />
              </button>
            )}
          </p>
        )}
        <History row={row} />
      </section>
    </aside>
  );
}

function Ending({ row, now }: { readonly row: RegisterRow; readonly now: Instant }): ReactElement {
  const { acceptance, standing } = row;
  const from = acceptance.acceptedAt ?? acceptance.proposedAt;
  const gone = `${String((1 - termLeft(acceptance, now)) * 100)}%`;
  const isOver =
    standing.kind !== 'suspended' && (now >= acceptance.expiresAt || 'since' in standing);
  return (
    <div className="cdn">
      <div>
        <span className="eyebrow">{isOver ? standingWord(standing) : 'Ends in'}</span>
        <p>
          <b>
            {isOver
              ? `${formatDuration(between('since' in standing ? standing.since : acceptance.expiresAt, now))} ago`
              : formatDurationLong(between(now, acceptance.expiresAt))}
          </b>{' '}
          <span className="q">
            <TimeMark at={acceptance.expiresAt} form="full" />
          </span>
        </p>
      </div>
      <div className="cdn-b" aria-hidden="true">
        <i style={{ width: gone }} />
        <u style={{ left: gone }} />
      </div>
      <div className="fl t11 q spread">
        <TimeMark at={from} form="day" />
        <span>{formatDurationLong(between(from, acceptance.expiresAt))} in all</span>
        <TimeMark at={acceptance.expiresAt} form="day" />
      </div>
    </div>
  );
}

function History({ row }: { readonly row: RegisterRow }): ReactElement {
  const { acceptance } = row;
  const events: readonly (readonly [string, Instant | null])[] = [
    ['Proposed', acceptance.proposedAt],
    ['Accepted', acceptance.acceptedAt],
    [endedWords('Rejected', acceptance.rejectedBecause), acceptance.rejectedAt],
    [endedWords('Revoked', acceptance.revokedBecause), acceptance.revokedAt],
    [`Closed: ${acceptance.closed?.because ?? ''}`, acceptance.closed?.at ?? null],
  ];
  return (
    <ol className="au" aria-label="What happened to it">
      {events.map(
        ([label, at]) =>
          at !== null && (
            <li key={label}>
              <TimeMark at={at} form="short" />
              <span>{label}</span>
            </li>
          ),
      )}
    </ol>
  );
}

/** The reason, where one was written down: older entries turned down without one. */
const endedWords = (word: string, because: string | null | undefined): string =>
  because ? `${word}: ${because}` : word;

function toneOf(kind: RegisterRow['standing']['kind']): StateTone {
  if (kind === 'suspended') return 'degraded';
  if (kind === 'proposed') return 'unknown';
  return kind === 'expired' ? 'flag' : 'ok';
}
