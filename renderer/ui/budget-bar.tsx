import type { ReactElement } from 'react';
import { formatShare } from './format-number.ts';
import { SeverityMark } from './severity-mark.tsx';

type Props = {
  /** Share of the error budget that is spent, 0…; over 1 it is overspent. `null`: not known. */
  readonly spent: number | null;
  /** Said where `spent` is `null`: "no target", "no incidents recorded". */
  readonly unknown?: string;
};

/** Error budget spent, growing left from the spine: longer is worse, over 100 % it is hatched. */
export function BudgetBar({ spent, unknown = 'not known' }: Props): ReactElement {
  if (spent === null) {
    return (
      <span className="budget-mark">
        <span className="q">{unknown}</span>
        <span className="budget narrow unknown" />
      </span>
    );
  }
  const isOver = spent > 1;
  const words = `${formatShare(spent)} of the error budget spent`;
  return (
    <span className="budget-mark" role="img" aria-label={words} title={words}>
      {isOver ? (
        <SeverityMark level={2}>{formatShare(spent)}</SeverityMark>
      ) : (
        <span className="bud-n">{formatShare(spent)}</span>
      )}
      <span className={`budget narrow${isOver ? ' over' : ''}`}>
        <i style={{ width: `${String(Math.min(spent, 1) * 100)}%` }} />
      </span>
    </span>
  );
}
