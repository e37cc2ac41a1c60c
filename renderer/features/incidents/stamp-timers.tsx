import type { ReactElement } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatTimer } from '#renderer/ui/format-duration.ts';
import { stampTimers } from './stamps.ts';

/** The lengths between stamps, each named by both. The running one counts, and is not announced. */
export function StampTimers({ incident }: { readonly incident: Incident }): ReactElement {
  const now = useNow(1000);
  return (
    <dl className="timers">
      {stampTimers(incident, now).map(({ label, length, running }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={running ? '' : 'done'}>
            {running ? <span role="timer">{formatTimer(length)}</span> : formatTimer(length)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
