import { CirclePause, Hourglass } from 'lucide-react';
import type { ReactElement } from 'react';
import { numberLabel } from '#shared/domain/labels.ts';
import { between, days, hours, type Instant } from '#shared/domain/time.ts';
import type { DeskState } from '#shared/rules/desk-state.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { Glyph } from '#renderer/ui/glyph.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { None } from '#renderer/ui/stack-bar.tsx';

const VERY_SOON = hours(48);
const SOON = days(7);

/** The acceptance that ends first here, or that nothing may be accepted. */
export function SoonestEnd({
  state,
  now,
}: {
  readonly state: DeskState;
  readonly now: Instant;
}): ReactElement {
  const { row, soonestEnd } = state;
  if (row.neverKept.length > 0) {
    return (
      <span className="never-t">
        <Glyph of="never" />
        Never-accept
      </span>
    );
  }
  if (soonestEnd === null) return <None label="no acceptance" />;

  const { acceptance, standing } = soonestEnd;
  const label = <span className="ra">{numberLabel('acceptance', acceptance.number)}</span>;
  if (standing.kind === 'suspended') {
    return (
      <>
        {label}
        <span className="sev s2 exp">
          <Icon of={CirclePause} size={12} />
          suspended
        </span>
      </>
    );
  }
  const left = between(now, acceptance.expiresAt);
  const level = left < VERY_SOON ? 's2' : left < SOON ? 's3' : null;
  return (
    <>
      {label}
      <span className={level === null ? 'q2 exp' : `sev ${level} exp`}>
        {level !== null && <Icon of={Hourglass} size={12} />}
        {formatDuration(left)}
      </span>
    </>
  );
}
