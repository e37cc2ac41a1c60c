import type { ReactElement } from 'react';

/** `of` attempts as dots, the successful ones filled: "4 of 5", with its n to count. */
export function Dots({
  filled,
  of,
  label,
}: {
  readonly filled: number;
  readonly of: number;
  readonly label: string;
}): ReactElement {
  return (
    <span className="dots" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} className={index < filled ? 'f' : ''} />
      ))}
    </span>
  );
}
