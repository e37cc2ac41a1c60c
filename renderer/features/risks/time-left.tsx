import type { ReactElement } from 'react';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { SeverityMark } from '#renderer/ui/severity-mark.tsx';
import { termLeft, urgencyOf } from './register.ts';

type Props = {
  readonly acceptance: RiskAcceptance;
  readonly standing: Extract<AcceptanceStanding, { readonly kind: 'in-force' }>;
  readonly now: Instant;
};

/** How much of the term is left, as a bar to scale and in words. */
export function TimeLeft({ acceptance, standing, now }: Props): ReactElement {
  const urgency = urgencyOf(standing);
  const left = formatDuration(standing.remaining);
  return (
    <span className="left-of">
      <span className="cdb" aria-hidden="true">
        <i style={{ width: `${String(termLeft(acceptance, now) * 100)}%` }} />
      </span>
      {urgency === 'none' ? (
        <b>{left}</b>
      ) : (
        <SeverityMark level={urgency === 'now' ? 2 : 3}>
          <b>{left}</b>
        </SeverityMark>
      )}
    </span>
  );
}
