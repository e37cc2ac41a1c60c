import { Timer } from 'lucide-react';
import type { ReactElement } from 'react';
import { numberLabel } from '#shared/domain/labels.ts';
import type { Placement } from '#shared/domain/service.ts';
import { between } from '#shared/domain/time.ts';
import type { DecideSheet } from '#shared/rules/decide-sheet.ts';
import { clockStart } from '#shared/rules/incident-clock.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatTimer } from '#renderer/ui/format-duration.ts';
import { formatShare } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { SeverityChip } from '#renderer/ui/severity-mark.tsx';

type Props = { readonly sheet: DecideSheet; readonly placement: Placement };

/** What the sheet is about: the incident with its clock, the environment, the keys. */
export function DecideHeading({ sheet, placement }: Props): ReactElement {
  const { incident } = sheet;
  return (
    <>
      {incident !== null && (
        <>
          <SeverityChip severity={incident.severity} />
          <span className="q2">{numberLabel('incident', incident.number)}</span>
          <span className="vr" />
          <Since {...clockStart(incident)} />
          <span className="vr" />
          <span className="q2">
            {incident.impactFraction === null
              ? 'impact not estimated'
              : `${formatShare(incident.impactFraction)} affected`}
          </span>
          <span className="vr" />
        </>
      )}
      <span className="q2">{placement.environment}</span>
      <span className="q t12 keyline">
        <Keys of={['1']} /> to <Keys of={[String(Math.min(sheet.options.length, 9))]} /> choose
        <Keys of={['E']} /> evidence
        <Keys of={['O']} /> own option
      </span>
    </>
  );
}

function Since({ at, from }: ReturnType<typeof clockStart>): ReactElement {
  const now = useNow(1000);
  return (
    <span className="q2 fl">
      <Icon of={Timer} size={14} />
      <b className="tn" role="timer">
        {formatTimer(between(at, now))}
      </b>
      since {from}
    </span>
  );
}
