import { ShieldAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Instant } from '#shared/domain/time.ts';
import { formatUntil } from '#renderer/ui/format-duration.ts';
import { formatCount } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { LeftOpenItem } from './left-open.ts';

type Props = { readonly items: readonly LeftOpenItem[]; readonly now: Instant };

/** Above the button that resolves: what stays weak. It warns, and does not forbid. */
export function LeftOpen({ items, now }: Props): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <div className="lo" role="note" aria-label="Security: left open">
      <p className="fl">
        <Icon of={ShieldAlert} size={15} className="sec-t" />
        <b>
          {items.length === 1 ? 'One thing stays' : `${formatCount(items.length)} things stay`} open
          after this incident
        </b>
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.kind === 'mitigation' ? item.mitigation.id : item.acceptance.id}>
            {item.kind === 'mitigation' ? (
              <>
                <b>{item.mitigation.text}</b>
                {item.mitigation.weakensSecurity && <span> weakens security,</span>}{' '}
                {item.mitigation.revertBy === null
                  ? 'without a time to take it back'
                  : `to be taken back ${formatUntil(item.mitigation.revertBy, now)}`}
              </>
            ) : (
              <>
                <b>RA-{item.acceptance.number}</b> is suspended:{' '}
                {item.standing.kind === 'suspended' ? item.standing.because : ''}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="q2 t12">What is left open stays listed on the desk until it is taken back.</p>
    </div>
  );
}
