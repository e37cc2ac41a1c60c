import type { ReactElement } from 'react';
import type { Mitigation } from '#shared/domain/incident.ts';
import type { Instant } from '#shared/domain/time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatUntil } from '#renderer/ui/format-duration.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { isLate, isTemporary } from './left-open.ts';

export type MitigationAct = 'judge' | 'revert' | 'revert-by';

type Props = {
  readonly mitigations: readonly Mitigation[];
  readonly now: Instant;
  readonly onAct: (mitigation: Mitigation, act: MitigationAct) => void;
};

/** What was done to end the effect on users, whether it helped, and what must be taken back. */
export function MitigationList({ mitigations, now, onAct }: Props): ReactElement {
  return (
    <ul className="tm">
      {mitigations.map((mitigation) => (
        <li key={mitigation.id}>
          <b>{mitigation.text}</b>
          <span className="tby">
            <TimeMark at={mitigation.startedAt} form="time" />
          </span>
          <span className="wk">
            <RestoredWords mitigation={mitigation} />
            {mitigation.weakensSecurity && <SideLabel side="security">weakens it</SideLabel>}
          </span>
          <span className="tin">
            <TakenBack mitigation={mitigation} now={now} />
          </span>
          <span className="acts">
            <Button small onClick={() => onAct(mitigation, 'judge')}>
              {mitigation.restored === null ? 'Did it restore?' : 'Correct outcome'}
            </Button>
            {isTemporary(mitigation) && mitigation.revertedAt === null && (
              <>
                <Button small onClick={() => onAct(mitigation, 'revert')}>
                  Mark taken back
                </Button>
                <Button small kind="ghost" onClick={() => onAct(mitigation, 'revert-by')}>
                  Revert by…
                </Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function RestoredWords({ mitigation }: { readonly mitigation: Mitigation }): ReactElement {
  if (mitigation.restored === null) return <span className="q">outcome not known yet</span>;
  if (!mitigation.restored) return <span className="q2">did not restore it</span>;
  return (
    <span className="q2">
      restored
      {mitigation.mitigatedAt !== null && (
        <>
          {' '}
          at <TimeMark at={mitigation.mitigatedAt} form="time" />
        </>
      )}
    </span>
  );
}

function TakenBack({
  mitigation,
  now,
}: {
  readonly mitigation: Mitigation;
  readonly now: Instant;
}): ReactElement {
  const { revertBy, revertedAt } = mitigation;
  if (revertedAt !== null) {
    return (
      <span className="q">
        taken back <TimeMark at={revertedAt} form="time" />
      </span>
    );
  }
  if (revertBy === null) {
    return (
      <span className="q">
        {mitigation.weakensSecurity ? 'no time to revert' : 'meant to stay'}
      </span>
    );
  }
  const words = `revert ${formatUntil(revertBy, now)}`;
  return isLate(mitigation, now) ? (
    <SeverityMark level={2}>{words}</SeverityMark>
  ) : (
    <span className="q2">{words}</span>
  );
}
