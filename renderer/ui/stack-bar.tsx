import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { ReactElement } from 'react';
import { formatCount } from './format-number.ts';
import { levelOfFinding, wordOfFinding } from './severity-mark.tsx';

const ORDER: readonly FindingSeverity[] = [
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
  'unknown',
];

type Props = {
  readonly counts: Readonly<Partial<Record<FindingSeverity, number>>>;
  /** The longest total in the same table: all its bars share one scale. */
  readonly scaleTo: number;
  /** Width of the longest bar, in rem. */
  readonly width?: number;
};

/** Open findings by severity, growing away from the spine: longer is worse. */
export function StackBar({ counts, scaleTo, width = 6 }: Props): ReactElement {
  const shown = ORDER.flatMap((severity) => {
    const count = counts[severity] ?? 0;
    return count > 0 ? [{ severity, count }] : [];
  });
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <None />;

  const words = shown.map(({ severity, count }) => `${formatCount(count)} ${severity}`).join(', ');
  return (
    <span className="stack-mark">
      <span className="stack" role="img" aria-label={words} title={words}>
        {shown.map(({ severity, count }) => {
          const level = levelOfFinding(severity);
          const share = (count / Math.max(scaleTo, total)) * width;
          return (
            <i
              key={severity}
              className={level === 'unknown' ? 'su' : `s${String(level)}`}
              title={wordOfFinding(severity)}
              style={{ width: `max(${share.toFixed(3)}rem, 0.8125rem)` }}
            >
              <span>{count}</span>
            </i>
          );
        })}
      </span>
      <span className="tot">{formatCount(total)}</span>
    </span>
  );
}

/** Zero is a faint dot, with a word for those who do not see it. */
export function None({ label = 'none' }: { readonly label?: string }): ReactElement {
  return (
    <span className="z" role="img" aria-label={label}>
      ·
    </span>
  );
}
