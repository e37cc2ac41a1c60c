import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { formatCount } from './format-number.ts';

type Props = {
  /** What is being done: "Reading the log". */
  readonly label: string;
  readonly done: number;
  /** `null` while nobody knows how much there is. */
  readonly total: number | null;
  /** What is counted: "entries", "findings". */
  readonly unit?: string;
  readonly onCancel?: () => void;
};

/** How far something has come, in counts, never in invented per cent. */
export function Progress({ label, done, total, unit = '', onCancel }: Props): ReactElement {
  const count =
    total === null
      ? `${formatCount(done)} ${unit}`
      : `${formatCount(done)} of ${formatCount(total)} ${unit}`;
  return (
    <div className="prog">
      <span role="status">{`${label}… ${count}`.trim()}</span>
      {total === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      )}
      {onCancel && (
        <span>
          <Button small onClick={onCancel}>
            Cancel
          </Button>
        </span>
      )}
    </div>
  );
}
